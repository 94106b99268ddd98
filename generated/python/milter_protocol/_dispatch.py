# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""From a code and a payload to a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .commands import (
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
    Macro,
    Negotiate,
    QuitNewConnection,
    Unknown,
)
from .replies import (
    Accept,
    AddHeader,
    AddRecipient,
    AddRecipientPar,
    ChangeHeader,
    ChangeSender,
    ConnectionFailure,
    Continue,
    Discard,
    InsertHeader,
    Progress,
    Quarantine,
    Reject,
    RemoveRecipient,
    ReplaceBody,
    ReplyCode,
    SetSymbolList,
    Shutdown,
    Skip,
    TemporaryFailure,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._laid_out import VaryingMessage
    from ._message import Message

_new = object.__new__
_data = Data()
_end_of_headers = EndOfHeaders()
_abort = Abort()
_close = Close()
_quit_new_connection = QuitNewConnection()
_continue = Continue()
_reject = Reject()
_discard = Discard()
_accept = Accept()
_temporary_failure = TemporaryFailure()
_skip = Skip()
_progress = Progress()
_connection_failure = ConnectionFailure()
_shutdown = Shutdown()


def decode_negotiate(payload: bytes) -> Negotiate:
    """Read the payload of `Negotiate`."""
    if len(payload) == 12:
        message = _new(Negotiate)
        message._payload = payload
        message._values = None
        return message
    return Negotiate.from_payload(payload)


def decode_macro(payload: bytes) -> Macro:
    """Read the payload of `Macro`."""
    if len(payload) > 0 and (len(payload) == 1 or not (payload[-1] or payload.count(0, 1) % 2)):
        message = _new(Macro)
        message._payload = payload
        message._values = None
        return message
    return Macro.from_payload(payload)


def decode_connect(payload: bytes) -> Connect:
    """Read the payload of `Connect`."""
    return Connect.from_payload(payload)


def decode_helo(payload: bytes) -> Helo:
    """Read the payload of `Helo`."""
    if payload.find(0) == len(payload) - 1 >= 0:
        message = _new(Helo)
        message._payload = payload
        message._values = None
        return message
    return Helo.from_payload(payload)


def decode_envelope_from(payload: bytes) -> EnvelopeFrom:
    """Read the payload of `EnvelopeFrom`."""
    if len(payload) > 0 and not payload[-1]:
        message = _new(EnvelopeFrom)
        message._payload = payload
        message._values = None
        return message
    return EnvelopeFrom.from_payload(payload)


def decode_envelope_recipient(payload: bytes) -> EnvelopeRecipient:
    """Read the payload of `EnvelopeRecipient`."""
    if len(payload) > 0 and not payload[-1]:
        message = _new(EnvelopeRecipient)
        message._payload = payload
        message._values = None
        return message
    return EnvelopeRecipient.from_payload(payload)


def decode_data(payload: bytes) -> Data:
    """Read the payload of `Data`."""
    if payload:
        Data.from_payload(payload)
    return _data


def decode_unknown(payload: bytes) -> Unknown:
    """Read the payload of `Unknown`."""
    if payload.find(0) == len(payload) - 1 >= 0:
        message = _new(Unknown)
        message._payload = payload
        message._values = None
        return message
    return Unknown.from_payload(payload)


def decode_header(payload: bytes) -> Header:
    """Read the payload of `Header`."""
    if (
        (
            payload.count(0) == 2
            if len(payload) < 100
            else payload.find(0, payload.find(0) + 1) == len(payload) - 1
        )
        and not payload[-1]
        and payload[0]
    ):
        message = _new(Header)
        message._payload = payload
        message._values = None
        return message
    return Header.from_payload(payload)


def decode_end_of_headers(payload: bytes) -> EndOfHeaders:
    """Read the payload of `EndOfHeaders`."""
    if payload:
        EndOfHeaders.from_payload(payload)
    return _end_of_headers


def decode_body(payload: bytes) -> Body:
    """Read the payload of `Body`."""
    if len(payload) >= 1:
        message = _new(Body)
        message._payload = payload
        message._values = None
        return message
    return Body.from_payload(payload)


def decode_end_of_message(payload: bytes) -> EndOfMessage:
    """Read the payload of `EndOfMessage`."""
    message = _new(EndOfMessage)
    message._payload = payload
    message._values = None
    return message


def decode_abort(payload: bytes) -> Abort:
    """Read the payload of `Abort`."""
    if payload:
        Abort.from_payload(payload)
    return _abort


def decode_close(payload: bytes) -> Close:
    """Read the payload of `Close`."""
    if payload:
        Close.from_payload(payload)
    return _close


def decode_quit_new_connection(payload: bytes) -> QuitNewConnection:
    """Read the payload of `QuitNewConnection`."""
    if payload:
        QuitNewConnection.from_payload(payload)
    return _quit_new_connection


def decode_continue(payload: bytes) -> Continue:
    """Read the payload of `Continue`."""
    if payload:
        Continue.from_payload(payload)
    return _continue


def decode_reject(payload: bytes) -> Reject:
    """Read the payload of `Reject`."""
    if payload:
        Reject.from_payload(payload)
    return _reject


def decode_discard(payload: bytes) -> Discard:
    """Read the payload of `Discard`."""
    if payload:
        Discard.from_payload(payload)
    return _discard


def decode_accept(payload: bytes) -> Accept:
    """Read the payload of `Accept`."""
    if payload:
        Accept.from_payload(payload)
    return _accept


def decode_temporary_failure(payload: bytes) -> TemporaryFailure:
    """Read the payload of `TemporaryFailure`."""
    if payload:
        TemporaryFailure.from_payload(payload)
    return _temporary_failure


def decode_skip(payload: bytes) -> Skip:
    """Read the payload of `Skip`."""
    if payload:
        Skip.from_payload(payload)
    return _skip


def decode_reply_code(payload: bytes) -> ReplyCode:
    """Read the payload of `ReplyCode`."""
    if payload.find(0) == len(payload) - 1 >= 0:
        message = _new(ReplyCode)
        message._payload = payload
        message._values = None
        return message
    return ReplyCode.from_payload(payload)


def decode_add_header(payload: bytes) -> AddHeader:
    """Read the payload of `AddHeader`."""
    if (
        payload.count(0) == 2
        if len(payload) < 100
        else payload.find(0, payload.find(0) + 1) == len(payload) - 1
    ) and not payload[-1]:
        message = _new(AddHeader)
        message._payload = payload
        message._values = None
        return message
    return AddHeader.from_payload(payload)


def decode_change_header(payload: bytes) -> ChangeHeader:
    """Read the payload of `ChangeHeader`."""
    if (
        payload.count(0, 4) == 2
        if len(payload) < 100
        else payload.find(0, payload.find(0, 4) + 1) == len(payload) - 1
    ) and not payload[-1]:
        message = _new(ChangeHeader)
        message._payload = payload
        message._values = None
        return message
    return ChangeHeader.from_payload(payload)


def decode_insert_header(payload: bytes) -> InsertHeader:
    """Read the payload of `InsertHeader`."""
    if (
        payload.count(0, 4) == 2
        if len(payload) < 100
        else payload.find(0, payload.find(0, 4) + 1) == len(payload) - 1
    ) and not payload[-1]:
        message = _new(InsertHeader)
        message._payload = payload
        message._values = None
        return message
    return InsertHeader.from_payload(payload)


def decode_change_sender(payload: bytes) -> ChangeSender:
    """Read the payload of `ChangeSender`."""
    if (
        payload.count(0) in (1, 2)
        if len(payload) < 100
        else payload.find(0, payload.find(0) + 1) in (-1, len(payload) - 1)
    ) and not payload[-1]:
        message = _new(ChangeSender)
        message._payload = payload
        message._values = None
        return message
    return ChangeSender.from_payload(payload)


def decode_add_recipient(payload: bytes) -> AddRecipient:
    """Read the payload of `AddRecipient`."""
    if payload.find(0) == len(payload) - 1 >= 0:
        message = _new(AddRecipient)
        message._payload = payload
        message._values = None
        return message
    return AddRecipient.from_payload(payload)


def decode_add_recipient_par(payload: bytes) -> AddRecipientPar:
    """Read the payload of `AddRecipientPar`."""
    if (
        payload.count(0) in (1, 2)
        if len(payload) < 100
        else payload.find(0, payload.find(0) + 1) in (-1, len(payload) - 1)
    ) and not payload[-1]:
        message = _new(AddRecipientPar)
        message._payload = payload
        message._values = None
        return message
    return AddRecipientPar.from_payload(payload)


def decode_remove_recipient(payload: bytes) -> RemoveRecipient:
    """Read the payload of `RemoveRecipient`."""
    if payload.find(0) == len(payload) - 1 >= 0:
        message = _new(RemoveRecipient)
        message._payload = payload
        message._values = None
        return message
    return RemoveRecipient.from_payload(payload)


def decode_replace_body(payload: bytes) -> ReplaceBody:
    """Read the payload of `ReplaceBody`."""
    message = _new(ReplaceBody)
    message._payload = payload
    message._values = None
    return message


def decode_progress(payload: bytes) -> Progress:
    """Read the payload of `Progress`."""
    if payload:
        Progress.from_payload(payload)
    return _progress


def decode_quarantine(payload: bytes) -> Quarantine:
    """Read the payload of `Quarantine`."""
    if payload.find(0) == len(payload) - 1 >= 0:
        message = _new(Quarantine)
        message._payload = payload
        message._values = None
        return message
    return Quarantine.from_payload(payload)


def decode_connection_failure(payload: bytes) -> ConnectionFailure:
    """Read the payload of `ConnectionFailure`."""
    if payload:
        ConnectionFailure.from_payload(payload)
    return _connection_failure


def decode_shutdown(payload: bytes) -> Shutdown:
    """Read the payload of `Shutdown`."""
    if payload:
        Shutdown.from_payload(payload)
    return _shutdown


def decode_set_symbol_list(payload: bytes) -> SetSymbolList:
    """Read the payload of `SetSymbolList`."""
    message = _new(SetSymbolList)
    message._payload = payload
    message._values = None
    return message


MESSAGES: Final[tuple[type[Message], ...]] = (
    Negotiate,
    Macro,
    Connect,
    Helo,
    EnvelopeFrom,
    EnvelopeRecipient,
    Data,
    Unknown,
    Header,
    EndOfHeaders,
    Body,
    EndOfMessage,
    Abort,
    Close,
    QuitNewConnection,
    Continue,
    Reject,
    Discard,
    Accept,
    TemporaryFailure,
    Skip,
    ReplyCode,
    AddHeader,
    ChangeHeader,
    InsertHeader,
    ChangeSender,
    AddRecipient,
    AddRecipientPar,
    RemoveRecipient,
    ReplaceBody,
    Progress,
    Quarantine,
    ConnectionFailure,
    Shutdown,
    SetSymbolList,
)
"""All messages, commands first."""

DECODERS: Final[list[Callable[[bytes], Message] | None]] = [None] * 256
"""The function that reads a payload, by the code, if it does not matter what was agreed."""
DECODERS[0x4F] = decode_negotiate
DECODERS[0x44] = decode_macro
DECODERS[0x43] = decode_connect
DECODERS[0x48] = decode_helo
DECODERS[0x4D] = decode_envelope_from
DECODERS[0x52] = decode_envelope_recipient
DECODERS[0x54] = decode_data
DECODERS[0x55] = decode_unknown
DECODERS[0x4C] = decode_header
DECODERS[0x4E] = decode_end_of_headers
DECODERS[0x42] = decode_body
DECODERS[0x45] = decode_end_of_message
DECODERS[0x41] = decode_abort
DECODERS[0x51] = decode_close
DECODERS[0x4B] = decode_quit_new_connection
DECODERS[0x63] = decode_continue
DECODERS[0x72] = decode_reject
DECODERS[0x64] = decode_discard
DECODERS[0x61] = decode_accept
DECODERS[0x74] = decode_temporary_failure
DECODERS[0x73] = decode_skip
DECODERS[0x79] = decode_reply_code
DECODERS[0x68] = decode_add_header
DECODERS[0x6D] = decode_change_header
DECODERS[0x69] = decode_insert_header
DECODERS[0x65] = decode_change_sender
DECODERS[0x2B] = decode_add_recipient
DECODERS[0x32] = decode_add_recipient_par
DECODERS[0x2D] = decode_remove_recipient
DECODERS[0x62] = decode_replace_body
DECODERS[0x70] = decode_progress
DECODERS[0x71] = decode_quarantine
DECODERS[0x66] = decode_connection_failure
DECODERS[0x34] = decode_shutdown
DECODERS[0x6C] = decode_set_symbol_list

VARYING: Final[dict[int, type[VaryingMessage]]] = {}
"""The messages whose layout depends on what was agreed, by the code."""

PAIRS: Final[list[type[Message] | None]] = [None] * 256
"""The messages of two texts, by the code: those that a stream has most of. A payload that has two
NULs, the last one at its end, and that does not begin with one, is fine without a look at more."""
PAIRS[0x4C] = Header
PAIRS[0x68] = AddHeader
