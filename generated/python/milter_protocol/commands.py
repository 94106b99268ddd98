# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Messages of the MTA."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from . import _straight
from ._arguments import (
    CONVERSION_ERRORS,
    at_least,
    data_bytes,
    encode_text,
    listed,
    member_bytes,
    number_bytes,
    text_bytes,
    text_items,
    text_pairs,
    write_u16,
    write_u32,
)
from ._given import own_flags
from ._local_errors import EncodeError
from ._message import Message, text_string
from ._pieces import InPieces
from .enums import (
    ADDRESS_FAMILY_MEMBERS,
    ADDRESS_FAMILY_NUMBERS,
    COMMAND_CODE_MEMBERS,
    COMMAND_CODE_NUMBERS,
    MACRO_STAGE_MEMBERS,
    MACRO_STAGE_NUMBERS,
    Actions,
    AddressFamily,
    CommandCode,
    MacroStage,
    Steps,
)
from .formats.address import address_of
from .formats.header_text import header_text
from .formats.ip import IP, ip_of
from .formats.parameters import Parameters, parameters_of
from .rules import (
    accept_connect_address,
    accept_connect_hostname,
    accept_envelope_from_arguments,
    accept_envelope_from_sender,
    accept_envelope_recipient_arguments,
    accept_envelope_recipient_recipient,
    accept_helo_hostname,
    accept_unknown_command,
    search_no_line_feed,
    search_one_line,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ._arguments import Octets, Text


class MacroList(NamedTuple):
    """The macros that the filter wants, one list for each stage. For a stage that is not listed,
    the MTA's own configuration decides. The lists are only in the filter's answer, and only if
    `Actions.SET_MACRO_LIST` was offered. Write each stage once, in ascending order, as
    libmilter does.
    """

    stage: MacroStage | int
    names: str


class Negotiate(Message):
    """Agree on a version, on actions and on protocol flags (libmilter's word for them is steps).

    It is the first frame of a connection. The MTA (mail transfer agent) offers what it can do,
    and the filter answers with the same message, which states what it will use. No other answer
    is legal; a filter that cannot work with the offer closes the connection. A bit in the offer
    means "I can do that"; in the answer it means "do that". Negotiation happens once in a
    connection.

    The answer holds the lower of the two versions, a subset of the offered actions and a subset
    of the offered steps. An MTA that offers no bits at all is taken to offer those of version
    1. Only the answer may carry macro lists, and only the length of the frame marks their end.
    Sendmail ends the connection if the answer contains an action or a step that was not
    offered; Postfix checks only the actions.

    `SMFIC_OPTNEG`, API: `xxfi_negotiate`, since version 1. Source: libmilter mfdef.h
    SMFIC_OPTNEG; libmilter engine.c st_optionneg; libmilter engine.c milter_addsymlist;
    Sendmail milter.c milter_negotiate; Sendmail milter.c milter_getsymlist; Postfix milter8.c
    milter8_connect; experiment with libmilter (offers of several versions and of too little);
    experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("version", "actions", "steps", "macro_lists")

    ID: ClassVar[str] = "command/negotiate"
    CODE: ClassVar[int] = 0x4F
    SYMBOL: ClassVar[str] = "SMFIC_OPTNEG"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_negotiate)

    def __init__(
        self,
        version: int,
        actions: Actions | int = 0,
        steps: Steps | int = 0,
        macro_lists: Iterable[MacroList | tuple[MacroStage | int, Text]] = (),
    ) -> None:
        """Build the message.

        Args:
            version: a number from 0 to 4294967295. The highest protocol version that the sender
                of the offer speaks; in the answer, the version in use.
            actions: flags, or their number. What the filter may do with the message, as bits of
                `Actions`.
            steps: flags, or their number. The steps to leave out, the replies to leave out and
                the capabilities to use, as bits of `Steps`.
            macro_lists: records, or tuples of their fields. The macros that the filter wants,
                one list for each stage.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            version_ = write_u32(version)
            actions_ = write_u32(actions)
            steps_ = write_u32(steps)
        except CONVERSION_ERRORS:
            version_ = number_bytes(version, 4, "Negotiate", "version")
            actions_ = number_bytes(actions, 4, "Negotiate", "actions")
            steps_ = number_bytes(steps, 4, "Negotiate", "steps")
        own_flags(Actions, actions, "Negotiate", "actions")
        own_flags(Steps, steps, "Negotiate", "steps")
        records: list[bytes] = []
        for record in listed(macro_lists, "Negotiate", "macro_lists"):
            try:
                stage_item, names_item = record
            except Exception:
                raise EncodeError(
                    "wrong-type", "must be records of 2", "Negotiate", "macro_lists"
                ) from None
            stage_part = member_bytes(
                stage_item, MACRO_STAGE_NUMBERS, 4, False, "Negotiate", "macro_lists"
            )
            names_part = text_bytes(names_item, "Negotiate", "macro_lists")
            records += (stage_part, names_part, b"\0")
        macro_lists_ = b"".join(records)
        self._payload = b"".join((version_, actions_, steps_, macro_lists_))
        self._values = None

    @property
    def version(self) -> int:
        """The highest protocol version that the sender of the offer speaks; in the answer, the
        version in use. Versions 2, 3, 4 and 6 occur on the wire. Do not confuse it with the
        version of the libmilter API, which has numbers such as 0x01000001.
        """
        value: int = (self._values or self._take_apart())[0]
        return value

    @property
    def actions(self) -> Actions:
        """What the filter may do with the message, as bits of `Actions`. The filter's answer lists
        the modifications that it may ask for at the end of the message.
        """
        value: int = (self._values or self._take_apart())[1]
        return Actions(value)

    @property
    def steps(self) -> Steps:
        """The steps to leave out, the replies to leave out and the capabilities to use, as bits of
        `Steps`. Setting all bits in an answer turns off nearly everything.
        """
        value: int = (self._values or self._take_apart())[2]
        return Steps(value)

    @property
    def macro_lists(self) -> tuple[MacroList, ...]:
        """The macros that the filter wants, one list for each stage. For a stage that is not
        listed, the MTA's own configuration decides. The lists are only in the filter's answer,
        and only if `Actions.SET_MACRO_LIST` was offered. Write each stage once, in ascending
        order, as libmilter does.
        """
        value: tuple[tuple[int, bytes], ...] = (self._values or self._take_apart())[3]
        return tuple(
            MacroList(MACRO_STAGE_MEMBERS.get(stage_item, stage_item), text_string(names_item))
            for (stage_item, names_item) in value
        )


class Macro(Message):
    """Macros for the command that follows: named values that the MTA knows about the session and
    the message, such as the name of the client or the queue id.

    The MTA sends them just before the command that the frame names, once for each stage that it
    has macros for. There is never a reply. A macro without a value is left out, so the list may
    be empty. An MTA may also send the macros of a command that it then does not send, because
    of a flag or because it refused the recipient. The values of a stage replace all previous
    values of that stage. They stay valid until the same stage or an earlier one comes again.

    `SMFIC_MACRO`, API: `smfi_getsymval`, since version 1. Source: libmilter mfdef.h
    SMFIC_MACRO; libmilter engine.c st_macros; libmilter smfi.c smfi_getsymval; Sendmail
    milter.c milter_send_macros; Postfix milter8.c milter8_event; experiment with Postfix
    (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("command", "macros")

    ID: ClassVar[str] = "command/macro"
    CODE: ClassVar[int] = 0x44
    SYMBOL: ClassVar[str] = "SMFIC_MACRO"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_macro)

    def __init__(
        self,
        command: CommandCode | str,
        macros: Mapping[str, str] | Iterable[tuple[Text, Text]] = (),
    ) -> None:
        """Build the message.

        Args:
            command: a member. The code of the command that the macros belong to.
            macros: pairs of texts, or a mapping. Names and values.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        command_ = member_bytes(command, COMMAND_CODE_NUMBERS, 1, False, "Macro", "command")
        macros_ = text_pairs(macros, "Macro", "macros")
        self._payload = command_ + macros_
        self._values = None

    @property
    def command(self) -> CommandCode | str:
        """The code of the command that the macros belong to. Sendmail sends macros for `C H M R T
        N E`, and Postfix also for `L U B`; libmilter silently drops the macros for those three.
        """
        value: int = (self._values or self._take_apart())[0]
        return COMMAND_CODE_MEMBERS.get(value, chr(value))

    @property
    def macros(self) -> tuple[tuple[str, str], ...]:
        """Names and values. A one-letter name is written bare (`i`), a longer one in braces
        (`{client_addr}`). Names look as they do in the MTA's configuration, or in the list that
        the filter asked for. In Sendmail a value has at most 2047 bytes.
        """
        value: tuple[tuple[bytes, bytes], ...] = (self._values or self._take_apart())[1]
        return tuple((text_string(key), text_string(text)) for key, text in value)

    @property
    def macros_bytes(self) -> tuple[tuple[bytes, bytes], ...]:
        """`macros` as it is on the wire."""
        value: tuple[tuple[bytes, bytes], ...] = (self._values or self._take_apart())[1]
        return value


class Connect(Message):
    """A client connected to the MTA.

    CONNECT is sent once for each SMTP connection, before the greeting. A refusal applies to the
    whole SMTP connection: `Reject` causes a 554 greeting, and after `TemporaryFailure` the MTA
    refuses mail. After `Accept`, the filter sees no more of this connection. Do not answer with
    `Discard`: a message has not begun, and Sendmail then goes on without any filter.

    `SMFIC_CONNECT`, API: `xxfi_connect`, since version 1. Source: libmilter mfdef.h
    SMFIC_CONNECT; libmilter engine.c st_connectinfo; Sendmail milter.c milter_connect; Postfix
    milter8.c milter8_conn_event; experiment with Postfix (recorded); experiment with Sendmail
    (recorded).
    """

    __slots__ = ()
    __match_args__ = ("hostname", "family", "port", "address")

    ID: ClassVar[str] = "command/connect"
    CODE: ClassVar[int] = 0x43
    SYMBOL: ClassVar[str] = "SMFIC_CONNECT"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_connect)

    def __init__(
        self,
        hostname: Text,
        family: AddressFamily,
        port: int | None = None,
        address: Text | None = None,
    ) -> None:
        """Build the message.

        Args:
            hostname: text without NUL. The client's name, validated by the MTA: it looks up the
                address, and then the name found.
            family: a member. The kind of address.
            port: a number from 0 to 65535; for `AddressFamily.UNIX` or `AddressFamily.INET` or
                `AddressFamily.INET6` only. The client's TCP port, or 0 if there is none.
            address: text without NUL; for `AddressFamily.UNIX` or `AddressFamily.INET` or
                `AddressFamily.INET6` only. The client's address as text.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            hostname_ = encode_text(hostname)
        except CONVERSION_ERRORS:
            hostname_ = text_bytes(hostname, "Connect", "hostname")
        if 0 in hostname_:
            text_bytes(hostname_, "Connect", "hostname")
        if (13 in hostname_ or 10 in hostname_) and search_one_line(hostname_) is not None:
            accept_connect_hostname(hostname_)
        family_ = member_bytes(family, ADDRESS_FAMILY_NUMBERS, 1, True, "Connect", "family")
        port_rest = b""
        if ADDRESS_FAMILY_NUMBERS.get(family) in (0x4C, 0x34, 0x36):
            try:
                port_ = write_u16(port)
                address_ = encode_text(address)
            except CONVERSION_ERRORS:
                port_ = number_bytes(port, 2, "Connect", "port")
                address_ = text_bytes(address, "Connect", "address")
            if 0 in address_:
                text_bytes(address_, "Connect", "address")
            if (13 in address_ or 10 in address_) and search_one_line(address_) is not None:
                accept_connect_address(address_)
            port_rest = port_ + address_ + b"\0"
        elif port is not None:
            raise EncodeError("unexpected", "must be left out for this family", "Connect", "port")
        elif address is not None:
            raise EncodeError(
                "unexpected", "must be left out for this family", "Connect", "address"
            )
        self._payload = b"".join((hostname_, b"\0", family_, port_rest))
        self._values = None

    @property
    def hostname(self) -> str:
        """The client's name, validated by the MTA: it looks up the address, and then the name
        found. If it finds none, this is the address in brackets: `[192.0.2.7]`,
        `[IPv6:2001:db8::1]` from Sendmail, `[2001:db8::1]` from Postfix. It may also be
        `localhost` or `unknown`.
        """
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def hostname_bytes(self) -> bytes:
        """`hostname` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value

    @property
    def family(self) -> AddressFamily:
        """The kind of address. It decides whether a port and an address follow."""
        value: int = (self._values or self._take_apart())[1]
        return ADDRESS_FAMILY_MEMBERS[value]

    @property
    def port(self) -> int | None:
        """The client's TCP port, or 0 if there is none. For `AddressFamily.UNIX` it is present
        too, and 0.
        """
        value: int | None = (self._values or self._take_apart())[2]
        return value

    @property
    def address(self) -> str | None:
        """The client's address as text. For `AddressFamily.INET` it is dotted decimal. For
        `AddressFamily.INET6` it is the usual notation, with a prefix `IPv6:` from Sendmail. For
        `AddressFamily.UNIX` it is the path of the socket, which may be empty. Postfix can send
        the word `unknown` in place of an address. A client whose IPv6 address maps an IPv4
        address is given as `AddressFamily.INET`.
        """
        value: bytes | None = (self._values or self._take_apart())[3]
        return None if value is None else text_string(value)

    @property
    def ip(self) -> IP | None:
        """`address` as an object; `None` if it is not an IP address."""
        value = self.address
        return None if value is None else ip_of(value)

    @property
    def address_bytes(self) -> bytes | None:
        """`address` as it is on the wire."""
        value: bytes | None = (self._values or self._take_apart())[3]
        return value


