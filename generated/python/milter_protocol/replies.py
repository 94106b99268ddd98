# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Messages of the filter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import _straight
from ._arguments import (
    CONVERSION_ERRORS,
    data_bytes,
    encode_text,
    number_bytes,
    text_bytes,
    write_u32,
)
from ._message import Message, text_string
from ._pieces import InPieces
from .formats.address import address_of
from .formats.header_text import header_text
from .formats.parameters import Parameters, parameters_of
from .formats.reply import OfReply, SmtpReply, reply_of
from .rules import (
    accept_add_header_value,
    accept_add_recipient_par_arguments,
    accept_add_recipient_par_recipient,
    accept_add_recipient_recipient,
    accept_change_header_value,
    accept_change_sender_arguments,
    accept_change_sender_sender,
    accept_insert_header_value,
    accept_quarantine_reason,
    accept_remove_recipient_recipient,
    fine_add_header_name,
    fine_change_header_name,
    fine_insert_header_name,
    fine_reply_code_text,
    search_header_folding,
    search_header_no_cr,
    search_one_line,
)

if TYPE_CHECKING:
    from ._arguments import Octets, Text


class Continue(Message):
    """Go on.

    The MTA carries out the SMTP command and goes on with the next step. After `EndOfMessage` it
    accepts the message, as far as this filter is concerned.

    `SMFIR_CONTINUE`, API: `SMFIS_CONTINUE`, since version 1. Source: libmilter mfdef.h
    SMFIR_CONTINUE; libmilter engine.c sendreply; Sendmail milter.c milter_send_command; Postfix
    milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
    (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "reply/continue"
    CODE: ClassVar[int] = 0x63
    SYMBOL: ClassVar[str] = "SMFIR_CONTINUE"
    SINCE: ClassVar[int] = 1
    _parse = staticmethod(_straight.parse_continue_)
    _payload = b""
    _frame = b"\x00\x00\x00\x01c"


class Reject(Message):
    """Refuse permanently, with the MTA's own reply.

    The client gets a 5xx reply. After `Connect` and `Helo` it refuses the SMTP connection,
    after `EnvelopeRecipient` one recipient, after `Data` the DATA command, and everywhere else
    the message; after `Unknown` it only changes the text of the refusal. Use `ReplyCode` to
    choose the code and the text.

    `SMFIR_REJECT`, API: `SMFIS_REJECT`, since version 1. Source: libmilter mfdef.h
    SMFIR_REJECT; libmilter engine.c sendreply; Sendmail milter.c milter_send_command; Sendmail
    srvrsmtp.c MILTER_REPLY; Postfix milter8.c milter8_event; experiment with Postfix
    (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "reply/reject"
    CODE: ClassVar[int] = 0x72
    SYMBOL: ClassVar[str] = "SMFIR_REJECT"
    SINCE: ClassVar[int] = 1
    _parse = staticmethod(_straight.parse_reject)
    _payload = b""
    _frame = b"\x00\x00\x00\x01r"


class Discard(Message):
    """Accept the message and throw it away.

    The client gets the reply for an accepted message. It applies to the whole message, even
    after `EnvelopeRecipient`. It is not valid after `Connect` and `Helo`, where there is no
    message yet: Sendmail then goes on without filters or ignores the reply, and Postfix treats
    it as `Continue`.

    `SMFIR_DISCARD`, API: `SMFIS_DISCARD`, since version 1. Source: libmilter mfdef.h
    SMFIR_DISCARD; Sendmail documentation api SMFIS_DISCARD; Sendmail milter.c milter_data;
    Postfix milter8.c milter8_event; experiment with Postfix (recorded); experiment with
    Sendmail (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "reply/discard"
    CODE: ClassVar[int] = 0x64
    SYMBOL: ClassVar[str] = "SMFIR_DISCARD"
    SINCE: ClassVar[int] = 1
    _parse = staticmethod(_straight.parse_discard)
    _payload = b""
    _frame = b"\x00\x00\x00\x01d"


class Accept(Message):
    """Accept, and show the filter nothing more.

    After `Connect` and `Helo` it applies to the SMTP connection, and the MTA then closes the
    connection to the filter. After any later command it applies to the message. The filter sees
    nothing more of it, not even its end. Other filters still see the message.

    `SMFIR_ACCEPT`, API: `SMFIS_ACCEPT`, since version 1. Source: libmilter mfdef.h
    SMFIR_ACCEPT; libmilter engine.c mi_engine; Sendmail milter.c milter_send_command; Postfix
    milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
    (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "reply/accept"
    CODE: ClassVar[int] = 0x61
    SYMBOL: ClassVar[str] = "SMFIR_ACCEPT"
    SINCE: ClassVar[int] = 1
    _parse = staticmethod(_straight.parse_accept)
    _payload = b""
    _frame = b"\x00\x00\x00\x01a"


class TemporaryFailure(Message):
    """Refuse temporarily, with the MTA's own reply.

    The client gets a 4xx reply and should try again later. It applies to the same things as
    `Reject`. Use `ReplyCode` to choose the code and the text.

    `SMFIR_TEMPFAIL`, API: `SMFIS_TEMPFAIL`, since version 1. Source: libmilter mfdef.h
    SMFIR_TEMPFAIL; libmilter engine.c sendreply; Sendmail milter.c milter_send_command;
    Sendmail srvrsmtp.c MILTER_REPLY; Postfix milter8.c milter8_event; experiment with Postfix
    (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "reply/temporary-failure"
    CODE: ClassVar[int] = 0x74
    SYMBOL: ClassVar[str] = "SMFIR_TEMPFAIL"
    SINCE: ClassVar[int] = 1
    _parse = staticmethod(_straight.parse_temporary_failure)
    _payload = b""
    _frame = b"\x00\x00\x00\x01t"


class Skip(Message):
    """Send no more of the same in this message.

    It is meant as the answer to `Body`: no further piece of the body is sent, and
    `EndOfMessage` follows. Sendmail and Postfix also accept it elsewhere, but disagree on what
    it means there, so use it only to answer `Body`.

    `SMFIR_SKIP`, API: `SMFIS_SKIP`, since version 6. Source: libmilter mfdef.h SMFIR_SKIP;
    Sendmail documentation api SMFIS_SKIP; Sendmail milter.c milter_body; Postfix milter8.c
    milter8_event; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "reply/skip"
    CODE: ClassVar[int] = 0x73
    SYMBOL: ClassVar[str] = "SMFIR_SKIP"
    SINCE: ClassVar[int] = 6
    _parse = staticmethod(_straight.parse_skip)
    _payload = b""
    _frame = b"\x00\x00\x00\x01s"


class ReplyCode(OfReply):
    """Refuse with a code and a text of the filter's choice.

    A 5xx code acts as `Reject`, a 4xx code as `TemporaryFailure`; 421 also ends the SMTP
    connection. No other reply to the command follows. After `Connect` Sendmail keeps only the
    class of the code.

    `SMFIR_REPLYCODE`, API: `smfi_setreply`, since version 1. Source: libmilter mfdef.h
    SMFIR_REPLYCODE; libmilter smfi.c smfi_setreply; libmilter smfi.c smfi_setmlreply; Sendmail
    milter.c MILTER_CHECK_REPLYCODE; Postfix milter8.c milter8_event; experiment with libmilter
    (reply codes of one and several lines); experiment with Postfix (recorded); experiment with
    Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("text",)

    ID: ClassVar[str] = "reply/reply-code"
    CODE: ClassVar[int] = 0x79
    SYMBOL: ClassVar[str] = "SMFIR_REPLYCODE"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_reply_code)

    def __init__(self, text: Text) -> None:
        """Build the message.

        Args:
            text: text without NUL. The whole SMTP reply: three digits, a space, an enhanced
                status code and a text, such as `550 5.7.1 No such box`.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        if type(text) is str:
            text_ = fine_reply_code_text[text]
        else:
            text_ = fine_reply_code_text.checked(text)
        self._payload = text_
        self._values = None

    @property
    def text(self) -> str:
        """The whole SMTP reply: three digits, a space, an enhanced status code and a text, such as
        `550 5.7.1 No such box`. The code is 4xx or 5xx. The enhanced code is optional, and its
        class is the first digit of the code. A percent sign is doubled (`%%`). In a reply of
        several lines each begins with the same code, all but the last have a hyphen after it.
        CRLF separates the lines, and none follows the last one. The API of libmilter writes at
        most 32 lines with at most 980 bytes of text each.
        """
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def reply(self) -> SmtpReply | None:
        """`text` in its parts; `None` if it is not a reply."""
        value = self.text
        return reply_of(value)

    @property
    def text_bytes(self) -> bytes:
        """`text` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value


class AddHeader(Message):
    """Add a header.

    The MTA chooses the place, usually the end of the headers; Sendmail puts it before a header
    of the same name. Use `InsertHeader` to choose the place. Headers that the client sent are
    never replaced, not even those of the same name.

    `SMFIR_ADDHEADER`, API: `smfi_addheader`, since version 1. Source: libmilter mfdef.h
    SMFIR_ADDHEADER; libmilter smfi.c smfi_addheader; Sendmail milter.c milter_addheader;
    Postfix cleanup_milter.c cleanup_add_header; experiment with Postfix (recorded); experiment
    with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("name", "value")

    ID: ClassVar[str] = "reply/add-header"
    CODE: ClassVar[int] = 0x68
    SYMBOL: ClassVar[str] = "SMFIR_ADDHEADER"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_add_header)

    def __init__(self, name: Text, value: Text) -> None:
        """Build the message.

        Args:
            name: text without NUL. The name, without the colon.
            value: text without NUL. The value; it may be empty.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        if type(name) is str:
            name_ = fine_add_header_name[name]
        else:
            name_ = fine_add_header_name.checked(name)
        try:
            value_ = encode_text(value)
        except CONVERSION_ERRORS:
            value_ = text_bytes(value, "AddHeader", "value")
        if 0 in value_:
            text_bytes(value_, "AddHeader", "value")
        if 13 in value_ and search_header_no_cr(value_) is not None:
            accept_add_header_value(value_)
        if 10 in value_ and search_header_folding(value_) is not None:
            accept_add_header_value(value_)
        self._payload = name_ + value_ + b"\0"
        self._values = None

    @property
    def name(self) -> str:
        """The name, without the colon."""
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def name_bytes(self) -> bytes:
        """`name` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value

    @property
    def value(self) -> str:
        """The value; it may be empty. Fold a long value with LF and a space or a tab, without CR.
        The MTA puts a space after the colon. If `Steps.HEADER_LEADING_SPACE` is agreed, it does
        not, and the value itself must start with the space.
        """
        value: bytes = (self._values or self._take_apart())[-1]
        return text_string(value)

    @property
    def header_text(self) -> str:
        """`value` unfolded, and without spaces and tabs at both ends."""
        value = self.value
        return header_text(value)

    @property
    def value_bytes(self) -> bytes:
        """`value` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[-1]
        return value


class ChangeHeader(Message):
    """Change or remove a header.

    An empty value removes it. If the index is greater than the number of headers with that
    name, a value that is not empty is added as a new header. MTAs disagree on whether a removed
    header still counts, so remove several headers of one name from the last to the first.

    `SMFIR_CHGHEADER`, API: `smfi_chgheader`, since version 2. Source: libmilter mfdef.h
    SMFIR_CHGHEADER; libmilter smfi.c smfi_chgheader; Sendmail milter.c milter_changeheader;
    Postfix cleanup_milter.c cleanup_upd_header; Postfix cleanup_milter.c cleanup_del_header;
    experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("index", "name", "value")

    ID: ClassVar[str] = "reply/change-header"
    CODE: ClassVar[int] = 0x6D
    SYMBOL: ClassVar[str] = "SMFIR_CHGHEADER"
    SINCE: ClassVar[int] = 2
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_change_header)

    def __init__(self, index: int, name: Text, value: Text) -> None:
        """Build the message.

        Args:
            index: a number from 0 to 4294967295. Which of the headers with this name, counted
                from 1 in the order of the message; 0 acts as 1.
            name: text without NUL. The name of the header, without the colon.
            value: text without NUL. The new value, written as in `AddHeader`; empty to remove
                the header.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            index_ = write_u32(index)
        except CONVERSION_ERRORS:
            index_ = number_bytes(index, 4, "ChangeHeader", "index")
        if type(name) is str:
            name_ = fine_change_header_name[name]
        else:
            name_ = fine_change_header_name.checked(name)
        try:
            value_ = encode_text(value)
        except CONVERSION_ERRORS:
            value_ = text_bytes(value, "ChangeHeader", "value")
        if 0 in value_:
            text_bytes(value_, "ChangeHeader", "value")
        if 13 in value_ and search_header_no_cr(value_) is not None:
            accept_change_header_value(value_)
        if 10 in value_ and search_header_folding(value_) is not None:
            accept_change_header_value(value_)
        self._payload = b"".join((index_, name_, value_, b"\0"))
        self._values = None

    @property
    def index(self) -> int:
        """Which of the headers with this name, counted from 1 in the order of the message; 0 acts
        as 1. The libmilter API converts it from a signed number, so values of 0x80000000 and
        above are not used.
        """
        value: int = (self._values or self._take_apart())[0]
        return value

    @property
    def name(self) -> str:
        """The name of the header, without the colon. Case does not matter."""
        value: bytes = (self._values or self._take_apart())[1]
        return text_string(value)

    @property
    def name_bytes(self) -> bytes:
        """`name` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[1]
        return value

    @property
    def value(self) -> str:
        """The new value, written as in `AddHeader`; empty to remove the header."""
        value: bytes = (self._values or self._take_apart())[2]
        return text_string(value)

    @property
    def header_text(self) -> str:
        """`value` unfolded, and without spaces and tabs at both ends."""
        value = self.value
        return header_text(value)

    @property
    def value_bytes(self) -> bytes:
        """`value` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[2]
        return value


class InsertHeader(Message):
    """Add a header at a given place.

    Sendmail has supported it since 8.13. It needs the same flag as `AddHeader`, so the
    negotiation does not show whether an MTA supports it.

    `SMFIR_INSHEADER`, API: `smfi_insheader`, since version 2. Source: libmilter mfdef.h
    SMFIR_INSHEADER; libmilter smfi.c smfi_insheader; Sendmail milter.c milter_insheader;
    Postfix cleanup_milter.c cleanup_ins_header; Sendmail release notes 8.13.0; experiment with
    Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("index", "name", "value")

    ID: ClassVar[str] = "reply/insert-header"
    CODE: ClassVar[int] = 0x69
    SYMBOL: ClassVar[str] = "SMFIR_INSHEADER"
    SINCE: ClassVar[int] = 2
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_insert_header)

    def __init__(self, index: int, name: Text, value: Text) -> None:
        """Build the message.

        Args:
            index: a number from 0 to 4294967295. The place, counted from 0 at the top; a number
                beyond the end means the end.
            name: text without NUL. The name, without the colon.
            value: text without NUL. The value, written as in `AddHeader`.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            index_ = write_u32(index)
        except CONVERSION_ERRORS:
            index_ = number_bytes(index, 4, "InsertHeader", "index")
        if type(name) is str:
            name_ = fine_insert_header_name[name]
        else:
            name_ = fine_insert_header_name.checked(name)
        try:
            value_ = encode_text(value)
        except CONVERSION_ERRORS:
            value_ = text_bytes(value, "InsertHeader", "value")
        if 0 in value_:
            text_bytes(value_, "InsertHeader", "value")
        if 13 in value_ and search_header_no_cr(value_) is not None:
            accept_insert_header_value(value_)
        if 10 in value_ and search_header_folding(value_) is not None:
            accept_insert_header_value(value_)
        self._payload = b"".join((index_, name_, value_, b"\0"))
        self._values = None

    @property
    def index(self) -> int:
        """The place, counted from 0 at the top; a number beyond the end means the end. MTAs differ
        in which of their own headers they count. In Postfix, 0 is above its own Received
        header; in Sendmail, it is below the first header of an internal list. The libmilter API
        converts it from a signed number, so values of 0x80000000 and above are not used.
        """
        value: int = (self._values or self._take_apart())[0]
        return value

    @property
    def name(self) -> str:
        """The name, without the colon."""
        value: bytes = (self._values or self._take_apart())[1]
        return text_string(value)

    @property
    def name_bytes(self) -> bytes:
        """`name` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[1]
        return value

    @property
    def value(self) -> str:
        """The value, written as in `AddHeader`."""
        value: bytes = (self._values or self._take_apart())[2]
        return text_string(value)

    @property
    def header_text(self) -> str:
        """`value` unfolded, and without spaces and tabs at both ends."""
        value = self.value
        return header_text(value)

    @property
    def value_bytes(self) -> bytes:
        """`value` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[2]
        return value


class ChangeSender(Message):
    """Replace the sender of the envelope.

    The From header stays as it is.

    `SMFIR_CHGFROM`, API: `smfi_chgfrom`, since version 6. Source: libmilter mfdef.h
    SMFIR_CHGFROM; libmilter smfi.c smfi_chgfrom; Sendmail milter.c milter_chgfrom; Postfix
    cleanup_milter.c cleanup_chg_from; experiment with Postfix (recorded); experiment with
    Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("sender", "arguments")

    ID: ClassVar[str] = "reply/change-sender"
    CODE: ClassVar[int] = 0x65
    SYMBOL: ClassVar[str] = "SMFIR_CHGFROM"
    SINCE: ClassVar[int] = 6
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_change_sender)

    def __init__(self, sender: Text, arguments: Text | None = None) -> None:
        """Build the message.

        Args:
            sender: text without NUL. The new sender, preferably in angle brackets; `<>` for the
                null sender.
            arguments: text without NUL, or `None`. The new ESMTP parameters of MAIL, all in one
                text, separated by spaces: `RET=HDRS ENVID=x1`.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            sender_ = encode_text(sender)
            arguments_ = None if arguments is None else encode_text(arguments)
        except CONVERSION_ERRORS:
            sender_ = text_bytes(sender, "ChangeSender", "sender")
            arguments_ = None
            if arguments is not None:
                arguments_ = text_bytes(arguments, "ChangeSender", "arguments")
        if 0 in sender_:
            text_bytes(sender_, "ChangeSender", "sender")
        if not sender_:
            accept_change_sender_sender(sender_)
        if (13 in sender_ or 10 in sender_) and search_one_line(sender_) is not None:
            accept_change_sender_sender(sender_)
        if arguments_ is None:
            arguments_ = b""
        else:
            if 0 in arguments_:
                text_bytes(arguments_, "ChangeSender", "arguments")
            if (13 in arguments_ or 10 in arguments_) and search_one_line(arguments_) is not None:
                accept_change_sender_arguments(arguments_)
            arguments_ += b"\0"
        self._payload = sender_ + b"\0" + arguments_
        self._values = None

    @property
    def sender(self) -> str:
        """The new sender, preferably in angle brackets; `<>` for the null sender."""
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def address(self) -> str:
        """`sender` without angle brackets; empty for the null sender. See `address_of`."""
        value = self.sender
        return address_of(value)

    @property
    def sender_bytes(self) -> bytes:
        """`sender` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value

    @property
    def arguments(self) -> str | None:
        """The new ESMTP parameters of MAIL, all in one text, separated by spaces: `RET=HDRS
        ENVID=x1`. In Sendmail they replace all previous ones; Postfix uses only RET and ENVID.
        """
        value: bytes | None = (self._values or self._take_apart())[1]
        return None if value is None else text_string(value)

    @property
    def parameters(self) -> Parameters:
        """`arguments` by their keywords."""
        value = self.arguments
        return parameters_of(value)

    @property
    def arguments_bytes(self) -> bytes | None:
        """`arguments` as it is on the wire."""
        value: bytes | None = (self._values or self._take_apart())[1]
        return value


