"""What importing the package brings in."""

import subprocess
import sys


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_construct_is_imported_only_when_it_is_used() -> None:
    loaded = "print('construct' in sys.modules)"
    assert run(f"import sys, milter_protocol; {loaded}") == "False"
    assert run(f"import sys, milter_protocol as mp; mp.constructs.Connect; {loaded}") == "True"


def test_nothing_but_the_standard_library_is_imported() -> None:
    outside = run(
        "import sys; before = set(sys.modules); import milter_protocol;"
        "new = {n.partition('.')[0] for n in set(sys.modules) - before};"
        "print(sorted(n for n in new if n not in sys.stdlib_module_names))"
    )
    assert outside == "['milter_protocol']"


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert run("import milter_protocol as m; print(hasattr(m, 'nothing'))") == "False"
