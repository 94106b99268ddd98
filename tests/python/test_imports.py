"""What importing the package brings in."""

import pkgutil
import subprocess
import sys

import milter_protocol as mp

_DPKT = (
    "recording.packets",
    *(f"reading.{name}" for name in ("packet_files", "packets", "segments")),
)
_CONSTRUCT = ("_construct_parts", "_construct_values", "constructs")
WITH_CONSTRUCT = {f"{mp.__name__}.{name}" for name in _CONSTRUCT}
WITH_DPKT = {f"{mp.__name__}.traffic.{name}" for name in _DPKT}


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_construct_is_imported_only_when_it_is_used() -> None:
    loaded = "print('construct' in sys.modules)"
    assert run(f"import sys, milter_protocol; {loaded}") == "False"
    assert run(f"import sys, milter_protocol as mp; mp.constructs.Connect; {loaded}") == "True"


def outside(*modules: str) -> set[str]:
    """The packages outside the standard library that importing modules brings in."""
    return set(
        run(
            f"import sys; before = set(sys.modules); import {', '.join(modules)};"
            "new = {n.partition('.')[0] for n in set(sys.modules) - before};"
            "print(*new - sys.stdlib_module_names)"
        ).split()
    )


def test_nothing_but_the_standard_library_is_imported() -> None:
    found = pkgutil.walk_packages(mp.__path__, f"{mp.__name__}.")
    names = {each.name for each in found}
    tools = {name for name in names if name.startswith(f"{mp.__name__}.cli.")}
    assert names > WITH_CONSTRUCT | WITH_DPKT | tools
    assert outside(*names - WITH_CONSTRUCT - WITH_DPKT - tools) == {mp.__name__}
    for name in WITH_CONSTRUCT:
        assert outside(name) == {mp.__name__, "construct"}
    for name in WITH_DPKT:
        assert outside(name) == {mp.__name__, "dpkt"}


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert run("import milter_protocol as m; print(hasattr(m, 'nothing'))") == "False"