class AddRecipient(Message):
    """Add a recipient to the envelope.

    The To and Cc headers stay as they are.

    `SMFIR_ADDRCPT`, API: `smfi_addrcpt`, since version 1. Source: libmilter mfdef.h
    SMFIR_ADDRCPT; libmilter smfi.c smfi_addrcpt; Sendmail milter.c milter_addrcpt; Postfix
    cleanup_milter.c cleanup_add_rcpt_par; experiment with Postfix (recorded); experiment with
    Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("recipient",)

    ID: ClassVar[str] = "reply/add-recipient"
    CODE: ClassVar[int] = 0x2B
    SYMBOL: ClassVar[str] = "SMFIR_ADDRCPT"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_add_recipient)

    def __init__(self, recipient: Text) -> None:
        """Build the message.

        Args:
            recipient: text without NUL. One address, preferably in angle brackets.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            recipient_ = encode_text(recipient)
        except CONVERSION_ERRORS:
            recipient_ = text_bytes(recipient, "AddRecipient", "recipient")
        if 0 in recipient_:
            text_bytes(recipient_, "AddRecipient", "recipient")
        if not recipient_:
            accept_add_recipient_recipient(recipient_)
        if (13 in recipient_ or 10 in recipient_) and search_one_line(recipient_) is not None:
            accept_add_recipient_recipient(recipient_)
        self._payload = recipient_ + b"\0"
        self._values = None

    @property
    def recipient(self) -> str:
        """One address, preferably in angle brackets. Do not write a list, because Postfix uses
        only the first address.
        """
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def address(self) -> str:
        """`recipient` without angle brackets; empty for the null sender. See `address_of`."""
        value = self.recipient
        return address_of(value)

    @property
    def recipient_bytes(self) -> bytes:
        """`recipient` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value


class AddRecipientPar(Message):
    """Add a recipient to the envelope, with ESMTP parameters.

    The To and Cc headers stay as they are.

    `SMFIR_ADDRCPT_PAR`, API: `smfi_addrcpt_par`, since version 6. Source: libmilter mfdef.h
    SMFIR_ADDRCPT_PAR; libmilter smfi.c smfi_addrcpt_par; Sendmail milter.c milter_addrcpt_par;
    Postfix cleanup_milter.c cleanup_add_rcpt_par; experiment with Postfix (recorded);
    experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("recipient", "arguments")

    ID: ClassVar[str] = "reply/add-recipient-par"
    CODE: ClassVar[int] = 0x32
    SYMBOL: ClassVar[str] = "SMFIR_ADDRCPT_PAR"
    SINCE: ClassVar[int] = 6
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_add_recipient_par)

    def __init__(self, recipient: Text, arguments: Text | None = None) -> None:
        """Build the message.

        Args:
            recipient: text without NUL. One address, preferably in angle brackets.
            arguments: text without NUL, or `None`. The ESMTP parameters of RCPT, all in one
                text, separated by spaces: `NOTIFY=NEVER`.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            recipient_ = encode_text(recipient)
            arguments_ = None if arguments is None else encode_text(arguments)
        except CONVERSION_ERRORS:
            recipient_ = text_bytes(recipient, "AddRecipientPar", "recipient")
            arguments_ = None
            if arguments is not None:
                arguments_ = text_bytes(arguments, "AddRecipientPar", "arguments")
        if 0 in recipient_:
            text_bytes(recipient_, "AddRecipientPar", "recipient")
        if not recipient_:
            accept_add_recipient_par_recipient(recipient_)
        if (13 in recipient_ or 10 in recipient_) and search_one_line(recipient_) is not None:
            accept_add_recipient_par_recipient(recipient_)
        if arguments_ is None:
            arguments_ = b""
        else:
            if 0 in arguments_:
                text_bytes(arguments_, "AddRecipientPar", "arguments")
            if (13 in arguments_ or 10 in arguments_) and search_one_line(arguments_) is not None:
                accept_add_recipient_par_arguments(arguments_)
            arguments_ += b"\0"
        self._payload = recipient_ + b"\0" + arguments_
        self._values = None

    @property
    def recipient(self) -> str:
        """One address, preferably in angle brackets."""
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def address(self) -> str:
        """`recipient` without angle brackets; empty for the null sender. See `address_of`."""
        value = self.recipient
        return address_of(value)

    @property
    def recipient_bytes(self) -> bytes:
        """`recipient` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value

    @property
    def arguments(self) -> str | None:
        """The ESMTP parameters of RCPT, all in one text, separated by spaces: `NOTIFY=NEVER`.
        Postfix uses only NOTIFY and ORCPT.
        """
        value: bytes | None = (self._values or self._take_apart())[1]
        return None if value is None else text_string(value)

    @property
    def parameters(self) -> Parameters:
        """`arguments` by their keywords."""
        value = self.arguments
        return parameters_of(value)

    @property
    def arguments_bytes(self) -> bytes | None:
        """`arguments` as it is on the wire."""
        value: bytes | None = (self._values or self._take_apart())[1]
        return value


