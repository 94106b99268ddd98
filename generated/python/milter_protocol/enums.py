# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Values and flags that fields hold."""

from __future__ import annotations

from enum import IntEnum, IntFlag, StrEnum
from types import MappingProxyType
from typing import Final


class MacroStage(IntEnum):
    """The point of a session to which a set of macros belongs.

    The macro lists of the negotiation use the number; a MACRO message names its stage by the
    code of the command instead. New stages were only ever added at the end, so the end of the
    message (5) comes before the end of the headers (6).

    Attributes:
        CONNECT: Macros sent before CONNECT. `SMFIM_CONNECT`, since version 6.
        HELO: Macros sent before HELO or EHLO. `SMFIM_HELO`, since version 6.
        MAIL: Macros sent before MAIL. `SMFIM_ENVFROM`, since version 6.
        RECIPIENT: Macros sent before each RCPT. `SMFIM_ENVRCPT`, since version 6.
        DATA: Macros sent before DATA. `SMFIM_DATA`, since version 6.
        END_OF_MESSAGE: Macros sent before the end of the message. libmilter keeps them in a
            later slot than those of the end of the headers, although their number is lower.
            `SMFIM_EOM`, since version 6.
        END_OF_HEADERS: Macros sent before the end of the headers. `SMFIM_EOH`, since version 6.
    """

    CONNECT = 0
    """Macros sent before CONNECT. `SMFIM_CONNECT`, since version 6."""
    HELO = 1
    """Macros sent before HELO or EHLO. `SMFIM_HELO`, since version 6."""
    MAIL = 2
    """Macros sent before MAIL. `SMFIM_ENVFROM`, since version 6."""
    RECIPIENT = 3
    """Macros sent before each RCPT. `SMFIM_ENVRCPT`, since version 6."""
    DATA = 4
    """Macros sent before DATA. `SMFIM_DATA`, since version 6."""
    END_OF_MESSAGE = 5
    """Macros sent before the end of the message. libmilter keeps them in a later slot than those
    of the end of the headers, although their number is lower. `SMFIM_EOM`, since version 6.
    """
    END_OF_HEADERS = 6
    """Macros sent before the end of the headers. `SMFIM_EOH`, since version 6."""


class AddressFamily(StrEnum):
    """The kind of a client's address.

    A filter on libmilter closes the connection on any other value.

    Attributes:
        UNKNOWN: No address is known. `SMFIA_UNKNOWN`, since version 1.
        UNIX: A local socket. `SMFIA_UNIX`, since version 1.
        INET: An IPv4 address. `SMFIA_INET`, since version 1.
        INET6: An IPv6 address. `SMFIA_INET6`, since version 1.
    """

    UNKNOWN = "U"
    """No address is known. `SMFIA_UNKNOWN`, since version 1."""
    UNIX = "L"
    """A local socket. `SMFIA_UNIX`, since version 1."""
    INET = "4"
    """An IPv4 address. `SMFIA_INET`, since version 1."""
    INET6 = "6"
    """An IPv6 address. `SMFIA_INET6`, since version 1."""


