# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Full, a protocol that uses every construct.

A shop and its stock keeper.

The shop asks for goods, and the keeper says what becomes of each order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._dispatch import MESSAGES
from ._leaving_out import leaving_out
from ._message import Message
from ._project import __version__
from ._reasons import FindingKind
from .commands import Bye, Cart, Done, Forget, Hello, Note, NoteList, Order, Picture, Secret
from .conversation import Conversation
from .decoder import Decoder
from .enums import Deeds, Payment, Phase, Question, Shelf, Stage, Ways
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
from .filter_session import KeeperSession
from .findings import Finding
from .formats.address import address_of
from .formats.ip import ip_of
from .formats.parameters import Parameters, decode_xtext, encode_xtext
from .formats.reply import SmtpReply
from .framing import decode, encode
from .limits import DEFAULT_MAX_LENGTH, TOLERATED_MAX_LENGTH
from .macros import Macros
from .mta_session import ShopSession
from .negotiation import answer_offer, check_answer, max_length_of
from .options import Options
from .replies import ChangePrice, Leave, No, Old, Wait, Yes
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
    CartReply,
    Command,
    DoneReply,
    HelloReply,
    InterimReply,
    Modification,
    OrderReply,
    Reply,
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
    "Bye",
    "Cart",
    "CartReply",
    "ChangePrice",
    "Command",
    "Conversation",
    "Decoder",
    "Deeds",
    "Done",
    "DoneReply",
    "EncodeError",
    "Event",
    "Finding",
    "FindingKind",
    "ForeignError",
    "Forget",
    "FrameError",
    "Hello",
    "HelloReply",
    "IncompleteError",
    "InterimReply",
    "KeeperSession",
    "Leave",
    "LocalProtocolError",
    "Macros",
    "Message",
    "MessageAborted",
    "Modification",
    "NeedlessReplyError",
    "Negotiated",
    "NegotiationError",
    "No",
    "Note",
    "NoteList",
    "Old",
    "Options",
    "Order",
    "OrderReply",
    "OutOfOrderError",
    "OutOfRangeError",
    "OverlongError",
    "Parameters",
    "PayloadError",
    "Payment",
    "Phase",
    "Picture",
    "ProtocolError",
    "Question",
    "RemoteProtocolError",
    "Reply",
    "Secret",
    "Shelf",
    "ShopSession",
    "SmtpReply",
    "Stage",
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
    "Wait",
    "Ways",
    "Yes",
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
