# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Milter, the Sendmail mail filter protocol.

The protocol between a mail server and a mail filter.

The mail server (mail transfer agent, MTA) passes the filter each step of an SMTP conversation
and each message as it arrives. The filter decides what happens to it, and may change the
message at its end. Sendmail defined the protocol, with the library libmilter for filters.
Postfix speaks it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._dispatch import MESSAGES
from ._leaving_out import leaving_out
from ._message import Message
from ._project import __version__
from ._reasons import FindingKind
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
    MacroList,
    Negotiate,
    QuitNewConnection,
    Unknown,
)
from .conversation import Conversation
from .decoder import Decoder
from .enums import Actions, AddressFamily, CommandCode, MacroStage, Phase, Steps
from .errors import (
    EncodeError,
    ForeignError,
    FrameError,
    IncompleteError,
    LocalProtocolError,
    NeedlessReplyError,
    NegotiationError,
    OutOfOrderError,
    OutOfRangeError,
    OverlongError,
    PayloadError,
    ProtocolError,
    RemoteProtocolError,
    SurplusError,
    TooLongError,
    TooShortError,
    TrailingBytesError,
    TruncatedError,
    UndersizedError,
    UnknownCodeError,
    UnknownValueError,
    UnterminatedError,
)
from .events import Event, MessageAborted, Negotiated
from .filter_session import FilterSession
from .findings import Finding
from .formats.address import address_of
from .formats.ip import ip_of
from .formats.parameters import Parameters, decode_xtext, encode_xtext
from .formats.reply import SmtpReply
from .framing import decode, encode
from .headers import Headers
from .limits import DEFAULT_MAX_LENGTH, TOLERATED_MAX_LENGTH
from .macros import Macros
from .mta_session import MTASession
from .negotiation import answer_offer, check_answer, max_length_of
from .options import Options
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
from .rules import broken_rules
from .states import (
    INITIAL_PHASE,
    allowed_commands,
    allowed_replies,
    awaits_reply,
    phase_after,
    phase_after_reply,
)
from .tolerating import tolerate
from .unions import (
    BodyReply,
    Command,
    ConnectReply,
    DataReply,
    EndOfHeadersReply,
    EndOfMessageReply,
    EnvelopeFromReply,
    EnvelopeRecipientReply,
    HeaderReply,
    HeloReply,
    InterimReply,
    Modification,
    NegotiateReply,
    Reply,
    UnknownReply,
    Verdict,
)

if TYPE_CHECKING:
    from types import ModuleType

    from . import constructs as constructs

__all__ = [
    "DEFAULT_MAX_LENGTH",
    "INITIAL_PHASE",
    "MESSAGES",
    "TOLERATED_MAX_LENGTH",
    "Abort",
    "Accept",
    "Actions",
    "AddHeader",
    "AddRecipient",
    "AddRecipientPar",
    "AddressFamily",
    "Body",
    "BodyReply",
    "ChangeHeader",
    "ChangeSender",
    "Close",
    "Command",
    "CommandCode",
    "Connect",
    "ConnectReply",
    "ConnectionFailure",
    "Continue",
    "Conversation",
    "Data",
    "DataReply",
    "Decoder",
    "Discard",
    "EncodeError",
    "EndOfHeaders",
    "EndOfHeadersReply",
    "EndOfMessage",
    "EndOfMessageReply",
    "EnvelopeFrom",
    "EnvelopeFromReply",
    "EnvelopeRecipient",
    "EnvelopeRecipientReply",
    "Event",
    "FilterSession",
    "Finding",
    "FindingKind",
    "ForeignError",
    "FrameError",
    "Header",
    "HeaderReply",
    "Headers",
    "Helo",
    "HeloReply",
    "IncompleteError",
    "InsertHeader",
    "InterimReply",
    "LocalProtocolError",
    "MTASession",
    "Macro",
    "MacroList",
    "MacroStage",
    "Macros",
    "Message",
    "MessageAborted",
    "Modification",
    "NeedlessReplyError",
    "Negotiate",
    "NegotiateReply",
    "Negotiated",
    "NegotiationError",
    "Options",
    "OutOfOrderError",
    "OutOfRangeError",
    "OverlongError",
    "Parameters",
    "PayloadError",
    "Phase",
    "Progress",
    "ProtocolError",
    "Quarantine",
    "QuitNewConnection",
    "Reject",
    "RemoteProtocolError",
    "RemoveRecipient",
    "ReplaceBody",
    "Reply",
    "ReplyCode",
    "SetSymbolList",
    "Shutdown",
    "Skip",
    "SmtpReply",
    "Steps",
    "SurplusError",
    "TemporaryFailure",
    "TooLongError",
    "TooShortError",
    "TrailingBytesError",
    "TruncatedError",
    "UndersizedError",
    "Unknown",
    "UnknownCodeError",
    "UnknownReply",
    "UnknownValueError",
    "UnterminatedError",
    "Verdict",
    "__version__",
    "address_of",
    "allowed_commands",
    "allowed_replies",
    "answer_offer",
    "awaits_reply",
    "broken_rules",
    "check_answer",
    "decode",
    "decode_xtext",
    "encode",
    "encode_xtext",
    "ip_of",
    "leaving_out",
    "max_length_of",
    "phase_after",
    "phase_after_reply",
    "tolerate",
]


def __getattr__(name: str) -> ModuleType:
    if name == "constructs":
        from importlib import import_module

        return import_module(".constructs", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