class CommandCode(StrEnum):
    """The code of a command.

    Macros may arrive for a command that a filter does not know, so any other value is passed
    on.

    Attributes:
        NEGOTIATE: Agree on a version, on actions and on steps. `SMFIC_OPTNEG`, since version 1.
        MACRO: Values of macros for the command that follows. `SMFIC_MACRO`, since version 1.
        CONNECT: A client connected to the MTA. `SMFIC_CONNECT`, since version 1.
        HELO: The client sent HELO or EHLO. `SMFIC_HELO`, since version 1.
        ENVELOPE_FROM: The client named the sender with MAIL FROM. `SMFIC_MAIL`, since version
            1.
        ENVELOPE_RECIPIENT: The client named one recipient with RCPT TO. `SMFIC_RCPT`, since
            version 1.
        DATA: The client sent DATA. `SMFIC_DATA`, since version 4.
        UNKNOWN: The client sent an SMTP command that the MTA does not know. `SMFIC_UNKNOWN`,
            since version 3.
        HEADER: One header of the message. `SMFIC_HEADER`, since version 1.
        END_OF_HEADERS: All headers have been sent. `SMFIC_EOH`, since version 1.
        BODY: A piece of the body. `SMFIC_BODY`, since version 1.
        END_OF_MESSAGE: The whole message has been sent. `SMFIC_BODYEOB`, since version 1.
        ABORT: The current message is dropped; the connection goes on. `SMFIC_ABORT`, since
            version 1.
        CLOSE: The connection ends. `SMFIC_QUIT`, since version 1.
        QUIT_NEW_CONNECTION: The SMTP connection has ended, and another one follows over the
            same socket. `SMFIC_QUIT_NC`, since version 6.
    """

    NEGOTIATE = "O"
    """Agree on a version, on actions and on steps. `SMFIC_OPTNEG`, since version 1."""
    MACRO = "D"
    """Values of macros for the command that follows. `SMFIC_MACRO`, since version 1."""
    CONNECT = "C"
    """A client connected to the MTA. `SMFIC_CONNECT`, since version 1."""
    HELO = "H"
    """The client sent HELO or EHLO. `SMFIC_HELO`, since version 1."""
    ENVELOPE_FROM = "M"
    """The client named the sender with MAIL FROM. `SMFIC_MAIL`, since version 1."""
    ENVELOPE_RECIPIENT = "R"
    """The client named one recipient with RCPT TO. `SMFIC_RCPT`, since version 1."""
    DATA = "T"
    """The client sent DATA. `SMFIC_DATA`, since version 4."""
    UNKNOWN = "U"
    """The client sent an SMTP command that the MTA does not know. `SMFIC_UNKNOWN`, since version
    3.
    """
    HEADER = "L"
    """One header of the message. `SMFIC_HEADER`, since version 1."""
    END_OF_HEADERS = "N"
    """All headers have been sent. `SMFIC_EOH`, since version 1."""
    BODY = "B"
    """A piece of the body. `SMFIC_BODY`, since version 1."""
    END_OF_MESSAGE = "E"
    """The whole message has been sent. `SMFIC_BODYEOB`, since version 1."""
    ABORT = "A"
    """The current message is dropped; the connection goes on. `SMFIC_ABORT`, since version 1."""
    CLOSE = "Q"
    """The connection ends. `SMFIC_QUIT`, since version 1."""
    QUIT_NEW_CONNECTION = "K"
    """The SMTP connection has ended, and another one follows over the same socket.
    `SMFIC_QUIT_NC`, since version 6.
    """


class Actions(IntFlag):
    """What a filter may do with the message at its end.

    The MTA offers the modifications that it can make, and the filter answers with those that it
    may ask for. Progress and verdicts need no flag. The flags are a promise, not a protection:
    Sendmail and Postfix carry out most modifications that the filter did not name.

    Attributes:
        ADD_HEADERS: The filter may add headers, with `AddHeader` and `InsertHeader`.
            `SMFIF_ADDHDRS`, since version 1.
        CHANGE_BODY: The filter may replace the body, with `ReplaceBody`. `SMFIF_CHGBODY`,
            `SMFIF_MODBODY`, since version 1.
        ADD_RECIPIENTS: The filter may add recipients without parameters, with `AddRecipient`.
            `SMFIF_ADDRCPT`, since version 1.
        DELETE_RECIPIENTS: The filter may remove recipients, with `RemoveRecipient`.
            `SMFIF_DELRCPT`, since version 1.
        CHANGE_HEADERS: The filter may change and remove headers, with `ChangeHeader`.
            `SMFIF_CHGHDRS`, since version 2.
        QUARANTINE: The filter may have the message held, with `Quarantine`. `SMFIF_QUARANTINE`,
            since version 2.
        CHANGE_SENDER: The filter may replace the sender of the envelope, with `ChangeSender`.
            `SMFIF_CHGFROM`, since version 6.
        ADD_RECIPIENTS_PAR: The filter may add recipients with ESMTP parameters, with
            `AddRecipientPar`. `SMFIF_ADDRCPT_PAR`, since version 6.
        SET_MACRO_LIST: The filter may state which macros it wants, in its answer to
            `Negotiate`. `SMFIF_SETSYMLIST`, since version 6.
    """

    ADD_HEADERS = 0x00000001
    """The filter may add headers, with `AddHeader` and `InsertHeader`. `SMFIF_ADDHDRS`, since
    version 1.
    """
    CHANGE_BODY = 0x00000002
    """The filter may replace the body, with `ReplaceBody`. `SMFIF_CHGBODY`, `SMFIF_MODBODY`, since
    version 1.
    """
    ADD_RECIPIENTS = 0x00000004
    """The filter may add recipients without parameters, with `AddRecipient`. `SMFIF_ADDRCPT`,
    since version 1.
    """
    DELETE_RECIPIENTS = 0x00000008
    """The filter may remove recipients, with `RemoveRecipient`. `SMFIF_DELRCPT`, since version 1.
    """
    CHANGE_HEADERS = 0x00000010
    """The filter may change and remove headers, with `ChangeHeader`. `SMFIF_CHGHDRS`, since
    version 2.
    """
    QUARANTINE = 0x00000020
    """The filter may have the message held, with `Quarantine`. `SMFIF_QUARANTINE`, since version
    2.
    """
    CHANGE_SENDER = 0x00000040
    """The filter may replace the sender of the envelope, with `ChangeSender`. `SMFIF_CHGFROM`,
    since version 6.
    """
    ADD_RECIPIENTS_PAR = 0x00000080
    """The filter may add recipients with ESMTP parameters, with `AddRecipientPar`.
    `SMFIF_ADDRCPT_PAR`, since version 6.
    """
    SET_MACRO_LIST = 0x00000100
    """The filter may state which macros it wants, in its answer to `Negotiate`.
    `SMFIF_SETSYMLIST`, since version 6.
    """


