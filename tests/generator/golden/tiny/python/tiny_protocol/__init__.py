# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Tiny.

One side pings, the other one answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._dispatch import MESSAGES
from ._leaving_out import leaving_out
from ._message import Message
from ._project import __version__
from ._reasons import FindingKind
from .commands import Ping
from .conversation import Conversation
from .decoder import Decoder
from .enums import Phase
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
from .filter_session import PongerSession
from .findings import Finding
from .framing import decode, encode
from .limits import DEFAULT_MAX_LENGTH, TOLERATED_MAX_LENGTH
from .macros import Macros
from .mta_session import PingerSession
from .negotiation import answer_offer, check_answer, max_length_of
from .options import Options
from .replies import Pong
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
from .unions import Command, InterimReply, Modification, PingReply, Reply, Verdict

if TYPE_CHECKING:
    from types import ModuleType

    from . import constructs as constructs

__all__ = [
    "DEFAULT_MAX_LENGTH",
    "INITIAL_PHASE",
    "MESSAGES",
    "TOLERATED_MAX_LENGTH",
    "Command",
    "Conversation",
    "Decoder",
    "EncodeError",
    "Event",
    "Finding",
    "FindingKind",
    "ForeignError",
    "FrameError",
    "IncompleteError",
    "InterimReply",
    "LocalProtocolError",
    "Macros",
    "Message",
    "MessageAborted",
    "Modification",
    "NeedlessReplyError",
    "Negotiated",
    "NegotiationError",
    "Options",
    "OutOfOrderError",
    "OutOfRangeError",
    "OverlongError",
    "PayloadError",
    "Phase",
    "Ping",
    "PingReply",
    "PingerSession",
    "Pong",
    "PongerSession",
    "ProtocolError",
    "RemoteProtocolError",
    "Reply",
    "SurplusError",
    "TooLongError",
    "TooShortError",
    "TrailingBytesError",
    "TruncatedError",
    "UndersizedError",
    "UnknownCodeError",
    "UnknownValueError",
    "UnterminatedError",
    "Verdict",
    "__version__",
    "allowed_commands",
    "allowed_replies",
    "answer_offer",
    "awaits_reply",
    "broken_rules",
    "check_answer",
    "decode",
    "encode",
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
