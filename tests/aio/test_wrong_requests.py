"""Requests that make no sense are refused when the class is made."""

import functools
from typing import Any

import pytest

import milter_protocol as mp
from tests.aio.making import handler, helper, make, plain

WRONG_REQUESTS: list[tuple[object, str]] = [
    (mp.Actions.ADD_HEADERS, "Made.request: a request must be `Options`, not "),
    (mp.Negotiate(6), "Made.request: a request must be `Options`, not "),
    (None, "Made.request: a request must be `Options`, not None"),
    (mp.Options(version=99), "Made.request: Negotiate.version: the request has version 99"),
    (mp.Options(macro_lists=[(0, "j")]), "Made.request: lists of macros need "),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("requested", "text"), WRONG_REQUESTS)
def test_a_request_that_makes_no_sense(requested: object, text: str) -> None:
    with pytest.raises(mp.LocalProtocolError) as caught:
        make(request=requested)
    assert str(caught.value).startswith(text)


def test_a_function_is_named_request_for() -> None:
    with pytest.raises(TypeError, match="name the function `request_for`"):
        make(request=plain)
    with pytest.raises(TypeError, match="must be a plain function; write `def request_for"):
        make(request_for=handler)
    with pytest.raises(TypeError, match="must be a plain function; write `def request_for"):
        make(request_for=mp.Options())
    with pytest.raises(TypeError, match="must take the offer"):
        make(request_for=helper)


def test_requests_that_are_right() -> None:
    make(request=mp.Options(actions=mp.Actions.ADD_HEADERS))
    make(request=property(helper))
    make(request=functools.cached_property(helper))
    make(request_for=plain)
    make(request_for=classmethod(plain))
    make(__slots__=("request",))


def test_flags_of_another_set() -> None:
    steps: Any = mp.Steps.NO_HELO
    actions: Any = mp.Actions.ADD_HEADERS
    phase: Any = mp.MacroStage.CONNECT
    for act in (
        lambda: mp.Options(actions=steps),
        lambda: mp.Options(steps=actions),
        lambda: mp.Options(steps=phase),
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
