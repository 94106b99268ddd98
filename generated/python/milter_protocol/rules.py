# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Rules for text: what a well-behaved sender writes.

A decoder passes everything on. The rules are checked when a message is built, and can be asked for
with `broken_rules`.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ._arguments import at_least, text_bytes
from ._local_errors import EncodeError, LocalProtocolError
from ._message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Pattern

    from ._arguments import Text


class Rule(NamedTuple):
    """A rule for a text.

    Attributes:
        id: its id in the spec and in the reference.
        pattern: the expression that must be found in the text, or must not.
        must_match: whether it must be found.
        is_error: whether building a message against the rule is refused.
        doc: what the rule says.
        hint: what to do.
    """

    id: str
    pattern: Pattern[bytes]
    must_match: bool
    is_error: bool
    doc: str
    hint: str

    def is_broken_by(self, text: bytes) -> bool:
        """Whether a text breaks the rule."""
        return (self.pattern.search(text) is None) is self.must_match


ONE_LINE: Final = Rule(
    id="rule/one-line",
    pattern=re.compile(rb"[\r\n]"),
    must_match=False,
    is_error=True,
    doc="The text has no line break.",
    hint="Remove CR and LF.",
)

NO_LINE_FEED: Final = Rule(
    id="rule/no-line-feed",
    pattern=re.compile(rb"\n"),
    must_match=False,
    is_error=True,
    doc="The text has no LF.",
    hint="Remove LF.",
)

NO_CARRIAGE_RETURN: Final = Rule(
    id="rule/no-carriage-return",
    pattern=re.compile(rb"\r"),
    must_match=False,
    is_error=False,
    doc="The text usually has no CR.",
    hint="Remove CR.",
)

NOT_EMPTY: Final = Rule(
    id="rule/not-empty",
    pattern=re.compile(rb"^([^\n]|\n){1}"),
    must_match=True,
    is_error=True,
    doc="The text is not empty. libmilter does not write an empty one.",
    hint="Give a text, or do not send the message.",
)

SENDER_NOT_EMPTY: Final = Rule(
    id="rule/sender-not-empty",
    pattern=re.compile(rb"^([^\n]|\n){1}"),
    must_match=True,
    is_error=True,
    doc="The sender is not empty.",
    hint="Write <> for the null sender.",
)

HEADER_NAME: Final = Rule(
    id="rule/header-name",
    pattern=re.compile(rb"^[^\r\n: \t]+\Z"),
    must_match=True,
    is_error=True,
    doc=(
        "The name of a header is not empty, and has no colon, no white space and no line break."
        " libmilter does not write an empty one."
    ),
    hint="Give the bare name, such as X-Scanned.",
)

HEADER_NO_CR: Final = Rule(
    id="rule/header-no-cr",
    pattern=re.compile(rb"\r"),
    must_match=False,
    is_error=True,
    doc="A header contains no CR.",
    hint="Write LF alone between the lines of a folded header.",
)

HEADER_FOLDING: Final = Rule(
    id="rule/header-folding",
    pattern=re.compile(rb"\n([^ \t]|\Z)"),
    must_match=False,
    is_error=True,
    doc="A line break in a header has a space or a tab after it.",
    hint="Put a space or a tab after each line break, and do not end with one.",
)

REPLY_CODE_FORM: Final = Rule(
    id="rule/reply-code-form",
    pattern=re.compile(rb"^[45][0-9][0-9]( |-[^\n]*\n)"),
    must_match=True,
    is_error=True,
    doc=(
        "A reply begins with three digits, the first of them 4 or 5, and a space, or a hyphen "
        "where further lines follow."
    ),
    hint="Begin with a code such as 550 or 451 and a space.",
)

REPLY_CODE_SUBJECT: Final = Rule(
    id="rule/reply-code-subject",
    pattern=re.compile(rb"^[45][6-9]"),
    must_match=False,
    is_error=False,
    doc="The second digit of the code is usually 0 to 5.",
    hint="Use a code that SMTP defines, such as 451, 550 or 554.",
)

