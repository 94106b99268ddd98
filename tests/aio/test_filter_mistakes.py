"""What is wrong with a filter shows when it is made, and what is right is left alone."""

import asyncio
import functools
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio

ADDRESS = "inet:0@127.0.0.1"


def make(bases: tuple[type, ...] = (aio.Filter,), /, **members: Any) -> type[aio.Filter]:
    """A class of a filter with these members, whose functions are named as they are."""
    return type("Made", bases, members)


async def handler(self: Any, message: object) -> None:
    """As a handler has to be."""


async def without_message(self: Any) -> None:
    """As no handler can be."""


async def of_two(self: Any, message: object, other: object) -> None:
    """As no handler can be, either."""


def plain(self: Any, message: object) -> None:
    """What somebody forgot the word `async` of."""


def helper(self: Any) -> None:
    """What is never mistaken for a handler."""


WRONG_HANDLERS: list[tuple[str, object, str]] = [
    ("helo", plain, "Made.helo must be a coroutine function; write `async def helo(self, mess"),
    ("helo", lambda self, message: None, "Made.helo must be a coroutine function"),
    ("helo", staticmethod(lambda message: None), "Made.helo must be a coroutine function"),
    ("helo", property(helper), "Made.helo must be a coroutine function"),
    ("data", b"", "Made.data must be a coroutine function"),
    ("body", without_message, "Made.body cannot be called as it will be; write `async def body("),
    ("body", of_two, "Made.body cannot be called"),
    ("body", classmethod(of_two), "Made.body cannot be called"),
    ("body", staticmethod(handler), "Made.body cannot be called"),
    (
        "dropped",
        plain,
        "Made.dropped must be a coroutine function; write `async def dropped(self, ",
    ),
    ("dropped", without_message, "Made.dropped cannot be called"),
    ("ended", helper, "Made.ended must be a coroutine function; write `async def ended(self)`"),
    ("ended", handler, "Made.ended cannot be called"),
]


@pytest.mark.parametrize(("name", "member", "text"), WRONG_HANDLERS)
def test_a_handler_that_cannot_be_called(name: str, member: object, text: str) -> None:
    with pytest.raises(TypeError) as caught:
        make(**{name: member})
    assert str(caught.value).startswith(text)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("envfrom", "envelope_from"),
        ("xxfi_envfrom", "envelope_from"),
        ("mail", "envelope_from"),
        ("envrcpt", "envelope_recipient"),
        ("rcpt", "envelope_recipient"),
        ("eoh", "end_of_headers"),
        ("xxfi_eom", "end_of_message"),
        ("eom", "end_of_message"),
        ("xxfi_helo", "helo"),
        ("xxfi_close", "close"),
        ("negotiate", "wish_for"),
    ],
)
@pytest.mark.parametrize("member", [handler, plain, helper, without_message])
def test_the_name_that_a_handler_has_in_c(name: str, meant: str, member: object) -> None:
    with pytest.raises(TypeError, match=f"^Made.{name} .*; name it `{meant}`, or `_{name}` if"):
        make(**{name: member})


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("hello", "helo"),
        ("headers", "header"),
        ("env_from", "envelope_from"),
        ("envFrom", "envelope_from"),
        ("envelopeFrom", "envelope_from"),
        ("envelope_form", "envelope_from"),
        ("envelope_recipients", "envelope_recipient"),
        ("on_header", "header"),
        ("handle_eom", "end_of_message"),
        ("connected", "connect"),
        ("end_of_header", "end_of_headers"),
        ("endOfMessage", "end_of_message"),
        ("drop_ped", "dropped"),
        ("wishfor", "wish_for"),
    ],
)
def test_a_name_that_is_nearly_a_handler_s(name: str, meant: str) -> None:
    members: tuple[object, ...] = (handler, plain)
    for member in members:
        with pytest.raises(TypeError, match=f"^Made.{name} .*; name it `{meant}`,"):
            make(**{name: member})
    for member in (helper, without_message, of_two):
        make(**{name: member})


def test_a_mistake_of_a_base_is_told_by_its_name() -> None:
    class Mixed:
        def helo(self, message: mp.Helo) -> None: ...

        async def envfrom(self, message: mp.EnvelopeFrom) -> None: ...

    with pytest.raises(TypeError, match=r"Mixed\.helo"):
        make((Mixed, aio.Filter))
    with pytest.raises(TypeError, match=r"Mixed\.envfrom"):
        # The handler of the first base comes first.
        make((aio.Filter, Mixed))