class Helo(Message):
    """The client sent HELO or EHLO.

    The command comes once for each HELO or EHLO: not at all if the client sends none, and again
    after STARTTLS. A second HELO inside a transaction ends that transaction. The client does
    not learn of a refusal at once: EHLO still gets 250, and only MAIL is refused. `Accept`
    applies to the rest of the SMTP connection. Do not answer with `Discard`: there is no
    message yet.

    `SMFIC_HELO`, API: `xxfi_helo`, since version 1. Source: libmilter mfdef.h SMFIC_HELO;
    libmilter engine.c st_helo; Sendmail milter.c milter_helo; Postfix milter8.c
    milter8_helo_event; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("hostname",)

    ID: ClassVar[str] = "command/helo"
    CODE: ClassVar[int] = 0x48
    SYMBOL: ClassVar[str] = "SMFIC_HELO"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_helo)

    def __init__(self, hostname: Text) -> None:
        """Build the message.

        Args:
            hostname: text without NUL. The argument of HELO or EHLO as the client sent it,
                neither checked nor normalised.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            hostname_ = encode_text(hostname)
        except CONVERSION_ERRORS:
            hostname_ = text_bytes(hostname, "Helo", "hostname")
        if 0 in hostname_:
            text_bytes(hostname_, "Helo", "hostname")
        if 10 in hostname_ and search_no_line_feed(hostname_) is not None:
            accept_helo_hostname(hostname_)
        self._payload = hostname_ + b"\0"
        self._values = None

    @property
    def hostname(self) -> str:
        """The argument of HELO or EHLO as the client sent it, neither checked nor normalised.
        Sendmail cuts it at the first white space.
        """
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def hostname_bytes(self) -> bytes:
        """`hostname` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value


class EnvelopeFrom(Message):
    """The client named the sender with MAIL FROM.

    This starts a message. A verdict applies to this message. After a refusal the message ends
    here, and the next one starts with another `EnvelopeFrom`. After `Accept` the filter sees no
    more of the message. After `Discard` the MTA accepts the message and throws it away.

    `SMFIC_MAIL`, API: `xxfi_envfrom`, since version 1. Source: libmilter mfdef.h SMFIC_MAIL;
    libmilter engine.c st_sender; Sendmail milter.c milter_envfrom; Postfix milter8.c
    milter8_mail_event; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("sender", "arguments")

    ID: ClassVar[str] = "command/envelope-from"
    CODE: ClassVar[int] = 0x4D
    SYMBOL: ClassVar[str] = "SMFIC_MAIL"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_envelope_from)

    def __init__(self, sender: Text, arguments: Iterable[Text] = ()) -> None:
        """Build the message.

        Args:
            sender: text without NUL. The sender's address as the client sent it, usually with
                angle brackets; `<>` is the null sender.
            arguments: texts without NUL. The ESMTP parameters, one text for each, in the
                client's order and spelling: `SIZE=99`, `BODY=8BITMIME`.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            sender_ = encode_text(sender)
        except CONVERSION_ERRORS:
            sender_ = text_bytes(sender, "EnvelopeFrom", "sender")
        if 0 in sender_:
            text_bytes(sender_, "EnvelopeFrom", "sender")
        if 10 in sender_ and search_no_line_feed(sender_) is not None:
            accept_envelope_from_sender(sender_)
        arguments_ = text_items(
            arguments, "EnvelopeFrom", "arguments", accept_envelope_from_arguments
        )
        self._payload = sender_ + b"\0" + arguments_
        self._values = None

    @property
    def sender(self) -> str:
        """The sender's address as the client sent it, usually with angle brackets; `<>` is the
        null sender. For mail that did not come by SMTP, Postfix sends it without brackets, and
        the null sender is empty.
        """
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
    def arguments(self) -> tuple[str, ...]:
        """The ESMTP parameters, one text for each, in the client's order and spelling: `SIZE=99`,
        `BODY=8BITMIME`. Sendmail sends at most 17.
        """
        value: tuple[bytes, ...] = (self._values or self._take_apart())[1]
        return tuple(map(text_string, value))

    @property
    def parameters(self) -> Parameters:
        """`arguments` by their keywords."""
        value = self.arguments
        return parameters_of(value)

    @property
    def arguments_bytes(self) -> tuple[bytes, ...]:
        """`arguments` as it is on the wire."""
        value: tuple[bytes, ...] = (self._values or self._take_apart())[1]
        return value


class EnvelopeRecipient(Message):
    """The client named one recipient with RCPT TO.

    The command comes once for each recipient that the MTA itself accepts. If
    `Steps.REJECTED_RECIPIENTS` is agreed, it comes for refused recipients too; they stay
    refused whatever the filter replies. `Reject`, `TemporaryFailure` and `ReplyCode` concern
    this one recipient, and the transaction goes on. `Accept` and `Discard` concern the whole
    message.

    `SMFIC_RCPT`, API: `xxfi_envrcpt`, since version 1. Source: libmilter mfdef.h SMFIC_RCPT;
    libmilter engine.c st_rcpt; Sendmail milter.c milter_envrcpt; Postfix milter8.c
    milter8_rcpt_event; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("recipient", "arguments")

    ID: ClassVar[str] = "command/envelope-recipient"
    CODE: ClassVar[int] = 0x52
    SYMBOL: ClassVar[str] = "SMFIC_RCPT"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_envelope_recipient)

    def __init__(self, recipient: Text, arguments: Iterable[Text] = ()) -> None:
        """Build the message.

        Args:
            recipient: text without NUL. The recipient's address as the client sent it, usually
                with angle brackets.
            arguments: texts without NUL. The ESMTP parameters, one text for each, in the
                client's order and spelling: `NOTIFY=NEVER`.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            recipient_ = encode_text(recipient)
        except CONVERSION_ERRORS:
            recipient_ = text_bytes(recipient, "EnvelopeRecipient", "recipient")
        if 0 in recipient_:
            text_bytes(recipient_, "EnvelopeRecipient", "recipient")
        if 10 in recipient_ and search_no_line_feed(recipient_) is not None:
            accept_envelope_recipient_recipient(recipient_)
        arguments_ = text_items(
            arguments, "EnvelopeRecipient", "arguments", accept_envelope_recipient_arguments
        )
        self._payload = recipient_ + b"\0" + arguments_
        self._values = None

    @property
    def recipient(self) -> str:
        """The recipient's address as the client sent it, usually with angle brackets."""
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
    def arguments(self) -> tuple[str, ...]:
        """The ESMTP parameters, one text for each, in the client's order and spelling:
        `NOTIFY=NEVER`. Sendmail sends at most 17.
        """
        value: tuple[bytes, ...] = (self._values or self._take_apart())[1]
        return tuple(map(text_string, value))

    @property
    def parameters(self) -> Parameters:
        """`arguments` by their keywords."""
        value = self.arguments
        return parameters_of(value)

    @property
    def arguments_bytes(self) -> tuple[bytes, ...]:
        """`arguments` as it is on the wire."""
        value: tuple[bytes, ...] = (self._values or self._take_apart())[1]
        return value