REPLY_ENHANCED_CODE: Final = Rule(
    id="rule/reply-enhanced-code",
    pattern=re.compile(rb"^4[0-9][0-9][ -][0-35-9]|^5[0-9][0-9][ -][0-46-9]"),
    must_match=False,
    is_error=True,
    doc="The enhanced status code has the class of the code.",
    hint=(
        "Write 4.x.y after 4xx and 5.x.y after 5xx, and do not begin the text with another digit."
    ),
)

REPLY_PERCENT: Final = Rule(
    id="rule/reply-percent",
    pattern=re.compile(rb"(^|[^%])(%%)*%([^%]|\Z)"),
    must_match=False,
    is_error=True,
    doc="A percent sign is doubled.",
    hint="Write %% for a percent sign.",
)

REPLY_LINE_BREAK: Final = Rule(
    id="rule/reply-line-break",
    pattern=re.compile(rb"(^|[^\r])\n|\r([^\n]|\Z)"),
    must_match=False,
    is_error=True,
    doc="Lines of a reply are separated by CRLF.",
    hint="Write CR and LF between lines.",
)

REPLY_FURTHER_LINES: Final = Rule(
    id="rule/reply-further-lines",
    pattern=re.compile(rb"\n(\Z|[^45]|[45](\Z|[^0-9]|[0-9](\Z|[^0-9]|[0-9](\Z|[^ -]))))"),
    must_match=False,
    is_error=True,
    doc=(
        "Each further line begins with the code and a space or a hyphen, and the last line has "
        "no line break after it."
    ),
    hint="Begin each line with the code, and do not end the text with a line break.",
)

REPLY_SAME_CLASS: Final = Rule(
    id="rule/reply-same-class",
    pattern=re.compile(rb"^4([^\n]*\n)+5|^5([^\n]*\n)+4"),
    must_match=False,
    is_error=True,
    doc="All lines of a reply have the same class, 4 or 5.",
    hint="Begin each line with a code of the same class, preferably with the same code.",
)

REPLY_HYPHEN: Final = Rule(
    id="rule/reply-hyphen",
    pattern=re.compile(rb"(^|\n)[45][0-9][0-9] [^\n]*\n|\n[45][0-9][0-9]-[^\n]*\Z"),
    must_match=False,
    is_error=True,
    doc="A hyphen follows the code in all lines but the last, and a space in the last.",
    hint="Put a hyphen after the code in all lines but the last.",
)

search_header_folding = HEADER_FOLDING.pattern.search
search_header_no_cr = HEADER_NO_CR.pattern.search
search_no_line_feed = NO_LINE_FEED.pattern.search
search_one_line = ONE_LINE.pattern.search

# A program mostly sends the same texts. The bounds keep those who choose the texts from filling the
# memory.
_MOST = 256
_LONGEST = 128


def _refuse(text: bytes, message: str, field: str, rules: tuple[Rule, ...]) -> None:
    for rule in rules:
        if rule.is_broken_by(text):
            reason = f"{rule.doc} {rule.hint}"
            raise EncodeError("broken-rule", reason, message, field, rule.id)


class _Fine(dict[str, bytes]):
    """Texts that were found fine, each with its bytes and their NUL."""

    __slots__ = ("_field", "_given", "_least", "_message", "_rules")

    def __init__(self, message: str, field: str, least: int, rules: tuple[Rule, ...]) -> None:
        super().__init__()
        self._message = message
        self._field = field
        self._least = least
        self._rules = rules
        self._given: dict[bytes, bytes] = {}

    def __missing__(self, text: str) -> bytes:
        found = self._check(text)
        if len(self) < _MOST and len(found) <= _LONGEST:
            self[text] = found
        return found

    def checked(self, text: Text | None) -> bytes:
        """The bytes of a text, which may be given as bytes, and their NUL.

        Raises:
            EncodeError: it is not text, or breaks a rule.
        """
        # Bytes are kept apart: they may not be compared with `str` under `python -bb`.
        found = self._given.get(text) if type(text) is bytes else None
        if found is None:
            found = self._check(text)
            if len(self._given) < _MOST and len(found) <= _LONGEST:
                self._given[found[:-1]] = found
        return found

    def _check(self, text: Text | None) -> bytes:
        raw = text_bytes(text, self._message, self._field)
        if len(raw) < self._least:
            at_least(raw, self._least, self._message, self._field)
        _refuse(raw, self._message, self._field, self._rules)
        return raw + b"\0"


