# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The payloads as declarations for the library construct: the readable reference.

Each name is a construct that parses and builds the payload of one message, and can be part of
other constructs. `FRAME` is a whole frame, `LAYOUTS` has the payloads by their code. Numbers are
numbers, and texts are bytes without their NUL. Malformed bytes raise the same errors as everywhere
else in this package. The layout of some messages can depend on the version of the protocol and on
agreed flags, which are keywords: `FRAME.parse(frame, version=2, flags=0)`; by default it is the
newest version without flags.
"""

from __future__ import annotations

from typing import Final

from construct import If, Struct

from ._construct_parts import Frame, Layout, OptionalAtEnd, Pair, UntilEnd
from ._construct_values import U8, U16, U32, AtLeast, Known, Rest, Text

Negotiate = Layout(
    "Negotiate",
    "version" / U32,
    "actions" / U32,
    "steps" / U32,
    "macro_lists" / UntilEnd(Struct("stage" / U32, "names" / Text)),
)
Macro = Layout("Macro", "command" / U8, "macros" / UntilEnd(Pair(Text, Text)))
Connect = Layout(
    "Connect",
    "hostname" / Text,
    "family" / Known(U8, (0x55, 0x4C, 0x34, 0x36)),
    "port" / If(lambda this: this["family"] in (0x4C, 0x34, 0x36), U16),
    "address" / If(lambda this: this["family"] in (0x4C, 0x34, 0x36), Text),
)
Helo = Layout("Helo", "hostname" / Text)
EnvelopeFrom = Layout("EnvelopeFrom", "sender" / Text, "arguments" / UntilEnd(Text))
EnvelopeRecipient = Layout("EnvelopeRecipient", "recipient" / Text, "arguments" / UntilEnd(Text))
Data = Layout("Data")
Unknown = Layout("Unknown", "command" / Text)
Header = Layout("Header", "name" / AtLeast(1, Text), "value" / Text)
EndOfHeaders = Layout("EndOfHeaders")
Body = Layout("Body", "data" / AtLeast(1, Rest))
EndOfMessage = Layout("EndOfMessage", "data" / Rest)
Abort = Layout("Abort")
Close = Layout("Close")
QuitNewConnection = Layout("QuitNewConnection")
Continue = Layout("Continue")
Reject = Layout("Reject")
Discard = Layout("Discard")
Accept = Layout("Accept")
TemporaryFailure = Layout("TemporaryFailure")
Skip = Layout("Skip")
ReplyCode = Layout("ReplyCode", "text" / Text)
AddHeader = Layout("AddHeader", "name" / Text, "value" / Text)
ChangeHeader = Layout("ChangeHeader", "index" / U32, "name" / Text, "value" / Text)
InsertHeader = Layout("InsertHeader", "index" / U32, "name" / Text, "value" / Text)
ChangeSender = Layout("ChangeSender", "sender" / Text, "arguments" / OptionalAtEnd(Text))
AddRecipient = Layout("AddRecipient", "recipient" / Text)
AddRecipientPar = Layout("AddRecipientPar", "recipient" / Text, "arguments" / OptionalAtEnd(Text))
RemoveRecipient = Layout("RemoveRecipient", "recipient" / Text)
ReplaceBody = Layout("ReplaceBody", "data" / Rest)
Progress = Layout("Progress")
Quarantine = Layout("Quarantine", "reason" / Text)
ConnectionFailure = Layout("ConnectionFailure")
Shutdown = Layout("Shutdown")
SetSymbolList = Layout("SetSymbolList", "data" / Rest)

LAYOUTS: Final[dict[int, Layout]] = {
    0x4F: Negotiate,
    0x44: Macro,
    0x43: Connect,
    0x48: Helo,
    0x4D: EnvelopeFrom,
    0x52: EnvelopeRecipient,
    0x54: Data,
    0x55: Unknown,
    0x4C: Header,
    0x4E: EndOfHeaders,
    0x42: Body,
    0x45: EndOfMessage,
    0x41: Abort,
    0x51: Close,
    0x4B: QuitNewConnection,
    0x63: Continue,
    0x72: Reject,
    0x64: Discard,
    0x61: Accept,
    0x74: TemporaryFailure,
    0x73: Skip,
    0x79: ReplyCode,
    0x68: AddHeader,
    0x6D: ChangeHeader,
    0x69: InsertHeader,
    0x65: ChangeSender,
    0x2B: AddRecipient,
    0x32: AddRecipientPar,
    0x2D: RemoveRecipient,
    0x62: ReplaceBody,
    0x70: Progress,
    0x71: Quarantine,
    0x66: ConnectionFailure,
    0x34: Shutdown,
    0x6C: SetSymbolList,
}
"""The payloads by the code of the frame."""

FRAME: Final = Frame(LAYOUTS)
"""A whole frame: a container of the message's name, its code and its payload."""