class Steps(IntFlag):
    """Which steps and replies are left out, and which further capabilities are used.

    The MTA offers what it can do, and the filter answers with what it wants done. If a filter
    sets a bit that was not offered, Sendmail gives up on it; Postfix obeys most such bits.

    Attributes:
        NO_CONNECT: The MTA does not send `Connect`. `SMFIP_NOCONNECT`, since version 1.
        NO_HELO: The MTA does not send `Helo`. `SMFIP_NOHELO`, since version 1.
        NO_MAIL: The MTA does not send `EnvelopeFrom`. `SMFIP_NOMAIL`, since version 1.
        NO_RECIPIENT: The MTA does not send `EnvelopeRecipient`. `SMFIP_NORCPT`, since version
            1.
        NO_BODY: The MTA does not send `Body`; `EndOfMessage` still comes. `SMFIP_NOBODY`, since
            version 1.
        NO_HEADERS: The MTA does not send `Header`. `SMFIP_NOHDRS`, since version 1.
        NO_END_OF_HEADERS: The MTA does not send `EndOfHeaders`. `SMFIP_NOEOH`, since version 2.
        NO_REPLY_HEADER: The filter does not reply to `Header`. `SMFIP_NR_HDR`, `SMFIP_NOHREPL`,
            since version 6.
        NO_UNKNOWN: The MTA does not send `Unknown`. `SMFIP_NOUNKNOWN`, since version 3.
        NO_DATA: The MTA does not send `Data`. `SMFIP_NODATA`, since version 4.
        SKIP: The filter may answer `Body` with `Skip`. `SMFIP_SKIP`, since version 6.
        REJECTED_RECIPIENTS: The MTA also sends `EnvelopeRecipient` for recipients that it
            refuses itself. `SMFIP_RCPT_REJ`, since version 6.
        NO_REPLY_CONNECT: The filter does not reply to `Connect`. `SMFIP_NR_CONN`, since version
            6.
        NO_REPLY_HELO: The filter does not reply to `Helo`. `SMFIP_NR_HELO`, since version 6.
        NO_REPLY_MAIL: The filter does not reply to `EnvelopeFrom`. `SMFIP_NR_MAIL`, since
            version 6.
        NO_REPLY_RECIPIENT: The filter does not reply to `EnvelopeRecipient`. `SMFIP_NR_RCPT`,
            since version 6.
        NO_REPLY_DATA: The filter does not reply to `Data`. `SMFIP_NR_DATA`, since version 6.
        NO_REPLY_UNKNOWN: The filter does not reply to `Unknown`. `SMFIP_NR_UNKN`, since version
            6.
        NO_REPLY_END_OF_HEADERS: The filter does not reply to `EndOfHeaders`. `SMFIP_NR_EOH`,
            since version 6.
        NO_REPLY_BODY: The filter does not reply to `Body`. `SMFIP_NR_BODY`, since version 6.
        HEADER_LEADING_SPACE: The values of headers keep the blank after the colon, in both
            directions. `SMFIP_HDR_LEADSPC`, since version 6.
        DATA_SIZE_256K: Payloads of frames have at most 262143 bytes. `SMFIP_MDS_256K`, since
            version 6.
        DATA_SIZE_1M: Payloads of frames have at most 1048575 bytes. `SMFIP_MDS_1M`, since
            version 6.
        INTERNAL_RESERVED: Reserved, without a meaning of its own. libmilter removes it from
            offers and answers, together with the two bits for the size of payloads: the symbol
            covers all three (0x70000000). `SMFI_INTERNAL`, since version 6.
        TEST: For tests of Sendmail only: a libmilter built with `_FFR_MILTER_CHECK` sends the
            flags unchanged. `SMFIP_TEST`, since version 6.
    """

    NO_CONNECT = 0x00000001
    """The MTA does not send `Connect`. `SMFIP_NOCONNECT`, since version 1."""
    NO_HELO = 0x00000002
    """The MTA does not send `Helo`. `SMFIP_NOHELO`, since version 1."""
    NO_MAIL = 0x00000004
    """The MTA does not send `EnvelopeFrom`. `SMFIP_NOMAIL`, since version 1."""
    NO_RECIPIENT = 0x00000008
    """The MTA does not send `EnvelopeRecipient`. `SMFIP_NORCPT`, since version 1."""
    NO_BODY = 0x00000010
    """The MTA does not send `Body`; `EndOfMessage` still comes. `SMFIP_NOBODY`, since version 1."""
    NO_HEADERS = 0x00000020
    """The MTA does not send `Header`. `SMFIP_NOHDRS`, since version 1."""
    NO_END_OF_HEADERS = 0x00000040
    """The MTA does not send `EndOfHeaders`. `SMFIP_NOEOH`, since version 2."""
    NO_REPLY_HEADER = 0x00000080
    """The filter does not reply to `Header`. `SMFIP_NR_HDR`, `SMFIP_NOHREPL`, since version 6."""
    NO_UNKNOWN = 0x00000100
    """The MTA does not send `Unknown`. `SMFIP_NOUNKNOWN`, since version 3."""
    NO_DATA = 0x00000200
    """The MTA does not send `Data`. `SMFIP_NODATA`, since version 4."""
    SKIP = 0x00000400
    """The filter may answer `Body` with `Skip`. `SMFIP_SKIP`, since version 6."""
    REJECTED_RECIPIENTS = 0x00000800
    """The MTA also sends `EnvelopeRecipient` for recipients that it refuses itself.
    `SMFIP_RCPT_REJ`, since version 6.
    """
    NO_REPLY_CONNECT = 0x00001000
    """The filter does not reply to `Connect`. `SMFIP_NR_CONN`, since version 6."""
    NO_REPLY_HELO = 0x00002000
    """The filter does not reply to `Helo`. `SMFIP_NR_HELO`, since version 6."""
    NO_REPLY_MAIL = 0x00004000
    """The filter does not reply to `EnvelopeFrom`. `SMFIP_NR_MAIL`, since version 6."""
    NO_REPLY_RECIPIENT = 0x00008000
    """The filter does not reply to `EnvelopeRecipient`. `SMFIP_NR_RCPT`, since version 6."""
    NO_REPLY_DATA = 0x00010000
    """The filter does not reply to `Data`. `SMFIP_NR_DATA`, since version 6."""
    NO_REPLY_UNKNOWN = 0x00020000
    """The filter does not reply to `Unknown`. `SMFIP_NR_UNKN`, since version 6."""
    NO_REPLY_END_OF_HEADERS = 0x00040000
    """The filter does not reply to `EndOfHeaders`. `SMFIP_NR_EOH`, since version 6."""
    NO_REPLY_BODY = 0x00080000
    """The filter does not reply to `Body`. `SMFIP_NR_BODY`, since version 6."""
    HEADER_LEADING_SPACE = 0x00100000
    """The values of headers keep the blank after the colon, in both directions.
    `SMFIP_HDR_LEADSPC`, since version 6.
    """
    DATA_SIZE_256K = 0x10000000
    """Payloads of frames have at most 262143 bytes. `SMFIP_MDS_256K`, since version 6."""
    DATA_SIZE_1M = 0x20000000
    """Payloads of frames have at most 1048575 bytes. `SMFIP_MDS_1M`, since version 6."""
    INTERNAL_RESERVED = 0x40000000
    """Reserved, without a meaning of its own. libmilter removes it from offers and answers,
    together with the two bits for the size of payloads: the symbol covers all three
    (0x70000000). `SMFI_INTERNAL`, since version 6.
    """
    TEST = 0x80000000
    """For tests of Sendmail only: a libmilter built with `_FFR_MILTER_CHECK` sends the flags
    unchanged. `SMFIP_TEST`, since version 6.
    """