class RemoveRecipient(Message):
    """Remove a recipient from the envelope.

    The To and Cc headers stay as they are, and so does the answer that the client got for RCPT.

    `SMFIR_DELRCPT`, API: `smfi_delrcpt`, since version 1. Source: libmilter mfdef.h
    SMFIR_DELRCPT; libmilter smfi.c smfi_delrcpt; Sendmail milter.c milter_delrcpt; Postfix
    cleanup_milter.c cleanup_del_rcpt; experiment with Postfix (recorded); experiment with
    Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("recipient",)

    ID: ClassVar[str] = "reply/remove-recipient"
    CODE: ClassVar[int] = 0x2D
    SYMBOL: ClassVar[str] = "SMFIR_DELRCPT"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_remove_recipient)

    def __init__(self, recipient: Text) -> None:
        """Build the message.

        Args:
            recipient: text without NUL. The address, preferably exactly as received in
                `EnvelopeRecipient`, because Postfix distinguishes upper and lower case.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            recipient_ = encode_text(recipient)
        except CONVERSION_ERRORS:
            recipient_ = text_bytes(recipient, "RemoveRecipient", "recipient")
        if 0 in recipient_:
            text_bytes(recipient_, "RemoveRecipient", "recipient")
        if not recipient_:
            accept_remove_recipient_recipient(recipient_)
        if (13 in recipient_ or 10 in recipient_) and search_one_line(recipient_) is not None:
            accept_remove_recipient_recipient(recipient_)
        self._payload = recipient_ + b"\0"
        self._values = None

    @property
    def recipient(self) -> str:
        """The address, preferably exactly as received in `EnvelopeRecipient`, because Postfix
        distinguishes upper and lower case.
        """
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def address(self) -> str:
        """`recipient` without angle brackets; empty for the null sender. See `address_of`."""
        value = self.recipient
        return address_of(value)

    @property
    def recipient_bytes(self) -> bytes:
        """`recipient` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value


class ReplaceBody(InPieces):
    """Replace the body, or continue the new body.

    The first one after `EndOfMessage` discards the old body, and further ones are appended.
    Send them one right after another. In Postfix, any other reply in between, even `Progress`,
    ends the new body.

    `SMFIR_REPLBODY`, API: `smfi_replacebody`, since version 1. Source: libmilter mfdef.h
    SMFIR_REPLBODY; libmilter smfi.c smfi_replacebody; Sendmail milter.c milter_replbody;
    Postfix milter8.c milter8_event; experiment with libmilter (replacement of length 0);
    experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("data",)

    ID: ClassVar[str] = "reply/replace-body"
    CODE: ClassVar[int] = 0x62
    SYMBOL: ClassVar[str] = "SMFIR_REPLBODY"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_replace_body)

    def __init__(self, data: Octets = b"") -> None:
        """Build the message.

        Args:
            data: bytes. A piece of the new body, or nothing for an empty body.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        data_ = data_bytes(data, 0, "ReplaceBody", "data")
        self._payload = data_
        self._values = None

    @property
    def data(self) -> bytes:
        """A piece of the new body, or nothing for an empty body. Lines end in CRLF, which may be
        split between two pieces. The libmilter API writes at most 65535 bytes in each. There is
        no closing NUL.
        """
        value: bytes = (self._values or self._take_apart())[0]
        return value


class Progress(Message):
    """The filter is still working.

    This reply restarts the MTA's timeout for the next reply, and changes nothing else. A
    verdict must still follow. Sendmail accepts it only after `EndOfMessage`, and its time limit
    for the whole end of the message keeps running. Postfix accepts it after any command.

    `SMFIR_PROGRESS`, API: `smfi_progress`, since version 2. Source: libmilter mfdef.h
    SMFIR_PROGRESS; libmilter smfi.c smfi_progress; Sendmail milter.c milter_data; Postfix
    milter8.c milter8_event; Sendmail release notes 8.13.0; experiment with Postfix (recorded);
    experiment with Sendmail (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "reply/progress"
    CODE: ClassVar[int] = 0x70
    SYMBOL: ClassVar[str] = "SMFIR_PROGRESS"
    SINCE: ClassVar[int] = 2
    _parse = staticmethod(_straight.parse_progress)
    _payload = b""
    _frame = b"\x00\x00\x00\x01p"


class Quarantine(Message):
    """Hold the message in the queue until an operator releases it.

    This is not a verdict: a verdict must still follow, and the client gets the reply of that
    verdict.

    `SMFIR_QUARANTINE`, API: `smfi_quarantine`, since version 2. Source: libmilter mfdef.h
    SMFIR_QUARANTINE; libmilter smfi.c smfi_quarantine; Sendmail milter.c milter_data; Postfix
    milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
    (recorded).
    """

    __slots__ = ()
    __match_args__ = ("reason",)

    ID: ClassVar[str] = "reply/quarantine"
    CODE: ClassVar[int] = 0x71
    SYMBOL: ClassVar[str] = "SMFIR_QUARANTINE"
    SINCE: ClassVar[int] = 2
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_quarantine)

    def __init__(self, reason: Text) -> None:
        """Build the message.

        Args:
            reason: text without NUL. The reason, for the operator.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            reason_ = encode_text(reason)
        except CONVERSION_ERRORS:
            reason_ = text_bytes(reason, "Quarantine", "reason")
        if 0 in reason_:
            text_bytes(reason_, "Quarantine", "reason")
        if not reason_:
            accept_quarantine_reason(reason_)
        if (13 in reason_ or 10 in reason_) and search_one_line(reason_) is not None:
            accept_quarantine_reason(reason_)
        self._payload = reason_ + b"\0"
        self._values = None

    @property
    def reason(self) -> str:
        """The reason, for the operator. Sendmail keeps it with the message, and a later reason
        replaces it. Postfix does not use it.
        """
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def reason_bytes(self) -> bytes:
        """`reason` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value


