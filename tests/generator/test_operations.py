"""What becomes of the fields of a spec before a language sees them."""

from dataclasses import replace

import pytest

from generator.lower.operations import Number, leaves, operations
from generator.model import Number as Field
from tests.generator.folders import TOYS
from tests.generator.specs import read_once


@pytest.mark.parametrize(
    ("name", "stated", "kept"),
    [
        ("share", (0, 100), (None, 100)),
        ("share", (1, 255), (1, None)),
        ("short", (-(1 << 15), (1 << 15) - 1), (None, None)),
        ("short", (0, 255), (0, 255)),
    ],
)
def test_a_bound_is_left_out_where_the_type_has_it(
    name: str, stated: tuple[int, int], kept: tuple[int | None, int | None]
) -> None:
    spec, _ = read_once(TOYS / "kinds")
    message = spec.message("command/numbers")
    least, greatest = stated
    (field,) = (each for each in message.value_fields if each.name == name)
    assert isinstance(field, Field)
    changed = replace(message, fields=(replace(field, min=least, max=greatest),))
    (number,) = leaves(operations(spec, changed))
    assert isinstance(number, Number)
    assert (number.least, number.greatest) == kept