class Data(Message):
    """The client sent DATA.

    The command comes before the MTA answers with 354, so a refusal saves the client from
    sending the message. After a refusal the envelope stays. Postfix also sends the command,
    once, for a message that comes by BDAT.

    `SMFIC_DATA`, API: `xxfi_data`, since version 4. Source: libmilter mfdef.h SMFIC_DATA;
    libmilter engine.c st_data; Sendmail milter.c milter_data_cmd; Postfix milter8.c
    milter8_data_event; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "command/data"
    CODE: ClassVar[int] = 0x54
    SYMBOL: ClassVar[str] = "SMFIC_DATA"
    SINCE: ClassVar[int] = 4
    _parse = staticmethod(_straight.parse_data)
    _payload = b""
    _frame = b"\x00\x00\x00\x01T"


class Unknown(Message):
    """The client sent an SMTP command that the MTA does not know.

    It may come at any point between the start of the SMTP connection and the content of a
    message. The MTA refuses the SMTP command in any case: `Continue` leaves the MTA's own 500
    reply unchanged, and a refusal only replaces that reply. Accept and discard apply to the
    open message, if there is one. Do not answer with `Accept`, because Postfix does not expect
    it outside a transaction.

    `SMFIC_UNKNOWN`, API: `xxfi_unknown`, since version 3. Source: libmilter mfdef.h
    SMFIC_UNKNOWN; libmilter engine.c st_unknown; Sendmail milter.c milter_unknown; Postfix
    milter8.c milter8_unknown_event; experiment with Postfix (recorded); experiment with
    Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("command",)

    ID: ClassVar[str] = "command/unknown"
    CODE: ClassVar[int] = 0x55
    SYMBOL: ClassVar[str] = "SMFIC_UNKNOWN"
    SINCE: ClassVar[int] = 3
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_unknown)

    def __init__(self, command: Text) -> None:
        """Build the message.

        Args:
            command: text without NUL. The command that the client sent, without its line end.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            command_ = encode_text(command)
        except CONVERSION_ERRORS:
            command_ = text_bytes(command, "Unknown", "command")
        if 0 in command_:
            text_bytes(command_, "Unknown", "command")
        if 10 in command_ and search_no_line_feed(command_) is not None:
            accept_unknown_command(command_)
        self._payload = command_ + b"\0"
        self._values = None

    @property
    def command(self) -> str:
        """The command that the client sent, without its line end. Sendmail sends the whole line
        unchanged, Postfix only the first word.
        """
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def command_bytes(self) -> bytes:
        """`command` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value


