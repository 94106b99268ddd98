"""The kinds of error in frames and messages, and what each means."""

from collections.abc import Mapping

FRAME_ERRORS: Mapping[str, str] = {
    "undersized": "the length is less than that of a frame without a payload",
    "too-long": "the length is above the limit",
    "foreign": "the first bytes are not a length but the beginning of another protocol",
    "incomplete": "the frame ends before its stated length",
    "surplus": "bytes follow the end of the frame",
    "unknown-code": "no message has this code",
}
PAYLOAD_ERRORS: Mapping[str, str] = {
    "truncated": "the payload ends inside a number or a value of known length",
    "unterminated": "the payload ends before the NUL of a text",
    "unknown-value": "the value is unknown, and what follows depends on it",
    "out-of-range": "the number is not in its range, or is not a supported version",
    "too-short": "the value is shorter than allowed",
    "overlong": "the value is longer than allowed",
    "trailing-bytes": "bytes are left over after the last field",
}

_BOTH_WAYS = ("too-long", "too-short", "overlong", "unknown-value", "out-of-range")
ENCODE_ERRORS: Mapping[str, str] = {
    **{kind: {**FRAME_ERRORS, **PAYLOAD_ERRORS}[kind] for kind in _BOTH_WAYS},
    "missing": "a required value is missing",
    "unexpected": "a value is given although another value or the version rules it out",
    "wrong-type": "the value has a type that the field does not accept",
    "nul": "the text has a NUL, which would end it",
    "lone-surrogate": "the string has one half of a surrogate pair, which UTF-8 cannot encode",
    "broken-rule": "the text breaks a rule of the protocol",
}
"""Why a message is not written."""

ERRORS: Mapping[str, str] = {**FRAME_ERRORS, **PAYLOAD_ERRORS, **ENCODE_ERRORS}
"""All kinds of error."""

SESSION_ERRORS: Mapping[str, str] = {
    "out-of-order": "the other side sent a message that may not be sent now, or ended too early",
    "negotiation": "the two sides do not agree",
    "not-now": "the message may not be sent now, or not by this side",
}
"""What goes wrong in a conversation, apart from frames."""
LOCAL_ERRORS = frozenset({*ENCODE_ERRORS, "not-now"})
"""Why a message of a session's own side is refused."""
REMOTE_ERRORS = frozenset({*FRAME_ERRORS, *PAYLOAD_ERRORS, "out-of-order", "negotiation"})
"""Why the other side's part in a conversation is refused."""

FINDINGS: Mapping[str, str] = {
    "out-of-order": "A command that may not be sent in this phase",
    "suppressed": "A command that the responder had asked to leave out",
    "too-new": "A message or a value that came with a later version than the agreed one",
    "too-old": "A message or a value that ended with an earlier version than the agreed one",
    "wrong-side": "A message that only the other side sends",
    "pipelined": "A command that was sent before the last one was answered",
    "not-awaited": "A reply where none is owed",
    "wrong-reply": "A reply that does not answer the command",
    "not-granted": "A reply that needs a flag that was not negotiated",
    "unanswered": "A command that got no reply",
    "negotiation": "An answer that asks for something that was not offered",
    "text": "A text that breaks a rule",
    "too-long": "A frame above the agreed limit",
    "malformed": "A malformed frame that real programs accept",
    "incomplete": "A frame that the end of the connection cut off",
    "sent-again": "Data that was sent before in another form",
}
"""The kinds of what is pointed out in a conversation, and what each is about."""

NUMBERS: Mapping[str, int] = {
    "undersized": 0,
    "too-long": 1,
    "foreign": 2,
    "incomplete": 3,
    "surplus": 4,
    "unknown-code": 5,
    "truncated": 6,
    "unterminated": 7,
    "unknown-value": 8,
    "too-short": 9,
    "trailing-bytes": 10,
    "missing": 11,
    "unexpected": 12,
    "out-of-range": 13,
    "wrong-type": 14,
    "nul": 15,
    "lone-surrogate": 16,
    "broken-rule": 17,
    "overlong": 18,
}
"""What stands for each kind in C and other languages; it never changes."""

OFFSETS: Mapping[str, str] = {
    **dict.fromkeys(("undersized", "too-long", "foreign"), "the first byte of the length"),
    "incomplete": "the number of bytes that are there",
    "surplus": "the first byte after the frame",
    "unknown-code": "the code",
    "truncated": "the first byte of the number or of the value, with its length",
    "unterminated": "the first byte of the text",
    "unknown-value": "the first byte of the value",
    "out-of-range": "the first byte of the value",
    "too-short": "the first byte of the value, with its length",
    "overlong": "the first byte of the value, with its length",
    "trailing-bytes": "the first byte that is left over",
}
"""Where in the frame each kind of error points; the first byte of the frame is 0."""

FATAL = frozenset(FRAME_ERRORS) - {"unknown-code"}
"""The kinds of error that end a stream; the others concern one frame of it."""
