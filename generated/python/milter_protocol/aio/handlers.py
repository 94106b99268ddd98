# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The class that filters are derived from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ..commands import (
    Abort,
    Body,
    Close,
    Connect,
    Data,
    EndOfHeaders,
    EndOfMessage,
    EnvelopeFrom,
    EnvelopeRecipient,
    Header,
    Helo,
    QuitNewConnection,
    Unknown,
)
from .responding import BaseResponder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .. import Message
    from ..unions import (
        BodyReply,
        ConnectReply,
        DataReply,
        EndOfHeadersReply,
        EndOfMessageReply,
        EnvelopeFromReply,
        EnvelopeRecipientReply,
        HeaderReply,
        HeloReply,
        UnknownReply,
    )


class Filter(BaseResponder):
    """A filter: derive from it and write the handlers that are wanted.

    Each connection gets its own object. Handlers are called one after another, never two
    at a time. Where the MTA allows it, steps that have no handler are left out; see
    `request_for`. What is wrong with a class is an error when it is made: a `TypeError` where it is
    about a handler, a `LocalProtocolError` where it is about the request.
    """

    HANDLERS: ClassVar[Mapping[type[Message], str]] = {
        Connect: "connect",
        Helo: "helo",
        EnvelopeFrom: "envelope_from",
        EnvelopeRecipient: "envelope_recipient",
        Data: "data",
        Unknown: "unknown",
        Header: "header",
        EndOfHeaders: "end_of_headers",
        Body: "body",
        EndOfMessage: "end_of_message",
        Abort: "abort",
        Close: "close",
        QuitNewConnection: "quit_new_connection",
    }
    ALIASES: ClassVar[Mapping[str, str]] = {
        "xxfi_negotiate": "request_for",
        "negotiate": "request_for",
        "optneg": "request_for",
        "xxfi_connect": "connect",
        "xxfi_helo": "helo",
        "xxfi_envfrom": "envelope_from",
        "envfrom": "envelope_from",
        "mail": "envelope_from",
        "xxfi_envrcpt": "envelope_recipient",
        "envrcpt": "envelope_recipient",
        "rcpt": "envelope_recipient",
        "xxfi_data": "data",
        "xxfi_unknown": "unknown",
        "xxfi_header": "header",
        "xxfi_eoh": "end_of_headers",
        "eoh": "end_of_headers",
        "xxfi_body": "body",
        "xxfi_eom": "end_of_message",
        "eom": "end_of_message",
        "bodyeob": "end_of_message",
        "xxfi_abort": "abort",
        "xxfi_close": "close",
        "quit": "close",
        "quit_nc": "quit_new_connection",
    }
    ALSO_CALLED: ClassVar[Mapping[str, str]] = {
        "ehlo": "helo",
        "mail_from": "envelope_from",
        "sender": "envelope_from",
        "rcpt_to": "envelope_recipient",
        "recipient": "envelope_recipient",
        "envelope_to": "envelope_recipient",
        "unknown_command": "unknown",
        "header_field": "header",
        "body_chunk": "body",
        "disconnect": "close",
    }

    async def connect(self, message: Connect) -> ConnectReply | None:
        """A client connected to the MTA.

        Returns:
            `Accept`, `Reject`, `TemporaryFailure`, `ReplyCode`, `Shutdown`; `None` for
            `Continue`.
        """

    async def helo(self, message: Helo) -> HeloReply | None:
        """The client sent HELO or EHLO.

        Returns:
            `Accept`, `Reject`, `TemporaryFailure`, `ReplyCode`, `Shutdown`; `None` for
            `Continue`.
        """

    async def envelope_from(self, message: EnvelopeFrom) -> EnvelopeFromReply | None:
        """The client named the sender with MAIL FROM.

        Returns:
            `Accept`, `Discard`, `Reject`, `TemporaryFailure`, `ReplyCode`, `Shutdown`; `None`
            for `Continue`.
        """

    async def envelope_recipient(self, message: EnvelopeRecipient) -> EnvelopeRecipientReply | None:
        """The client named one recipient with RCPT TO.

        Returns:
            `Reject`, `TemporaryFailure`, `ReplyCode`, `Accept`, `Discard`, `Shutdown`; `None`
            for `Continue`.
        """

    async def data(self, message: Data) -> DataReply | None:
        """The client sent DATA.

        Returns:
            `Reject`, `TemporaryFailure`, `ReplyCode`, `Accept`, `Discard`, `Shutdown`; `None`
            for `Continue`.
        """

    async def unknown(self, message: Unknown) -> UnknownReply | None:
        """The client sent an SMTP command that the MTA does not know.

        Returns:
            `Reject`, `TemporaryFailure`, `ReplyCode`, `Accept`, `Discard`, `Shutdown`; `None`
            for `Continue`.
        """

    async def header(self, message: Header) -> HeaderReply | None:
        """One header of the message.

        Returns:
            `Accept`, `Discard`, `Reject`, `TemporaryFailure`, `ReplyCode`; `None` for
            `Continue`.
        """

    async def end_of_headers(self, message: EndOfHeaders) -> EndOfHeadersReply | None:
        """All headers have been sent.

        Returns:
            `Accept`, `Discard`, `Reject`, `TemporaryFailure`, `ReplyCode`; `None` for
            `Continue`.
        """

    async def body(self, message: Body) -> BodyReply | None:
        """A piece of the body.

        Returns:
            `Skip`, `Accept`, `Discard`, `Reject`, `TemporaryFailure`, `ReplyCode`; `None` for
            `Continue`.
        """

    async def end_of_message(self, message: EndOfMessage) -> EndOfMessageReply | None:
        """The whole message has been sent.

        Returns:
            `Accept`, `Discard`, `Reject`, `TemporaryFailure`, `ReplyCode`; `None` for
            `Continue`. What may be sent before: `AddHeader`, `ChangeHeader`, `InsertHeader`,
            `ChangeSender`, `AddRecipient`, `AddRecipientPar`, `RemoveRecipient`, `ReplaceBody`,
            `Quarantine`, `Progress`.
        """

    async def abort(self, message: Abort) -> None:
        """The current message is dropped; the connection goes on."""

    async def close(self, message: Close) -> None:
        """The connection ends."""

    async def quit_new_connection(self, message: QuitNewConnection) -> None:
        """The SMTP connection has ended, and another one follows over the same socket."""