class Phase(StrEnum):
    """How far a conversation has come.

    Attributes:
        OPENED: The MTA has connected to the filter.
        NEGOTIATED: Versions, actions and steps are agreed.
        CONNECTED: The SMTP client is known.
        GREETED: The client is known and no message is open.
        MAIL: A message has been started.
        RECIPIENTS: At least one recipient has been named.
        DATA: The client has sent DATA, and the content is about to come.
        HEADERS: Header fields are being passed.
        END_OF_HEADERS: All header fields have been passed.
        BODY: The body is being passed.
        BODY_SKIPPED: The filter does not want any more of the body.
        END_OF_MESSAGE: The whole message has been passed and its verdict is awaited.
        CLOSED: The conversation is over.
    """

    OPENED = "opened"
    """The MTA has connected to the filter."""
    NEGOTIATED = "negotiated"
    """Versions, actions and steps are agreed."""
    CONNECTED = "connected"
    """The SMTP client is known."""
    GREETED = "greeted"
    """The client is known and no message is open."""
    MAIL = "mail"
    """A message has been started."""
    RECIPIENTS = "recipients"
    """At least one recipient has been named."""
    DATA = "data"
    """The client has sent DATA, and the content is about to come."""
    HEADERS = "headers"
    """Header fields are being passed."""
    END_OF_HEADERS = "end-of-headers"
    """All header fields have been passed."""
    BODY = "body"
    """The body is being passed."""
    BODY_SKIPPED = "body-skipped"
    """The filter does not want any more of the body."""
    END_OF_MESSAGE = "end-of-message"
    """The whole message has been passed and its verdict is awaited."""
    CLOSED = "closed"
    """The conversation is over."""


