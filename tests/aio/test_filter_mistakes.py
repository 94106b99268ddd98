"""What is wrong with a filter shows when it is made, and what is right is left alone."""

import asyncio
import functools
from collections.abc import Callable
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.making import Handler, handler, helper, make, of_two, plain, traced, without_message

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
        ("negotiate", "request_for"),
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
        ("requestfor", "request_for"),
        ("mail_from", "envelope_from"),
        ("mailfrom", "envelope_from"),
        ("mailFrom", "envelope_from"),
        ("on_mail_from", "envelope_from"),
        ("sender", "envelope_from"),
        ("rcpt_to", "envelope_recipient"),
        ("rcptto", "envelope_recipient"),
        ("on_rcpt_to", "envelope_recipient"),
        ("recipient", "envelope_recipient"),
        ("envelope_to", "envelope_recipient"),
        ("ehlo", "helo"),
        ("unknown_command", "unknown"),
        ("header_field", "header"),
        ("end_of_headers_", "end_of_headers"),
        ("data_", "data"),
        ("body_chunk", "body"),
        ("on_disconnect", "close"),
        ("disconnect_", "close"),
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
        *("sender_of", "mail_from_local", "on_recipients", "body_chunk_size", "on_timeout"),
        *("header_fields_seen", "_sender", "data_of_", "check_sender", "on_reconnect_later"),
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