Handler = Callable[..., Awaitable[None]]


def traced(function: Handler) -> Handler:
    """As decorators do it that return what the function returns."""

    @functools.wraps(function)
    def around(*arguments: Any) -> Awaitable[None]:
        return function(*arguments)

    return around


def in_a_thread(function: Callable[..., None]) -> Handler:
    """As decorators do it that make a coroutine function."""

    @functools.wraps(function)
    async def around(self: Any, message: object) -> None:
        await asyncio.to_thread(function, self, message)

    return around


def injecting(function: Handler) -> Handler:
    """As decorators do it that add an argument."""

    @functools.wraps(function)
    async def around(self: Any, message: object) -> None:
        await function(self, message, None)

    return around


class Calling:
    async def __call__(self, message: object) -> None:
        """As a handler that is an object."""


@pytest.mark.parametrize(
    "member",
    [
        traced(handler),
        in_a_thread(plain),
        injecting(of_two),
        functools.partialmethod(of_two, None),
        classmethod(handler),
        staticmethod(Calling().__call__),
        Calling(),
    ],
)
def test_handlers_that_are_made_otherwise(member: object) -> None:
    make(helo=member, body=member)


@pytest.mark.parametrize(
    "name",
    [
        *("add_header", "get_header", "header_for", "addHeader", "body_of", "end_of_headers_seen"),
        *("send_report", "_envfrom", "_hello", "_header", "mails", "recipients", "lookup", "run"),
    ],
)
def test_helpers_may_have_such_names(name: str) -> None:
    for member in (handler, plain, helper, without_message):
        make(**{name: member})


@pytest.mark.parametrize("name", ["mail", "headers", "eom", "hello", "quit"])
@pytest.mark.parametrize(
    "member", [property(helper), classmethod(handler), staticmethod(plain), b"", None, Calling]
)
def test_what_is_not_a_method_may_have_any_name(name: str, member: object) -> None:
    make(**{name: member})


WRONG_WISHES: list[tuple[object, str]] = [
    (mp.Actions.ADD_HEADERS, "Made.wish: a wish must be an Agreement, not "),
    (mp.Negotiate(6), "Made.wish: a wish must be an Agreement, not "),
    (None, "Made.wish: a wish must be an Agreement, not None"),
    (mp.Agreement(version=99), "Made.wish: Negotiate.version: a wish for version 99"),
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


class Demanding(aio.Filter):
    def __init__(self, argument: object) -> None:
        """Not to be called without it."""


async def conversation(connection: aio.Connection) -> None:
    """As a coroutine function has to be."""


async def without_connection() -> None:
    """As a coroutine function cannot be."""


async def generating() -> Any:
    yield aio.Filter()


WRONG_FILTERS: list[tuple[object, str]] = [
    (aio.Filter(), "give the class Filter"),
    ("Filter", "must be a class derived from Filter, a function .* not 'Filter'"),
    (None, "must be a class derived from Filter"),
    (dict, "must be a class derived from Filter"),
    (aio.Connection, "must be a class derived from Filter"),
    (generating, "must be a class derived from Filter"),
    (Demanding, "called without arguments, so give a function that adds them"),
    (lambda connection: aio.Filter(), "called without arguments"),
    (without_connection, "give it one parameter, the Connection"),
]


@pytest.mark.parametrize(("filter", "text"), WRONG_FILTERS)
def test_what_is_not_a_filter(filter: Any, text: str) -> None:
    with pytest.raises(TypeError, match=text):
        aio.Server(filter, ADDRESS)
    with pytest.raises(TypeError, match=text):
        asyncio.run(aio.serve(filter, ADDRESS))


class Conversing:
    async def hold(self, connection: aio.Connection) -> None:
        """As a method of something else."""

    async def __call__(self, connection: aio.Connection) -> None:
        """As an object."""


@pytest.mark.parametrize(
    "filter",
    [
        aio.Filter,
        lambda: Demanding(1),
        functools.partial(Demanding, 1),
        conversation,
        traced(conversation),
        functools.partial(conversation),
        Conversing().hold,
        Conversing(),
    ],
)
def test_what_is_a_filter(filter: Any) -> None:
    aio.Server(filter, ADDRESS)