MACRO_STAGE_MEMBERS: Final = MappingProxyType(
    {
        0: MacroStage.CONNECT,
        1: MacroStage.HELO,
        2: MacroStage.MAIL,
        3: MacroStage.RECIPIENT,
        4: MacroStage.DATA,
        5: MacroStage.END_OF_MESSAGE,
        6: MacroStage.END_OF_HEADERS,
    }
)
"""The members by the number on the wire."""

MACRO_STAGE_NUMBERS: Final = MappingProxyType(
    {member: number for number, member in MACRO_STAGE_MEMBERS.items()}
)
"""The numbers on the wire by the member."""

ADDRESS_FAMILY_MEMBERS: Final = MappingProxyType(
    {
        0x55: AddressFamily.UNKNOWN,
        0x4C: AddressFamily.UNIX,
        0x34: AddressFamily.INET,
        0x36: AddressFamily.INET6,
    }
)
"""The members by the number on the wire."""

ADDRESS_FAMILY_NUMBERS: Final = MappingProxyType(
    {member: number for number, member in ADDRESS_FAMILY_MEMBERS.items()}
)
"""The numbers on the wire by the member."""

COMMAND_CODE_MEMBERS: Final = MappingProxyType(
    {
        0x4F: CommandCode.NEGOTIATE,
        0x44: CommandCode.MACRO,
        0x43: CommandCode.CONNECT,
        0x48: CommandCode.HELO,
        0x4D: CommandCode.ENVELOPE_FROM,
        0x52: CommandCode.ENVELOPE_RECIPIENT,
        0x54: CommandCode.DATA,
        0x55: CommandCode.UNKNOWN,
        0x4C: CommandCode.HEADER,
        0x4E: CommandCode.END_OF_HEADERS,
        0x42: CommandCode.BODY,
        0x45: CommandCode.END_OF_MESSAGE,
        0x41: CommandCode.ABORT,
        0x51: CommandCode.CLOSE,
        0x4B: CommandCode.QUIT_NEW_CONNECTION,
    }
)
"""The members by the number on the wire."""

COMMAND_CODE_NUMBERS: Final = MappingProxyType(
    {member: number for number, member in COMMAND_CODE_MEMBERS.items()}
)
"""The numbers on the wire by the member."""