class Header(Message):
    """One header of the message.

    The headers come in the order of the message, one frame for each, after the MTA has received
    the whole message. A message may have none. The MTA's own trace header is not sent. Headers
    that an earlier filter added or changed are sent as that filter left them.

    `SMFIC_HEADER`, API: `xxfi_header`, since version 1. Source: libmilter mfdef.h SMFIC_HEADER;
    libmilter engine.c st_header; Sendmail milter.c milter_headers; Postfix milter8.c
    milter8_header; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("name", "value")

    ID: ClassVar[str] = "command/header"
    CODE: ClassVar[int] = 0x4C
    SYMBOL: ClassVar[str] = "SMFIC_HEADER"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_header)

    def __init__(self, name: Text, value: Text) -> None:
        """Build the message.

        Args:
            name: text without NUL. The name, without the colon.
            value: text without NUL. Everything after the colon, without the last line end; it
                may be empty.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            name_ = encode_text(name)
            value_ = encode_text(value)
        except CONVERSION_ERRORS:
            name_ = text_bytes(name, "Header", "name")
            value_ = text_bytes(value, "Header", "value")
        if 0 in name_:
            text_bytes(name_, "Header", "name")
        at_least(name_, 1, "Header", "name")
        if 0 in value_:
            text_bytes(value_, "Header", "value")
        self._payload = b"".join((name_, b"\0", value_, b"\0"))
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
        """Everything after the colon, without the last line end; it may be empty. One space after
        the colon is removed, but not a tab. If `Steps.HEADER_LEADING_SPACE` is agreed, the
        value starts right after the colon instead. The lines of a folded header are separated
        by a bare LF, and the white space at the start of each further line is kept.
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


class EndOfHeaders(Message):
    """All headers have been sent.

    The body follows, or the end of the message if the body is empty.

    `SMFIC_EOH`, API: `xxfi_eoh`, since version 1. Source: libmilter mfdef.h SMFIC_EOH;
    libmilter engine.c st_eoh; Sendmail milter.c milter_data; Postfix milter8.c milter8_eoh;
    experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "command/end-of-headers"
    CODE: ClassVar[int] = 0x4E
    SYMBOL: ClassVar[str] = "SMFIC_EOH"
    SINCE: ClassVar[int] = 1
    _parse = staticmethod(_straight.parse_end_of_headers)
    _payload = b""
    _frame = b"\x00\x00\x00\x01N"


