"""A text that lacks its NUL, in a message to which a version adds a field behind the text."""

import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from generator.model import Spec
from generator.reading import read_spec
from generator.tolerating import tolerance_of, tolerated_frame
from generator.wire import WireError
from tests.generator.folders import BAD_SPECS, BASE
from tests.generator.specs import importing

WITHOUT_NUL = bytes.fromhex("00000003 58 6162")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Spec, Any]]:
    """The spec, and its Python package."""
    folder = tmp_path_factory.mktemp("completed")
    shutil.copytree(BASE, folder / "spec")
    text = (BAD_SPECS / "tolerance.yaml").read_text("utf-8")
    words = "      - {name: words, type: text, doc: Some words.}\n"
    late = "      - {name: late, type: u16, since: 2, doc: It came behind them.}\n"
    assert text.count(words) == 1
    text = text.replace(words, words + late).replace("[trailing-bytes]", "[unterminated]")
    (folder / "spec" / "more.yaml").write_text(text, "utf-8")
    spec, _ = read_spec(folder / "spec")
    with importing(folder, spec) as package:
        yield spec, package


def error_of(package: Any, version: int) -> Any:
    with pytest.raises(package.PayloadError) as caught:
        package.decode(WITHOUT_NUL, version=version)
    return caught.value


def test_it_is_completed_where_the_text_is_the_last(made: tuple[Spec, Any]) -> None:
    spec, package = made
    assert tolerated_frame(spec, WITHOUT_NUL, 1) == bytes.fromhex("00000004 58 616200")
    assert package.tolerate(error_of(package, 1)).words == "ab"


def test_it_is_refused_where_the_field_is_missing(made: tuple[Spec, Any]) -> None:
    spec, package = made
    assert tolerance_of(spec, WITHOUT_NUL, 1)
    assert tolerance_of(spec, WITHOUT_NUL, 2) is None
    with pytest.raises(WireError) as refused:
        tolerated_frame(spec, WITHOUT_NUL, 2)
    assert (refused.value.kind, refused.value.field) == ("unterminated", "words")
    error = error_of(package, 2)
    with pytest.raises(package.PayloadError) as caught:
        package.tolerate(error)
    assert caught.value is error
