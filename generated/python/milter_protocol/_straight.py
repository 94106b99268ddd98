# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Straight-line functions that take payloads apart.

Each returns the fields as they are on the wire: numbers, and texts as bytes. Each raises the error
that the payload is; offsets count from the start of the frame, whose payload begins at byte 5.
"""

from __future__ import annotations

from struct import Struct

from .errors import (
    TooShortError,
    TrailingBytesError,
    TruncatedError,
    UnknownValueError,
    UnterminatedError,
)

read_u16 = Struct(">H").unpack_from
read_u32 = Struct(">I").unpack_from


def parse_negotiate(payload: bytes) -> tuple[int, int, int, tuple[tuple[int, bytes], ...]]:
    """Take the payload of `Negotiate` apart."""
    pos = 0
    end = len(payload)
    if end - pos < 4:
        raise TruncatedError("Negotiate", "version", pos + 5)
    version = read_u32(payload, pos)[0]
    pos += 4
    if end - pos < 4:
        raise TruncatedError("Negotiate", "actions", pos + 5)
    actions = read_u32(payload, pos)[0]
    pos += 4
    if end - pos < 4:
        raise TruncatedError("Negotiate", "steps", pos + 5)
    steps = read_u32(payload, pos)[0]
    pos += 4
    macro_lists__: list[tuple[int, bytes]] = []
    while pos < end:
        if end - pos < 4:
            raise TruncatedError("Negotiate", "macro_lists", pos + 5)
        stage_of_macro_lists = read_u32(payload, pos)[0]
        pos += 4
        stop = payload.find(0, pos)
        if stop < 0:
            raise UnterminatedError("Negotiate", "macro_lists", pos + 5)
        names_of_macro_lists = payload[pos:stop]
        pos = stop + 1
        macro_lists__.append((stage_of_macro_lists, names_of_macro_lists))
    macro_lists = tuple(macro_lists__)
    return (version, actions, steps, macro_lists)


def parse_macro(payload: bytes) -> tuple[int, tuple[tuple[bytes, bytes], ...]]:
    """Take the payload of `Macro` apart."""
    pos = 0
    end = len(payload)
    if end - pos < 1:
        raise TruncatedError("Macro", "command", pos + 5)
    command = payload[pos]
    pos += 1
    if pos < end and payload[-1]:
        raise UnterminatedError("Macro", "macros", max(payload.rfind(0) + 1, pos) + 5)
    parts = payload[pos:-1].split(b"\0") if pos < end else []
    if len(parts) % 2:
        raise UnterminatedError("Macro", "macros", end + 5)
    macros = tuple(zip(parts[::2], parts[1::2], strict=True))
    return (command, macros)


def parse_connect(payload: bytes) -> tuple[bytes, int, int | None, bytes | None]:
    """Take the payload of `Connect` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("Connect", "hostname", pos + 5)
    hostname = payload[pos:stop]
    pos = stop + 1
    if end - pos < 1:
        raise TruncatedError("Connect", "family", pos + 5)
    family = payload[pos]
    if family not in (0x55, 0x4C, 0x34, 0x36):
        raise UnknownValueError("Connect", "family", pos + 5)
    pos += 1
    port: int | None = None
    address: bytes | None = None
    if family in (0x4C, 0x34, 0x36):
        if end - pos < 2:
            raise TruncatedError("Connect", "port", pos + 5)
        port = read_u16(payload, pos)[0]
        pos += 2
        stop = payload.find(0, pos)
        if stop < 0:
            raise UnterminatedError("Connect", "address", pos + 5)
        address = payload[pos:stop]
        pos = stop + 1
    if pos < end:
        raise TrailingBytesError("Connect", None, pos + 5)
    return (hostname, family, port, address)


def parse_helo(payload: bytes) -> tuple[bytes]:
    """Take the payload of `Helo` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("Helo", "hostname", pos + 5)
    hostname = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("Helo", None, pos + 5)
    return (hostname,)


def parse_envelope_from(payload: bytes) -> tuple[bytes, tuple[bytes, ...]]:
    """Take the payload of `EnvelopeFrom` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("EnvelopeFrom", "sender", pos + 5)
    sender = payload[pos:stop]
    pos = stop + 1
    if pos < end and payload[-1]:
        raise UnterminatedError("EnvelopeFrom", "arguments", max(payload.rfind(0) + 1, pos) + 5)
    parts = payload[pos:-1].split(b"\0") if pos < end else []
    arguments = tuple(parts)
    return (sender, arguments)


