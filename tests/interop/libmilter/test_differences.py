"""Each difference that the spec lists is there: libmilter itself is seen to make it."""

from collections.abc import Callable

import pytest

from generator.model import Spec
from tests.interop.libmilter.comparing import Comparison
from tests.interop.libmilter.judging import Judge, Setting
from tests.interop.libmilter.listed import Listed
from tests.interop.libmilter.settings import MORE_SETTINGS
from tests.interop.libmilter.witnesses import Witness, differences, read

WITNESSES = read()


def test_every_listed_difference_has_a_witness(spec: Spec) -> None:
    """`python -m tests.interop.libmilter.witnesses` looks for one that is missing."""
    assert differences(spec) == WITNESSES.keys()


@pytest.mark.parametrize(("id_", "witness"), WITNESSES.items(), ids=WITNESSES)
def test_a_listed_difference_is_met(
    id_: str, witness: Witness, spec: Spec, judge: Callable[[Setting], Judge]
) -> None:
    """A difference that is gone is to be taken from the list."""
    listed = Listed(spec)
    setting = MORE_SETTINGS[witness.setting]
    with judge(setting) as process:
        Comparison(spec, listed, setting).hold(process, [witness.said])
    assert id_ in listed.met