class Body(InPieces):
    """A piece of the body.

    A body longer than 65535 bytes comes in several pieces; all but the last are full. For an
    empty body, none is sent. Pieces are cut anywhere, even between CR and LF. If `Steps.SKIP`
    is agreed, a filter that has seen enough answers `Skip`, and the end of the message comes
    next.

    `SMFIC_BODY`, API: `xxfi_body`, since version 1. Source: libmilter mfdef.h SMFIC_BODY;
    libmilter mfdef.h MILTER_CHUNK_SIZE; libmilter engine.c st_bodychunk; Sendmail milter.c
    milter_body; Postfix milter8.c milter8_body; experiment with libmilter (empty body frame);
    experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("data",)

    ID: ClassVar[str] = "command/body"
    CODE: ClassVar[int] = 0x42
    SYMBOL: ClassVar[str] = "SMFIC_BODY"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_body)

    def __init__(self, data: Octets) -> None:
        """Build the message.

        Args:
            data: bytes, at least one. 1 to 65535 bytes of the body.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        data_ = data_bytes(data, 1, "Body", "data")
        self._payload = data_
        self._values = None

    @property
    def data(self) -> bytes:
        """1 to 65535 bytes of the body. Lines end in CRLF. There is no closing NUL."""
        value: bytes = (self._values or self._take_apart())[0]
        return value