class ConnectionFailure(Message):
    """Reserved; its name suggests a failed connection.

    Do not send it.

    `SMFIR_CONN_FAIL`, since version 6. Source: libmilter mfdef.h SMFIR_CONN_FAIL; Sendmail
    milter.c milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix
    (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "reply/connection-failure"
    CODE: ClassVar[int] = 0x66
    SYMBOL: ClassVar[str] = "SMFIR_CONN_FAIL"
    SINCE: ClassVar[int] = 6
    _parse = staticmethod(_straight.parse_connection_failure)
    _payload = b""
    _frame = b"\x00\x00\x00\x01f"


class Shutdown(Message):
    """Refuse with 421 and end the SMTP connection.

    Only Postfix supports it. Sendmail treats it as an unexpected reply. No libmilter function
    sends it, and the header of libmilter calls it internal to the MTA. Send a `ReplyCode` with
    421 instead, which does the same in both.

    `SMFIR_SHUTDOWN`, since version 2. Source: libmilter mfdef.h SMFIR_SHUTDOWN; Sendmail
    milter.c milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix
    (reply 4).
    """

    __slots__ = ()

    ID: ClassVar[str] = "reply/shutdown"
    CODE: ClassVar[int] = 0x34
    SYMBOL: ClassVar[str] = "SMFIR_SHUTDOWN"
    SINCE: ClassVar[int] = 2
    _parse = staticmethod(_straight.parse_shutdown)
    _payload = b""
    _frame = b"\x00\x00\x00\x014"


class SetSymbolList(Message):
    """Reserved; its name suggests lists of macros.

    Do not send it: ask for macros in `Negotiate`.

    `SMFIR_SETSYMLIST`, since version 6. Source: libmilter mfdef.h SMFIR_SETSYMLIST; libmilter
    engine.c milter_addsymlist; Sendmail milter.c milter_send_command; Postfix milter8.c
    milter8_event.
    """

    __slots__ = ()
    __match_args__ = ("data",)

    ID: ClassVar[str] = "reply/set-symbol-list"
    CODE: ClassVar[int] = 0x6C
    SYMBOL: ClassVar[str] = "SMFIR_SETSYMLIST"
    SINCE: ClassVar[int] = 6
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_set_symbol_list)

    def __init__(self, data: Octets = b"") -> None:
        """Build the message.

        Args:
            data: bytes. Bytes without a known meaning.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        data_ = data_bytes(data, 0, "SetSymbolList", "data")
        self._payload = data_
        self._values = None

    @property
    def data(self) -> bytes:
        """Bytes without a known meaning."""
        value: bytes = (self._values or self._take_apart())[0]
        return value
