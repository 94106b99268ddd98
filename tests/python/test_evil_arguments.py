"""Whatever a caller gives, only the documented errors escape."""

import asyncio
import inspect
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.aio.settings import ServerOptions
from tests.python.evil import EVIL, BrokenError

OFFER = mp.Negotiate(6, 0x1FF, 0x1FFFFF)
RIGHT: Mapping[str, Any] = {
    "version": 6,
    "min_version": 2,
    "max_length": 65536,
    "command": mp.Helo,
    "kind": mp.Helo,
    "reply": mp.Continue,
    "phase": mp.Phase.CONNECTED,
    "options": mp.Options(),
    "request": mp.Options(),
    "offer": OFFER,
    "answer": mp.Negotiate(6),
    "family": mp.AddressFamily.INET,
    "message": mp.Helo("mx.example"),
    "frame": b"\0\0\0\1c",
    "flag": mp.Steps.NO_HELO,
    "error": mp.UnknownCodeError(),
    "port": 25,
    "index": 1,
}


def filter_session() -> mp.FilterSession:
    session = mp.FilterSession()
    session.receive_data(mp.encode(OFFER) + mp.encode(mp.Connect("x", mp.AddressFamily.UNKNOWN)))
    assert isinstance(session.next_event(), mp.Negotiated)
    assert isinstance(session.next_event(), mp.Connect)
    return session


def mta_session() -> mp.MTASession:
    session = mp.MTASession()
    session.open()
    return session


def methods(make: Callable[[], object]) -> dict[str, Callable[..., object]]:
    """The public methods, each of an object of its own."""

    def on_a_new_one(name: str) -> Callable[..., object]:
        return lambda **arguments: getattr(make(), name)(**arguments)

    found = {}
    for name in dict(inspect.getmembers(type(make()), inspect.isfunction)):
        if not name.startswith("_"):
            function = on_a_new_one(name)
            function.__wrapped__ = getattr(make(), name)  # type: ignore[attr-defined]
            found[f"{type(make()).__name__}.{name}"] = function
    return found


def everything_public() -> dict[str, Callable[..., object]]:
    """Functions, constructors, and methods of what sessions are made of."""
    found: dict[str, Callable[..., object]] = {}
    for name, value in vars(mp).items():
        if name not in mp.__all__:
            continue
        if inspect.isfunction(value):
            found[name] = value
        elif isinstance(value, type) and issubclass(value, mp.Message) and value is not mp.Message:
            found[name] = value
            found[f"{name}.from_payload"] = value.from_payload
            if value.IN_PIECES:
                found[f"{name}.in_pieces"] = value.in_pieces  # type: ignore[attr-defined]
    for kind in (mp.Options, mp.Decoder, mp.FilterSession, mp.MTASession):
        found[kind.__name__] = kind
    for make in (mp.Options, mp.Decoder, mp.Conversation, filter_session, mta_session):
        found |= methods(make)
    return found


CALLS = {
    name: (function, parameters)
    for name, function in everything_public().items()
    if (parameters := list(inspect.signature(function).parameters.values()))
}


def shows_itself(error: Exception) -> None:
    """Whether an error can be read, and fills no log."""
    assert 0 < len(str(error)) < 2000
    assert repr(error)


def attempt(name: str, evil: Mapping[str, Callable[[], Any]]) -> None:
    """Call something; what escapes must be documented, and must show itself."""
    function, parameters = CALLS[name]
    arguments: dict[str, Any] = {
        each.name: RIGHT.get(each.name, "text")
        for each in parameters
        if each.default is inspect.Parameter.empty
    }
    arguments |= {parameter: make() for parameter, make in evil.items()}
    try:
        function(**arguments)
    except mp.ProtocolError as error:
        shows_itself(error)


@pytest.mark.parametrize("name", CALLS)
def test_one_argument_that_is_wrong(name: str) -> None:
    for parameter in CALLS[name][1]:
        for make in EVIL:
            attempt(name, {parameter.name: make})


@given(name=st.sampled_from(sorted(CALLS)), data=st.data())
def test_any_arguments_that_are_wrong(name: str, data: st.DataObject) -> None:
    names = st.sampled_from([each.name for each in CALLS[name][1]])
    attempt(name, data.draw(st.dictionaries(names, st.sampled_from(EVIL))))


ADDRESS = "unix:/nobody/listens/here"
SET = ValueError, TypeError, mp.LocalProtocolError


@pytest.mark.parametrize("option", [*ServerOptions.__annotations__, "filter", "address"])
def test_a_server_raises_what_it_documents(option: str) -> None:
    for make in EVIL:
        arguments: dict[str, Any] = {option: make()}
        filter_ = arguments.pop("filter", aio.Filter)
        try:
            aio.Server(filter_, arguments.pop("address", ADDRESS), **arguments)
        except SET as error:
            shows_itself(error)


@pytest.mark.parametrize("option", [*inspect.signature(aio.connect).parameters])
def test_a_client_raises_what_it_documents(option: str) -> None:
    async def main() -> None:
        for make in EVIL:
            try:
                await aio.connect(**{"address": ADDRESS, option: make()})
            except (*SET, OSError) as error:
                shows_itself(error)
            except BrokenError:
                # A function that makes a transport may raise whatever it likes.
                assert option == "address"

    asyncio.run(main())


@pytest.mark.parametrize("size", [1.5, 0, True, "1", float("inf")])
def test_a_size_is_a_whole_number(size: Any) -> None:
    with pytest.raises(ValueError, match="max_reply_size must be a number, at least 1, not "):
        asyncio.run(aio.connect(ADDRESS, max_reply_size=size))