def parse_envelope_recipient(payload: bytes) -> tuple[bytes, tuple[bytes, ...]]:
    """Take the payload of `EnvelopeRecipient` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("EnvelopeRecipient", "recipient", pos + 5)
    recipient = payload[pos:stop]
    pos = stop + 1
    if pos < end and payload[-1]:
        raise UnterminatedError(
            "EnvelopeRecipient", "arguments", max(payload.rfind(0) + 1, pos) + 5
        )
    parts = payload[pos:-1].split(b"\0") if pos < end else []
    arguments = tuple(parts)
    return (recipient, arguments)


def parse_data(payload: bytes) -> tuple[()]:
    """Take the payload of `Data` apart."""
    if payload:
        raise TrailingBytesError("Data", None, 5)
    return ()


def parse_unknown(payload: bytes) -> tuple[bytes]:
    """Take the payload of `Unknown` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("Unknown", "command", pos + 5)
    command = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("Unknown", None, pos + 5)
    return (command,)


def parse_header(payload: bytes) -> tuple[bytes, bytes]:
    """Take the payload of `Header` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("Header", "name", pos + 5)
    if stop - pos < 1:
        raise TooShortError("Header", "name", pos + 5)
    name = payload[pos:stop]
    pos = stop + 1
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("Header", "value", pos + 5)
    value = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("Header", None, pos + 5)
    return (name, value)


def parse_end_of_headers(payload: bytes) -> tuple[()]:
    """Take the payload of `EndOfHeaders` apart."""
    if payload:
        raise TrailingBytesError("EndOfHeaders", None, 5)
    return ()


def parse_body(payload: bytes) -> tuple[bytes]:
    """Take the payload of `Body` apart."""
    pos = 0
    end = len(payload)
    if end - pos < 1:
        raise TooShortError("Body", "data", pos + 5)
    data = payload[pos:]
    return (data,)


def parse_end_of_message(payload: bytes) -> tuple[bytes]:
    """Take the payload of `EndOfMessage` apart."""
    pos = 0
    data = payload[pos:]
    return (data,)


def parse_abort(payload: bytes) -> tuple[()]:
    """Take the payload of `Abort` apart."""
    if payload:
        raise TrailingBytesError("Abort", None, 5)
    return ()


def parse_close(payload: bytes) -> tuple[()]:
    """Take the payload of `Close` apart."""
    if payload:
        raise TrailingBytesError("Close", None, 5)
    return ()


def parse_quit_new_connection(payload: bytes) -> tuple[()]:
    """Take the payload of `QuitNewConnection` apart."""
    if payload:
        raise TrailingBytesError("QuitNewConnection", None, 5)
    return ()


def parse_continue_(payload: bytes) -> tuple[()]:
    """Take the payload of `Continue` apart."""
    if payload:
        raise TrailingBytesError("Continue", None, 5)
    return ()


def parse_reject(payload: bytes) -> tuple[()]:
    """Take the payload of `Reject` apart."""
    if payload:
        raise TrailingBytesError("Reject", None, 5)
    return ()


def parse_discard(payload: bytes) -> tuple[()]:
    """Take the payload of `Discard` apart."""
    if payload:
        raise TrailingBytesError("Discard", None, 5)
    return ()


def parse_accept(payload: bytes) -> tuple[()]:
    """Take the payload of `Accept` apart."""
    if payload:
        raise TrailingBytesError("Accept", None, 5)
    return ()


def parse_temporary_failure(payload: bytes) -> tuple[()]:
    """Take the payload of `TemporaryFailure` apart."""
    if payload:
        raise TrailingBytesError("TemporaryFailure", None, 5)
    return ()


def parse_skip(payload: bytes) -> tuple[()]:
    """Take the payload of `Skip` apart."""
    if payload:
        raise TrailingBytesError("Skip", None, 5)
    return ()


def parse_reply_code(payload: bytes) -> tuple[bytes]:
    """Take the payload of `ReplyCode` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("ReplyCode", "text", pos + 5)
    text = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("ReplyCode", None, pos + 5)
    return (text,)