class EndOfMessage(Message):
    """The whole message has been sent.

    No flag can turn off this step. It is also the only one that may be answered with more than
    one frame: any number of modifications and `Progress` come first, then one verdict. `Accept`
    and `Continue` mean the same here. Modifications take effect as they are read, but a verdict
    that refuses or discards the message makes them moot. A filter that takes long must send
    `Progress` from time to time. Otherwise the MTA gives up.

    `SMFIC_BODYEOB`, API: `xxfi_eom`, since version 1. Source: libmilter mfdef.h SMFIC_BODYEOB;
    libmilter engine.c st_bodyend; Sendmail milter.c milter_data; Postfix milter8.c milter8_eob;
    experiment with libmilter (end of message with data); experiment with Postfix (recorded);
    experiment with Sendmail (recorded).
    """

    __slots__ = ()
    __match_args__ = ("data",)

    ID: ClassVar[str] = "command/end-of-message"
    CODE: ClassVar[int] = 0x45
    SYMBOL: ClassVar[str] = "SMFIC_BODYEOB"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_end_of_message)

    def __init__(self, data: Octets = b"") -> None:
        """Build the message.

        Args:
            data: bytes. The last piece of the body; leave it empty.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        data_ = data_bytes(data, 0, "EndOfMessage", "data")
        self._payload = data_
        self._values = None

    @property
    def data(self) -> bytes:
        """The last piece of the body; leave it empty. Sendmail and Postfix send the whole body
        with `Body`. A filter on libmilter may send two answers to a frame that carries data.
        """
        value: bytes = (self._values or self._take_apart())[0]
        return value


class Abort(Message):
    """The current message is dropped; the connection goes on.

    There is no reply. What the filter knows about the connection and HELO stays valid, and the
    next command is `EnvelopeFrom`, `Helo` or `Close`. The macros of the message stay valid
    until the next MAIL. ABORT is sent for RSET, for another HELO in a transaction, and when
    another filter ended the message; Postfix sends it after every message. It may also come
    when no message is open, so a filter must accept it at any time after `Connect`.

    `SMFIC_ABORT`, API: `xxfi_abort`, since version 1. Source: libmilter mfdef.h SMFIC_ABORT;
    libmilter engine.c st_abortfct; Sendmail milter.c milter_abort_filter; Postfix milter8.c
    milter8_abort; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "command/abort"
    CODE: ClassVar[int] = 0x41
    SYMBOL: ClassVar[str] = "SMFIC_ABORT"
    SINCE: ClassVar[int] = 1
    _parse = staticmethod(_straight.parse_abort)
    _payload = b""
    _frame = b"\x00\x00\x00\x01A"


