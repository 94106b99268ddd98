"""Wishes that make no sense are refused when the class is made."""

import functools
from typing import Any

import pytest

import milter_protocol as mp
from tests.aio.making import handler, helper, make, plain

WRONG_WISHES: list[tuple[object, str]] = [
    (mp.Actions.ADD_HEADERS, "Made.wish: a wish must be an Agreement, not "),
    (mp.Negotiate(6), "Made.wish: a wish must be an Agreement, not "),
    (None, "Made.wish: a wish must be an Agreement, not None"),
    (mp.Agreement(version=99), "Made.wish: Negotiate.version: the wish has version 99"),
    (mp.Agreement(macro_lists=[(0, "j")]), "Made.wish: lists of macros need "),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("wish", "text"), WRONG_WISHES)
def test_a_wish_that_makes_no_sense(wish: object, text: str) -> None:
    with pytest.raises(mp.LocalProtocolError) as caught:
        make(wish=wish)
    assert str(caught.value).startswith(text)


def test_a_function_is_named_wish_for() -> None:
    with pytest.raises(TypeError, match="name the function `wish_for`"):
        make(wish=plain)
    with pytest.raises(TypeError, match="must be a plain function; write `def wish_for"):
        make(wish_for=handler)
    with pytest.raises(TypeError, match="must be a plain function; write `def wish_for"):
        make(wish_for=mp.Agreement())
    with pytest.raises(TypeError, match="must take the offer"):
        make(wish_for=helper)


def test_wishes_that_are_right() -> None:
    make(wish=mp.Agreement(actions=mp.Actions.ADD_HEADERS))
    make(wish=property(helper))
    make(wish=functools.cached_property(helper))
    make(wish_for=plain)
    make(wish_for=classmethod(plain))
    make(__slots__=("wish",))


def test_flags_of_another_set() -> None:
    steps: Any = mp.Steps.NO_HELO
    actions: Any = mp.Actions.ADD_HEADERS
    phase: Any = mp.MacroStage.CONNECT
    for act in (
        lambda: mp.Agreement(actions=steps),
        lambda: mp.Agreement(steps=actions),
        lambda: mp.Agreement(steps=phase),
        lambda: mp.Negotiate(6, actions=steps),
        lambda: mp.Negotiate(6, steps=actions),
        lambda: mp.Negotiate(6, steps=phase),
    ):
        with pytest.raises(
            mp.EncodeError, match=r"must be flags of (Actions|Steps), not "
        ) as caught:
            act()
        assert caught.value.kind == "wrong-type"
        assert caught.value.field in {"actions", "steps"}
    assert mp.Negotiate(6, 1, 2) == mp.Negotiate(6, mp.Actions(1), mp.Steps(2))