fine_reply_code_text: Final = _Fine(
    "ReplyCode",
    "text",
    0,
    (
        REPLY_CODE_FORM,
        REPLY_ENHANCED_CODE,
        REPLY_PERCENT,
        REPLY_LINE_BREAK,
        REPLY_FURTHER_LINES,
        REPLY_SAME_CLASS,
        REPLY_HYPHEN,
    ),
)
fine_add_header_name: Final = _Fine("AddHeader", "name", 0, (HEADER_NAME,))
fine_change_header_name: Final = _Fine("ChangeHeader", "name", 0, (HEADER_NAME,))
fine_insert_header_name: Final = _Fine("InsertHeader", "name", 0, (HEADER_NAME,))


def accept_connect_hostname(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "Connect", "hostname", (ONE_LINE,))


def accept_connect_address(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "Connect", "address", (ONE_LINE,))


def accept_helo_hostname(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "Helo", "hostname", (NO_LINE_FEED,))


def accept_envelope_from_sender(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "EnvelopeFrom", "sender", (NO_LINE_FEED,))


def accept_envelope_from_arguments(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "EnvelopeFrom", "arguments", (NO_LINE_FEED,))


def accept_envelope_recipient_recipient(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "EnvelopeRecipient", "recipient", (NO_LINE_FEED,))


def accept_envelope_recipient_arguments(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "EnvelopeRecipient", "arguments", (NO_LINE_FEED,))


def accept_unknown_command(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "Unknown", "command", (NO_LINE_FEED,))


def accept_add_header_value(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "AddHeader", "value", (HEADER_NO_CR, HEADER_FOLDING))


def accept_change_header_value(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "ChangeHeader", "value", (HEADER_NO_CR, HEADER_FOLDING))


def accept_insert_header_value(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "InsertHeader", "value", (HEADER_NO_CR, HEADER_FOLDING))


def accept_change_sender_sender(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "ChangeSender", "sender", (SENDER_NOT_EMPTY, ONE_LINE))


def accept_change_sender_arguments(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "ChangeSender", "arguments", (ONE_LINE,))


def accept_add_recipient_recipient(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "AddRecipient", "recipient", (NOT_EMPTY, ONE_LINE))


def accept_add_recipient_par_recipient(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "AddRecipientPar", "recipient", (NOT_EMPTY, ONE_LINE))


def accept_add_recipient_par_arguments(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "AddRecipientPar", "arguments", (ONE_LINE,))


def accept_remove_recipient_recipient(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "RemoveRecipient", "recipient", (NOT_EMPTY, ONE_LINE))


def accept_quarantine_reason(text: bytes) -> None:
    """Hold a text against the rules of its field.

    Raises:
        EncodeError: the text breaks one of them.
    """
    _refuse(text, "Quarantine", "reason", (NOT_EMPTY, ONE_LINE))