class Close(Message):
    """The connection ends.

    There is no reply, and both sides close the socket. The SMTP connection has ended, by QUIT
    or because the client was lost, or the MTA no longer needs the filter. An MTA may also close
    the socket without it. A filter treats the end of the stream as `Close`, preceded by `Abort`
    if a message is open.

    `SMFIC_QUIT`, API: `xxfi_close`, since version 1. Source: libmilter mfdef.h SMFIC_QUIT;
    libmilter engine.c st_quit; Sendmail milter.c milter_quit_filter; Postfix milter8.c
    milter8_disc_event; experiment with Postfix (recorded); experiment with Sendmail (recorded).
    """

    __slots__ = ()

    ID: ClassVar[str] = "command/close"
    CODE: ClassVar[int] = 0x51
    SYMBOL: ClassVar[str] = "SMFIC_QUIT"
    SINCE: ClassVar[int] = 1
    _parse = staticmethod(_straight.parse_close)
    _payload = b""
    _frame = b"\x00\x00\x00\x01Q"


class QuitNewConnection(Message):
    """The SMTP connection has ended, and another one follows over the same socket.

    There is no reply and no new negotiation. The next command is `Connect`, and what was agreed
    stays in force. No MTA is known to send it. libmilter accepts it only right after an end of
    message that was answered with `Continue`, or after `Unknown` unless that was answered with
    `Accept`. In other places libmilter ignores both this command and the CONNECT after it.

    `SMFIC_QUIT_NC`, API: `xxfi_close`, since version 6. Source: libmilter mfdef.h
    SMFIC_QUIT_NC; libmilter engine.c st_quit; experiment with libmilter (K after E, then C).
    """

    __slots__ = ()

    ID: ClassVar[str] = "command/quit-new-connection"
    CODE: ClassVar[int] = 0x4B
    SYMBOL: ClassVar[str] = "SMFIC_QUIT_NC"
    SINCE: ClassVar[int] = 6
    _parse = staticmethod(_straight.parse_quit_new_connection)
    _payload = b""
    _frame = b"\x00\x00\x00\x01K"