def parse_add_header(payload: bytes) -> tuple[bytes, bytes]:
    """Take the payload of `AddHeader` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("AddHeader", "name", pos + 5)
    name = payload[pos:stop]
    pos = stop + 1
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("AddHeader", "value", pos + 5)
    value = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("AddHeader", None, pos + 5)
    return (name, value)


def parse_change_header(payload: bytes) -> tuple[int, bytes, bytes]:
    """Take the payload of `ChangeHeader` apart."""
    pos = 0
    end = len(payload)
    if end - pos < 4:
        raise TruncatedError("ChangeHeader", "index", pos + 5)
    index = read_u32(payload, pos)[0]
    pos += 4
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("ChangeHeader", "name", pos + 5)
    name = payload[pos:stop]
    pos = stop + 1
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("ChangeHeader", "value", pos + 5)
    value = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("ChangeHeader", None, pos + 5)
    return (index, name, value)


def parse_insert_header(payload: bytes) -> tuple[int, bytes, bytes]:
    """Take the payload of `InsertHeader` apart."""
    pos = 0
    end = len(payload)
    if end - pos < 4:
        raise TruncatedError("InsertHeader", "index", pos + 5)
    index = read_u32(payload, pos)[0]
    pos += 4
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("InsertHeader", "name", pos + 5)
    name = payload[pos:stop]
    pos = stop + 1
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("InsertHeader", "value", pos + 5)
    value = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("InsertHeader", None, pos + 5)
    return (index, name, value)


def parse_change_sender(payload: bytes) -> tuple[bytes, bytes | None]:
    """Take the payload of `ChangeSender` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("ChangeSender", "sender", pos + 5)
    sender = payload[pos:stop]
    pos = stop + 1
    arguments: bytes | None = None
    if pos < end:
        stop = payload.find(0, pos)
        if stop < 0:
            raise UnterminatedError("ChangeSender", "arguments", pos + 5)
        arguments = payload[pos:stop]
        pos = stop + 1
    if pos < end:
        raise TrailingBytesError("ChangeSender", None, pos + 5)
    return (sender, arguments)


def parse_add_recipient(payload: bytes) -> tuple[bytes]:
    """Take the payload of `AddRecipient` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("AddRecipient", "recipient", pos + 5)
    recipient = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("AddRecipient", None, pos + 5)
    return (recipient,)


def parse_add_recipient_par(payload: bytes) -> tuple[bytes, bytes | None]:
    """Take the payload of `AddRecipientPar` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("AddRecipientPar", "recipient", pos + 5)
    recipient = payload[pos:stop]
    pos = stop + 1
    arguments: bytes | None = None
    if pos < end:
        stop = payload.find(0, pos)
        if stop < 0:
            raise UnterminatedError("AddRecipientPar", "arguments", pos + 5)
        arguments = payload[pos:stop]
        pos = stop + 1
    if pos < end:
        raise TrailingBytesError("AddRecipientPar", None, pos + 5)
    return (recipient, arguments)


def parse_remove_recipient(payload: bytes) -> tuple[bytes]:
    """Take the payload of `RemoveRecipient` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("RemoveRecipient", "recipient", pos + 5)
    recipient = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("RemoveRecipient", None, pos + 5)
    return (recipient,)


def parse_replace_body(payload: bytes) -> tuple[bytes]:
    """Take the payload of `ReplaceBody` apart."""
    pos = 0
    data = payload[pos:]
    return (data,)


def parse_progress(payload: bytes) -> tuple[()]:
    """Take the payload of `Progress` apart."""
    if payload:
        raise TrailingBytesError("Progress", None, 5)
    return ()


def parse_quarantine(payload: bytes) -> tuple[bytes]:
    """Take the payload of `Quarantine` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("Quarantine", "reason", pos + 5)
    reason = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("Quarantine", None, pos + 5)
    return (reason,)


def parse_connection_failure(payload: bytes) -> tuple[()]:
    """Take the payload of `ConnectionFailure` apart."""
    if payload:
        raise TrailingBytesError("ConnectionFailure", None, 5)
    return ()


def parse_shutdown(payload: bytes) -> tuple[()]:
    """Take the payload of `Shutdown` apart."""
    if payload:
        raise TrailingBytesError("Shutdown", None, 5)
    return ()


def parse_set_symbol_list(payload: bytes) -> tuple[bytes]:
    """Take the payload of `SetSymbolList` apart."""
    pos = 0
    data = payload[pos:]
    return (data,)
