"""The page of frames, for a protocol with another framing and another order of bytes."""

from generator.targets.docs.blocks import Figure, Table
from generator.targets.docs.index import build_index
from generator.targets.docs.pages.framing import framing_page
from tests.generator.folders import TOYS
from tests.generator.specs import read_once

SPEC, _ = read_once(TOYS / "little")
PAGE = framing_page(SPEC, build_index(SPEC))


def test_the_drawing_has_the_parts_in_their_order() -> None:
    (figure,) = (each for each in PAGE.blocks if isinstance(each, Figure))
    shown = [shape.text for shape in figure.drawing.shapes if shape.text]
    assert shown == [
        *("0", "code", "1 byte"),
        *("1", "length", "2 bytes"),
        *("3", "payload", "length − 3"),
    ]
    assert "begin with their lowest byte" in figure.caption


def test_a_tolerated_length_has_the_digits_of_its_size() -> None:
    (table,) = (x for x in PAGE.blocks if isinstance(x, Table) and x.head[0] == "Length")
    assert table.rows[0][0] == "0x0001 to 0x0002"