RULES: Final[dict[str, list[tuple[str, tuple[str, ...], tuple[tuple[Rule, ...], ...]]]]] = {
    "AddHeader": [
        ("name", (), ((HEADER_NAME,),)),
        ("value", (), ((HEADER_NO_CR, HEADER_FOLDING),)),
    ],
    "AddRecipient": [
        ("recipient", (), ((NOT_EMPTY, ONE_LINE),)),
    ],
    "AddRecipientPar": [
        ("recipient", (), ((NOT_EMPTY, ONE_LINE),)),
        ("arguments", (), ((ONE_LINE,),)),
    ],
    "ChangeHeader": [
        ("name", (), ((HEADER_NAME,),)),
        ("value", (), ((HEADER_NO_CR, HEADER_FOLDING),)),
    ],
    "ChangeSender": [
        ("sender", (), ((SENDER_NOT_EMPTY, ONE_LINE),)),
        ("arguments", (), ((ONE_LINE,),)),
    ],
    "Connect": [
        ("hostname", (), ((ONE_LINE,),)),
        ("address", (), ((ONE_LINE,),)),
    ],
    "EnvelopeFrom": [
        ("sender", (), ((NO_LINE_FEED, NO_CARRIAGE_RETURN),)),
        ("arguments", (), ((NO_LINE_FEED, NO_CARRIAGE_RETURN),)),
    ],
    "EnvelopeRecipient": [
        ("recipient", (), ((NO_LINE_FEED, NO_CARRIAGE_RETURN),)),
        ("arguments", (), ((NO_LINE_FEED, NO_CARRIAGE_RETURN),)),
    ],
    "Helo": [
        ("hostname", (), ((NO_LINE_FEED, NO_CARRIAGE_RETURN),)),
    ],
    "InsertHeader": [
        ("name", (), ((HEADER_NAME,),)),
        ("value", (), ((HEADER_NO_CR, HEADER_FOLDING),)),
    ],
    "Quarantine": [
        ("reason", (), ((NOT_EMPTY, ONE_LINE),)),
    ],
    "RemoveRecipient": [
        ("recipient", (), ((NOT_EMPTY, ONE_LINE),)),
    ],
    "ReplyCode": [
        (
            "text",
            (),
            (
                (
                    REPLY_CODE_FORM,
                    REPLY_CODE_SUBJECT,
                    REPLY_ENHANCED_CODE,
                    REPLY_PERCENT,
                    REPLY_LINE_BREAK,
                    REPLY_FURTHER_LINES,
                    REPLY_SAME_CLASS,
                    REPLY_HYPHEN,
                ),
            ),
        ),
    ],
    "Unknown": [
        ("command", (), ((NO_LINE_FEED, NO_CARRIAGE_RETURN),)),
    ],
}
"""For a message the fields that have rules, the fields of records that lead to the texts in them,
and the rules of each text of an item: a pair has two."""


def _texts_of(
    value: Any, inner: tuple[str, ...], path: tuple[int, ...] = ()
) -> Iterator[tuple[tuple[int, ...], bytes]]:
    """The texts, each with the places of the items and of the fields of records that lead to it."""
    if inner and hasattr(value, inner[0]):
        path = (*path, value._fields.index(inner[0]))
        yield from _texts_of(getattr(value, inner[0]), inner[1:], path)
        return
    for place, each in enumerate((value,) if isinstance(value, str | bytes) else value or ()):
        if isinstance(each, bytes):
            yield (*path, place), each
        elif isinstance(each, str):
            yield (*path, place), each.encode("utf-8", "surrogateescape")
        else:
            yield from _texts_of(each, inner, (*path, place))


def broken_rules(message: Message) -> list[tuple[str, Rule]]:
    """The rules that a message breaks, each with the field.

    Args:
        message: any message; one that was built here breaks only rules that are not errors.

    Returns:
        The name of a field and the rule that its text breaks, for each, in the order of the texts
        in the frame.

    Raises:
        LocalProtocolError: the argument is not a message.
    """
    if not isinstance(message, Message):
        raise LocalProtocolError(f"expected a message, not {type(message).__name__}")
    broken: list[tuple[int, tuple[int, ...], str, Rule]] = []
    for field, inner, rules in RULES.get(type(message).__name__, ()):
        value = getattr(message, field if inner else f"{field}_bytes")
        texts = (((0,), value),) if type(value) is bytes else _texts_of(value, inner)
        for path, text in texts:
            for rule in rules[path[-1] % len(rules)]:
                if rule.is_broken_by(text):
                    broken.append((message.FIELDS.index(field), path, field, rule))
    broken.sort(key=itemgetter(0, 1))
    return [(field, rule) for _, _, field, rule in broken]
