"""Names that files and functions of C cannot begin with, since C or the source has them."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from generator.engine import render
from generator.targets.c.view import HEADERS, OF_SOURCE, View
from tests.generator.folders import SPECS
from tests.generator.specs import read_once, target_named
from tests.needs.asking import need

STANDARD = """
assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign
stdarg stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string tgmath threads time uchar
wchar wctype
"""
"""The headers of C11."""
DECLARED = re.compile(
    r"^(?:static|INLINE)\b[^=;{]*?\b(\w+)(?:\(|\[)|^typedef .*?(\w+)(?:\(|;| \{)", re.M
)


def rendered(name: str, id_: str) -> dict[str, str]:
    """The files of C for a spec whose protocol has an id."""
    spec, _ = read_once(SPECS[name])
    renamed = replace(spec, protocol=replace(spec.protocol, id=id_))
    return {path.name: text for path, text in render(target_named("c"), renamed).items()}


@pytest.mark.parametrize("name", ["full", "kinds", "milter"])
def test_the_first_words_of_what_the_source_declares_are_known(name: str) -> None:
    declared = {one or other for one, other in DECLARED.findall(rendered(name, "xyz")["xyz.c"])}
    assert {"next_text", "read_frame", "phase_row", "rows"} < declared
    first = {each.partition("_")[0] for each in declared if "_" in each and "xyz" not in each}
    assert first <= set(OF_SOURCE.split())


@pytest.mark.parametrize("id_", ["errno", "next"])
def test_a_protocol_with_such_a_name_has_other_files(id_: str) -> None:
    files = rendered("tiny", id_)
    assert {f"{id_}_protocol.h", f"{id_}_protocol.c"} < files.keys()
    assert f"{id_}_protocol_text(" in files[f"{id_}_protocol.h"]


def test_a_type_that_is_a_word_of_c_gets_an_underscore() -> None:
    spec, _ = read_once(SPECS["tiny"])
    language = View(replace(spec, protocol=replace(spec.protocol, id="static"))).language
    assert [language.type_of(each) for each in ("assert", "text-x")] == [
        "static_assert_",
        "static_text_x",
    ]


def test_the_headers_of_c_and_what_they_include_are_known(tmp_path: Path) -> None:
    need("c")
    source = tmp_path / "all.c"
    source.write_text("".join(f"#include <{each}.h>\n" for each in STANDARD.split()))
    done = subprocess.run(["gcc", "-M", source], capture_output=True, text=True, check=True)
    folders = re.compile(r"/usr(/lib/gcc/[^ ]*)?/include/(?P<name>[\w-]+)\.h$")
    found = [folders.fullmatch(each) for each in done.stdout.split()]
    names = {each["name"] for each in found if each}
    assert names > {"errno", "features"}
    assert {each for each in names if each.isalnum()} <= set(HEADERS.split())
