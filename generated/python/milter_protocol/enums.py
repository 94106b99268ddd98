# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Values and flags that fields hold."""

from __future__ import annotations

from enum import IntEnum, IntFlag, StrEnum
from types import MappingProxyType
from typing import Final


class MacroStage(IntEnum):
    """The point of a session that a set of macros belongs to.

    The macro lists of the negotiation use the number; a MACRO message names its stage by the
    code of the command instead. The end of the headers (6) has a higher number than the end of
    the message (5), because it was added later.

    Attributes:
        CONNECT: Macros sent before CONNECT. They stay valid for the whole connection.
            `SMFIM_CONNECT`, since version 6.
        HELO: Macros sent before HELO or EHLO. They stay valid until the next HELO.
            `SMFIM_HELO`, since version 6.
        MAIL: Macros sent before MAIL. They stay valid for the message. `SMFIM_ENVFROM`, since
            version 6.
        RECIPIENT: Macros sent before each RCPT. The set of the next recipient replaces the
            previous one. `SMFIM_ENVRCPT`, since version 6.
        DATA: Macros sent before DATA. `SMFIM_DATA`, since version 6.
        END_OF_MESSAGE: Macros sent before the end of the message. libmilter stores them in a
            later slot than those of the end of the headers, although their number is lower.
            `SMFIM_EOM`, since version 6.
        END_OF_HEADERS: Macros sent before the end of the headers. It has the highest number
            because it was added last. `SMFIM_EOH`, since version 6.
    """

    CONNECT = 0
    """Macros sent before CONNECT. They stay valid for the whole connection. `SMFIM_CONNECT`, since
    version 6.
    """
    HELO = 1
    """Macros sent before HELO or EHLO. They stay valid until the next HELO. `SMFIM_HELO`, since
    version 6.
    """
    MAIL = 2
    """Macros sent before MAIL. They stay valid for the message. `SMFIM_ENVFROM`, since version 6.
    """
    RECIPIENT = 3
    """Macros sent before each RCPT. The set of the next recipient replaces the previous one.
    `SMFIM_ENVRCPT`, since version 6.
    """
    DATA = 4
    """Macros sent before DATA. `SMFIM_DATA`, since version 6."""
    END_OF_MESSAGE = 5
    """Macros sent before the end of the message. libmilter stores them in a later slot than those
    of the end of the headers, although their number is lower. `SMFIM_EOM`, since version 6.
    """
    END_OF_HEADERS = 6
    """Macros sent before the end of the headers. It has the highest number because it was added
    last. `SMFIM_EOH`, since version 6.
    """


class AddressFamily(StrEnum):
    """The kind of a client's address.

    A filter on libmilter closes the connection on any other value.

    Attributes:
        UNKNOWN: No address is known. Neither a port nor an address follows. Postfix uses it for
            a client on a local socket. `SMFIA_UNKNOWN`, since version 1.
        UNIX: A local socket. The port, which is 0, and the path of the client's socket follow;
            the path is usually empty. Some implementations omit the port. libmilter then
            misreads the frame. `SMFIA_UNIX`, since version 1.
        INET: An IPv4 address. The TCP port and the address in dotted decimal notation follow.
            `SMFIA_INET`, since version 1.
        INET6: An IPv6 address. The TCP port and the address follow; Sendmail puts `IPv6:` in
            front of the address. `SMFIA_INET6`, since version 1.
    """

    UNKNOWN = "U"
    """No address is known. Neither a port nor an address follows. Postfix uses it for a client on
    a local socket. `SMFIA_UNKNOWN`, since version 1.
    """
    UNIX = "L"
    """A local socket. The port, which is 0, and the path of the client's socket follow; the path
    is usually empty. Some implementations omit the port. libmilter then misreads the frame.
    `SMFIA_UNIX`, since version 1.
    """
    INET = "4"
    """An IPv4 address. The TCP port and the address in dotted decimal notation follow.
    `SMFIA_INET`, since version 1.
    """
    INET6 = "6"
    """An IPv6 address. The TCP port and the address follow; Sendmail puts `IPv6:` in front of the
    address. `SMFIA_INET6`, since version 1.
    """


class CommandCode(StrEnum):
    """The code of a command.

    Macros may arrive for a command that a filter does not know, so any other value is passed
    on.

    Attributes:
        NEGOTIATE: Agree on a version, on actions and on protocol flags (libmilter's word for
            them is steps). It is the first frame of a connection. The MTA (mail transfer agent)
            offers what it can do, and the filter answers with the same message, which states
            what it will use. No other answer is legal; a filter that cannot work with the offer
            closes the connection. A bit in the offer means "I can do that"; in the answer it
            means "do that". Negotiation happens once in a connection. The answer holds the
            lower of the two versions, a subset of the offered actions and a subset of the
            offered steps. An MTA that offers no bits at all is taken to offer those of version
            1. Only the answer may carry macro lists, and only the length of the frame marks
            their end. Sendmail ends the connection if the answer contains an action or a step
            that was not offered; Postfix checks only the actions. `SMFIC_OPTNEG`, since version
            1.
        MACRO: Macros for the command that follows: named values that the MTA knows about the
            session and the message, such as the name of the client or the queue id. The MTA
            sends them just before the command that the frame names, once for each stage that it
            has macros for. There is never a reply. A macro without a value is left out, so the
            list may be empty. An MTA may also send the macros of a command that it then does
            not send, because of a flag or because it refused the recipient. The values of a
            stage replace all previous values of that stage. They stay valid until the same
            stage or an earlier one comes again. `SMFIC_MACRO`, since version 1.
        CONNECT: A client connected to the MTA. CONNECT is sent once for each SMTP connection,
            before the greeting. A refusal applies to the whole SMTP connection: `Reject` causes
            a 554 greeting, and after `TemporaryFailure` the MTA refuses mail. After `Accept`,
            the filter sees no more of this connection. Do not answer with `Discard`: a message
            has not begun, and Sendmail then goes on without any filter. `SMFIC_CONNECT`, since
            version 1.
        HELO: The client sent HELO or EHLO. The command comes once for each HELO or EHLO: not at
            all if the client sends none, and again after STARTTLS. A second HELO inside a
            transaction ends that transaction. The client does not learn of a refusal at once:
            EHLO still gets 250, and only MAIL is refused. `Accept` applies to the rest of the
            SMTP connection. Do not answer with `Discard`: there is no message yet.
            `SMFIC_HELO`, since version 1.
        ENVELOPE_FROM: The client named the sender with MAIL FROM. This starts a message. A
            verdict applies to this message. After a refusal the message ends here, and the next
            one starts with another `EnvelopeFrom`. After `Accept` the filter sees no more of
            the message. After `Discard` the MTA accepts the message and throws it away.
            `SMFIC_MAIL`, since version 1.
        ENVELOPE_RECIPIENT: The client named one recipient with RCPT TO. The command comes once
            for each recipient that the MTA itself accepts. If `Steps.REJECTED_RECIPIENTS` is
            agreed, it comes for refused recipients too; they stay refused whatever the filter
            replies. `Reject`, `TemporaryFailure` and `ReplyCode` concern this one recipient,
            and the transaction goes on. `Accept` and `Discard` concern the whole message.
            `SMFIC_RCPT`, since version 1.
        DATA: The client sent DATA. The command comes before the MTA answers with 354, so a
            refusal saves the client from sending the message. After a refusal the envelope
            stays. Postfix also sends the command, once, for a message that comes by BDAT.
            `SMFIC_DATA`, since version 4.
        UNKNOWN: The client sent an SMTP command that the MTA does not know. It may come at any
            point between the start of the SMTP connection and the content of a message. The MTA
            refuses the SMTP command in any case: `Continue` leaves the MTA's own 500 reply
            unchanged, and a refusal only replaces that reply. Accept and discard apply to the
            open message, if there is one. Do not answer with `Accept`, because Postfix does not
            expect it outside a transaction. `SMFIC_UNKNOWN`, since version 3.
        HEADER: One header of the message. The headers come in the order of the message, one
            frame for each, after the MTA has received the whole message. A message may have
            none. The MTA's own trace header is not sent. Headers that an earlier filter added
            or changed are sent as that filter left them. `SMFIC_HEADER`, since version 1.
        END_OF_HEADERS: All headers have been sent. The body follows, or the end of the message
            if the body is empty. `SMFIC_EOH`, since version 1.
        BODY: A piece of the body. A body longer than 65535 bytes comes in several pieces; all
            but the last are full. For an empty body, none is sent. Pieces are cut anywhere,
            even between CR and LF. If `Steps.SKIP` is agreed, a filter that has seen enough
            answers `Skip`, and the end of the message comes next. `SMFIC_BODY`, since version
            1.
        END_OF_MESSAGE: The whole message has been sent. No flag can turn off this step. It is
            also the only one that may be answered with more than one frame: any number of
            modifications and `Progress` come first, then one verdict. `Accept` and `Continue`
            mean the same here. Modifications take effect as they are read, but a verdict that
            refuses or discards the message makes them moot. A filter that takes long must send
            `Progress` from time to time. Otherwise the MTA gives up. `SMFIC_BODYEOB`, since
            version 1.
        ABORT: The current message is dropped; the connection goes on. There is no reply. What
            the filter knows about the connection and HELO stays valid, and the next command is
            `EnvelopeFrom`, `Helo` or `Close`. The macros of the message stay valid until the
            next MAIL. ABORT is sent for RSET, for another HELO in a transaction, and when
            another filter ended the message; Postfix sends it after every message. It may also
            come when no message is open, so a filter must accept it at any time after
            `Connect`. `SMFIC_ABORT`, since version 1.
        CLOSE: The connection ends. There is no reply, and both sides close the socket. The SMTP
            connection has ended, by QUIT or because the client was lost, or the MTA no longer
            needs the filter. An MTA may also close the socket without it. A filter treats the
            end of the stream as `Close`, preceded by `Abort` if a message is open.
            `SMFIC_QUIT`, since version 1.
        QUIT_NEW_CONNECTION: The SMTP connection has ended, and another one follows over the
            same socket. There is no reply and no new negotiation. The next command is
            `Connect`, and what was agreed stays in force. No MTA is known to send it. libmilter
            accepts it only right after an end of message that was answered with `Continue`, or
            after `Unknown` unless that was answered with `Accept`. In other places libmilter
            ignores both this command and the CONNECT after it. `SMFIC_QUIT_NC`, since version
            6.
    """

    NEGOTIATE = "O"
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
    offered; Postfix checks only the actions. `SMFIC_OPTNEG`, since version 1.
    """
    MACRO = "D"
    """Macros for the command that follows: named values that the MTA knows about the session and
    the message, such as the name of the client or the queue id. The MTA sends them just before
    the command that the frame names, once for each stage that it has macros for. There is never
    a reply. A macro without a value is left out, so the list may be empty. An MTA may also send
    the macros of a command that it then does not send, because of a flag or because it refused
    the recipient. The values of a stage replace all previous values of that stage. They stay
    valid until the same stage or an earlier one comes again. `SMFIC_MACRO`, since version 1.
    """
    CONNECT = "C"
    """A client connected to the MTA. CONNECT is sent once for each SMTP connection, before the
    greeting. A refusal applies to the whole SMTP connection: `Reject` causes a 554 greeting,
    and after `TemporaryFailure` the MTA refuses mail. After `Accept`, the filter sees no more
    of this connection. Do not answer with `Discard`: a message has not begun, and Sendmail then
    goes on without any filter. `SMFIC_CONNECT`, since version 1.
    """
    HELO = "H"
    """The client sent HELO or EHLO. The command comes once for each HELO or EHLO: not at all if
    the client sends none, and again after STARTTLS. A second HELO inside a transaction ends
    that transaction. The client does not learn of a refusal at once: EHLO still gets 250, and
    only MAIL is refused. `Accept` applies to the rest of the SMTP connection. Do not answer
    with `Discard`: there is no message yet. `SMFIC_HELO`, since version 1.
    """
    ENVELOPE_FROM = "M"
    """The client named the sender with MAIL FROM. This starts a message. A verdict applies to this
    message. After a refusal the message ends here, and the next one starts with another
    `EnvelopeFrom`. After `Accept` the filter sees no more of the message. After `Discard` the
    MTA accepts the message and throws it away. `SMFIC_MAIL`, since version 1.
    """
    ENVELOPE_RECIPIENT = "R"
    """The client named one recipient with RCPT TO. The command comes once for each recipient that
    the MTA itself accepts. If `Steps.REJECTED_RECIPIENTS` is agreed, it comes for refused
    recipients too; they stay refused whatever the filter replies. `Reject`, `TemporaryFailure`
    and `ReplyCode` concern this one recipient, and the transaction goes on. `Accept` and
    `Discard` concern the whole message. `SMFIC_RCPT`, since version 1.
    """
    DATA = "T"
    """The client sent DATA. The command comes before the MTA answers with 354, so a refusal saves
    the client from sending the message. After a refusal the envelope stays. Postfix also sends
    the command, once, for a message that comes by BDAT. `SMFIC_DATA`, since version 4.
    """
    UNKNOWN = "U"
    """The client sent an SMTP command that the MTA does not know. It may come at any point between
    the start of the SMTP connection and the content of a message. The MTA refuses the SMTP
    command in any case: `Continue` leaves the MTA's own 500 reply unchanged, and a refusal only
    replaces that reply. Accept and discard apply to the open message, if there is one. Do not
    answer with `Accept`, because Postfix does not expect it outside a transaction.
    `SMFIC_UNKNOWN`, since version 3.
    """
    HEADER = "L"
    """One header of the message. The headers come in the order of the message, one frame for each,
    after the MTA has received the whole message. A message may have none. The MTA's own trace
    header is not sent. Headers that an earlier filter added or changed are sent as that filter
    left them. `SMFIC_HEADER`, since version 1.
    """
    END_OF_HEADERS = "N"
    """All headers have been sent. The body follows, or the end of the message if the body is
    empty. `SMFIC_EOH`, since version 1.
    """
    BODY = "B"
    """A piece of the body. A body longer than 65535 bytes comes in several pieces; all but the
    last are full. For an empty body, none is sent. Pieces are cut anywhere, even between CR and
    LF. If `Steps.SKIP` is agreed, a filter that has seen enough answers `Skip`, and the end of
    the message comes next. `SMFIC_BODY`, since version 1.
    """
    END_OF_MESSAGE = "E"
    """The whole message has been sent. No flag can turn off this step. It is also the only one
    that may be answered with more than one frame: any number of modifications and `Progress`
    come first, then one verdict. `Accept` and `Continue` mean the same here. Modifications take
    effect as they are read, but a verdict that refuses or discards the message makes them moot.
    A filter that takes long must send `Progress` from time to time. Otherwise the MTA gives up.
    `SMFIC_BODYEOB`, since version 1.
    """
    ABORT = "A"
    """The current message is dropped; the connection goes on. There is no reply. What the filter
    knows about the connection and HELO stays valid, and the next command is `EnvelopeFrom`,
    `Helo` or `Close`. The macros of the message stay valid until the next MAIL. ABORT is sent
    for RSET, for another HELO in a transaction, and when another filter ended the message;
    Postfix sends it after every message. It may also come when no message is open, so a filter
    must accept it at any time after `Connect`. `SMFIC_ABORT`, since version 1.
    """
    CLOSE = "Q"
    """The connection ends. There is no reply, and both sides close the socket. The SMTP connection
    has ended, by QUIT or because the client was lost, or the MTA no longer needs the filter. An
    MTA may also close the socket without it. A filter treats the end of the stream as `Close`,
    preceded by `Abort` if a message is open. `SMFIC_QUIT`, since version 1.
    """
    QUIT_NEW_CONNECTION = "K"
    """The SMTP connection has ended, and another one follows over the same socket. There is no
    reply and no new negotiation. The next command is `Connect`, and what was agreed stays in
    force. No MTA is known to send it. libmilter accepts it only right after an end of message
    that was answered with `Continue`, or after `Unknown` unless that was answered with
    `Accept`. In other places libmilter ignores both this command and the CONNECT after it.
    `SMFIC_QUIT_NC`, since version 6.
    """


class Actions(IntFlag):
    """What a filter may do with the message at its end.

    The MTA offers the modifications that it can make, and the filter answers with those that it
    may ask for. Progress and verdicts need no flag. The flags do not protect the MTA: Sendmail
    and Postfix carry out most modifications that the filter did not name.

    A request for a flag that is not offered ends the negotiation, unless the flag is described
    otherwise here, or stands in `Options.if_offered`.

    Attributes:
        ADD_HEADERS: The filter may add headers, with `AddHeader` and `InsertHeader`.
            `SMFIF_ADDHDRS`, since version 1.
        CHANGE_BODY: The filter may replace the body, with `ReplaceBody`. Sendmail refuses the
            whole message temporarily if a body is replaced without this flag. `SMFIF_CHGBODY`,
            `SMFIF_MODBODY`, since version 1.
        ADD_RECIPIENTS: The filter may add recipients without parameters, with `AddRecipient`.
            `SMFIF_ADDRCPT`, since version 1.
        DELETE_RECIPIENTS: The filter may remove recipients, with `RemoveRecipient`. In Sendmail
            the flag delays the expansion of aliases. `SMFIF_DELRCPT`, since version 1.
        CHANGE_HEADERS: The filter may change and remove headers, with `ChangeHeader`.
            `SMFIF_CHGHDRS`, since version 2.
        QUARANTINE: The filter may have the message held, with `Quarantine`. Sendmail has
            offered it in version 2 since 8.13. `SMFIF_QUARANTINE`, since version 2.
        CHANGE_SENDER: The filter may replace the sender of the envelope, with `ChangeSender`.
            `SMFIF_CHGFROM`, since version 6.
        ADD_RECIPIENTS_PAR: The filter may add recipients with ESMTP parameters, with
            `AddRecipientPar`. `SMFIF_ADDRCPT_PAR`, since version 6.
        SET_MACRO_LIST: The filter may state which macros it wants, in its answer to
            `Negotiate`. In practice libmilter, Sendmail and Postfix ignore the flag: they write
            and read the lists in any case. `SMFIF_SETSYMLIST`, since version 6.
    """

    ADD_HEADERS = 0x00000001
    """The filter may add headers, with `AddHeader` and `InsertHeader`. `SMFIF_ADDHDRS`, since
    version 1.
    """
    CHANGE_BODY = 0x00000002
    """The filter may replace the body, with `ReplaceBody`. Sendmail refuses the whole message
    temporarily if a body is replaced without this flag. `SMFIF_CHGBODY`, `SMFIF_MODBODY`, since
    version 1.
    """
    ADD_RECIPIENTS = 0x00000004
    """The filter may add recipients without parameters, with `AddRecipient`. `SMFIF_ADDRCPT`,
    since version 1.
    """
    DELETE_RECIPIENTS = 0x00000008
    """The filter may remove recipients, with `RemoveRecipient`. In Sendmail the flag delays the
    expansion of aliases. `SMFIF_DELRCPT`, since version 1.
    """
    CHANGE_HEADERS = 0x00000010
    """The filter may change and remove headers, with `ChangeHeader`. `SMFIF_CHGHDRS`, since
    version 2.
    """
    QUARANTINE = 0x00000020
    """The filter may have the message held, with `Quarantine`. Sendmail has offered it in version
    2 since 8.13. `SMFIF_QUARANTINE`, since version 2.
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
    """The filter may state which macros it wants, in its answer to `Negotiate`. In practice
    libmilter, Sendmail and Postfix ignore the flag: they write and read the lists in any case.
    `SMFIF_SETSYMLIST`, since version 6.
    """


class Steps(IntFlag):
    """Which steps and replies are left out, and which further capabilities are used.

    The MTA offers what it can do, and the filter answers with what it wants done. If a filter
    sets a bit that was not offered, Sendmail gives up on it; Postfix obeys most such bits.

    Leave a step out: The MTA does not send the command. It may still send the macros of the
    step.

    Leave a reply out: The filter does not reply to the command, and the MTA goes on at once. If
    a filter replies anyway, the MTA takes that reply for the answer to a later command. If a
    filter leaves out a reply without the flag, both sides wait until one of them gives up. If
    the MTA does not offer the bit, a library can emulate it by answering `Continue` itself.

    Use a capability: The MTA does something additional, or does something differently, if the
    filter asks for it.

    Not for filters: The bit is reserved for the library itself or for tests. A filter leaves it
    alone.

    A request for a flag that is not offered ends the negotiation, unless the flag is described
    otherwise here, or stands in `Options.if_offered`.

    Attributes:
        NO_CONNECT: The MTA does not send `Connect`. `SMFIP_NOCONNECT`, since version 1.
        NO_HELO: The MTA does not send `Helo`. `SMFIP_NOHELO`, since version 1.
        NO_MAIL: The MTA does not send `EnvelopeFrom`. The message then starts with the next
            command that is sent. `SMFIP_NOMAIL`, since version 1.
        NO_RECIPIENT: The MTA does not send `EnvelopeRecipient`. `SMFIP_NORCPT`, since version
            1.
        NO_BODY: The MTA does not send `Body`; `EndOfMessage` still comes. `SMFIP_NOBODY`, since
            version 1.
        NO_HEADERS: The MTA does not send `Header`. `SMFIP_NOHDRS`, since version 1.
        NO_END_OF_HEADERS: The MTA does not send `EndOfHeaders`. `SMFIP_NOEOH`, since version 2.
        NO_REPLY_HEADER: The filter does not reply to `Header`. If it replies anyway, the MTA
            takes that reply for the answer to a later command; if the flag is not agreed and it
            does not reply, both sides hang. It is the only bit of its group that is also
            offered below version 6: by Postfix with `no_header_reply`, and by Sendmail 8.13 if
            built for it. Where it is not offered, a session makes up for it. `SMFIP_NR_HDR`,
            `SMFIP_NOHREPL`, since version 6.
        NO_UNKNOWN: The MTA does not send `Unknown`. An MTA that does not offer the bit does not
            know the command, so the request may be dropped. Where it is not offered, it is left
            out. `SMFIP_NOUNKNOWN`, since version 3.
        NO_DATA: The MTA does not send `Data`. An MTA that does not offer the bit does not know
            the command, so the request may be dropped. Where it is not offered, it is left out.
            `SMFIP_NODATA`, since version 4.
        SKIP: The filter may answer `Body` with `Skip`. The flag only saves work. If it is not
            offered, a library can send `Continue` instead, answer the rest of the body itself
            and hide it from the filter. libmilter does not do this. Where it is not offered, a
            session makes up for it. `SMFIP_SKIP`, since version 6.
        REJECTED_RECIPIENTS: The MTA also sends `EnvelopeRecipient` for recipients that it
            refuses itself. The macro `{rcpt_mailer}` is then `error`, and `{rcpt_host}` and
            `{rcpt_addr}` hold the status and the text of the refusal. The filter replies as
            usual and cannot undo the refusal. Sendmail leaves out recipients that its rulesets
            refuse. `SMFIP_RCPT_REJ`, since version 6.
        NO_REPLY_CONNECT: The filter does not reply to `Connect`. Where it is not offered, a
            session makes up for it. `SMFIP_NR_CONN`, since version 6.
        NO_REPLY_HELO: The filter does not reply to `Helo`. Where it is not offered, a session
            makes up for it. `SMFIP_NR_HELO`, since version 6.
        NO_REPLY_MAIL: The filter does not reply to `EnvelopeFrom`. Where it is not offered, a
            session makes up for it. `SMFIP_NR_MAIL`, since version 6.
        NO_REPLY_RECIPIENT: The filter does not reply to `EnvelopeRecipient`. Where it is not
            offered, a session makes up for it. `SMFIP_NR_RCPT`, since version 6.
        NO_REPLY_DATA: The filter does not reply to `Data`. Where it is not offered, a session
            makes up for it. `SMFIP_NR_DATA`, since version 6.
        NO_REPLY_UNKNOWN: The filter does not reply to `Unknown`. Where it is not offered, a
            session makes up for it. `SMFIP_NR_UNKN`, since version 6.
        NO_REPLY_END_OF_HEADERS: The filter does not reply to `EndOfHeaders`. Where it is not
            offered, a session makes up for it. `SMFIP_NR_EOH`, since version 6.
        NO_REPLY_BODY: The filter does not reply to `Body`. So it cannot answer with `Skip`
            either. Where it is not offered, a session makes up for it. `SMFIP_NR_BODY`, since
            version 6.
        HEADER_LEADING_SPACE: The values of headers keep the space after the colon, in both
            directions. In `Header` the value starts right after the colon, and the MTA does not
            put a space in front of the values that the filter sends. Signatures over headers
            need this. `SMFIP_HDR_LEADSPC`, since version 6.
        DATA_SIZE_256K: Payloads of frames have at most 262143 bytes. This does not limit the
            size of the message. Only a Sendmail and a libmilter that were both built with
            `_FFR_MDS_NEGOTIATE` use it. `SMFIP_MDS_256K`, since version 6.
        DATA_SIZE_1M: Payloads of frames have at most 1048575 bytes. This does not limit the
            size of the message. Only a Sendmail and a libmilter that were both built with
            `_FFR_MDS_NEGOTIATE` use it. `SMFIP_MDS_1M`, since version 6.
        INTERNAL_RESERVED: Reserved; the bit alone has no meaning. libmilter removes it from
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
    """The MTA does not send `EnvelopeFrom`. The message then starts with the next command that is
    sent. `SMFIP_NOMAIL`, since version 1.
    """
    NO_RECIPIENT = 0x00000008
    """The MTA does not send `EnvelopeRecipient`. `SMFIP_NORCPT`, since version 1."""
    NO_BODY = 0x00000010
    """The MTA does not send `Body`; `EndOfMessage` still comes. `SMFIP_NOBODY`, since version 1."""
    NO_HEADERS = 0x00000020
    """The MTA does not send `Header`. `SMFIP_NOHDRS`, since version 1."""
    NO_END_OF_HEADERS = 0x00000040
    """The MTA does not send `EndOfHeaders`. `SMFIP_NOEOH`, since version 2."""
    NO_REPLY_HEADER = 0x00000080
    """The filter does not reply to `Header`. If it replies anyway, the MTA takes that reply for
    the answer to a later command; if the flag is not agreed and it does not reply, both sides
    hang. It is the only bit of its group that is also offered below version 6: by Postfix with
    `no_header_reply`, and by Sendmail 8.13 if built for it. Where it is not offered, a session
    makes up for it. `SMFIP_NR_HDR`, `SMFIP_NOHREPL`, since version 6.
    """
    NO_UNKNOWN = 0x00000100
    """The MTA does not send `Unknown`. An MTA that does not offer the bit does not know the
    command, so the request may be dropped. Where it is not offered, it is left out.
    `SMFIP_NOUNKNOWN`, since version 3.
    """
    NO_DATA = 0x00000200
    """The MTA does not send `Data`. An MTA that does not offer the bit does not know the command,
    so the request may be dropped. Where it is not offered, it is left out. `SMFIP_NODATA`,
    since version 4.
    """
    SKIP = 0x00000400
    """The filter may answer `Body` with `Skip`. The flag only saves work. If it is not offered, a
    library can send `Continue` instead, answer the rest of the body itself and hide it from the
    filter. libmilter does not do this. Where it is not offered, a session makes up for it.
    `SMFIP_SKIP`, since version 6.
    """
    REJECTED_RECIPIENTS = 0x00000800
    """The MTA also sends `EnvelopeRecipient` for recipients that it refuses itself. The macro
    `{rcpt_mailer}` is then `error`, and `{rcpt_host}` and `{rcpt_addr}` hold the status and the
    text of the refusal. The filter replies as usual and cannot undo the refusal. Sendmail
    leaves out recipients that its rulesets refuse. `SMFIP_RCPT_REJ`, since version 6.
    """
    NO_REPLY_CONNECT = 0x00001000
    """The filter does not reply to `Connect`. Where it is not offered, a session makes up for it.
    `SMFIP_NR_CONN`, since version 6.
    """
    NO_REPLY_HELO = 0x00002000
    """The filter does not reply to `Helo`. Where it is not offered, a session makes up for it.
    `SMFIP_NR_HELO`, since version 6.
    """
    NO_REPLY_MAIL = 0x00004000
    """The filter does not reply to `EnvelopeFrom`. Where it is not offered, a session makes up for
    it. `SMFIP_NR_MAIL`, since version 6.
    """
    NO_REPLY_RECIPIENT = 0x00008000
    """The filter does not reply to `EnvelopeRecipient`. Where it is not offered, a session makes
    up for it. `SMFIP_NR_RCPT`, since version 6.
    """
    NO_REPLY_DATA = 0x00010000
    """The filter does not reply to `Data`. Where it is not offered, a session makes up for it.
    `SMFIP_NR_DATA`, since version 6.
    """
    NO_REPLY_UNKNOWN = 0x00020000
    """The filter does not reply to `Unknown`. Where it is not offered, a session makes up for it.
    `SMFIP_NR_UNKN`, since version 6.
    """
    NO_REPLY_END_OF_HEADERS = 0x00040000
    """The filter does not reply to `EndOfHeaders`. Where it is not offered, a session makes up for
    it. `SMFIP_NR_EOH`, since version 6.
    """
    NO_REPLY_BODY = 0x00080000
    """The filter does not reply to `Body`. So it cannot answer with `Skip` either. Where it is not
    offered, a session makes up for it. `SMFIP_NR_BODY`, since version 6.
    """
    HEADER_LEADING_SPACE = 0x00100000
    """The values of headers keep the space after the colon, in both directions. In `Header` the
    value starts right after the colon, and the MTA does not put a space in front of the values
    that the filter sends. Signatures over headers need this. `SMFIP_HDR_LEADSPC`, since version
    6.
    """
    DATA_SIZE_256K = 0x10000000
    """Payloads of frames have at most 262143 bytes. This does not limit the size of the message.
    Only a Sendmail and a libmilter that were both built with `_FFR_MDS_NEGOTIATE` use it.
    `SMFIP_MDS_256K`, since version 6.
    """
    DATA_SIZE_1M = 0x20000000
    """Payloads of frames have at most 1048575 bytes. This does not limit the size of the message.
    Only a Sendmail and a libmilter that were both built with `_FFR_MDS_NEGOTIATE` use it.
    `SMFIP_MDS_1M`, since version 6.
    """
    INTERNAL_RESERVED = 0x40000000
    """Reserved; the bit alone has no meaning. libmilter removes it from offers and answers,
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
        OPENED: The MTA has connected to the filter. Nothing has been sent yet; the first frame
            is the negotiation.
        NEGOTIATED: Versions, actions and steps are agreed. No SMTP client has been announced
            yet.
        CONNECTED: The SMTP client is known. It has not sent HELO or EHLO.
        GREETED: The client is known and no message is open. A message begins in this phase.
            Every message and every verdict on a whole message leads back to it.
        MAIL: A message has been started. Its sender is known, but no recipient.
        RECIPIENTS: At least one recipient has been named. More may follow.
        DATA: The client has sent DATA, and the content is about to come.
        HEADERS: Header fields are being passed. There was at least one.
        END_OF_HEADERS: All header fields have been passed. The body, if there is one, comes
            next.
        BODY: The body is being passed. There was at least one chunk.
        BODY_SKIPPED: The filter does not want any more of the body. The rest is left out, and
            the end of the message comes next.
        END_OF_MESSAGE: The whole message has been passed and its verdict is awaited. Only now
            may the filter send modifications. The verdict leads back to `Phase.GREETED`.
        CLOSED: The conversation is over. Both sides close the connection.
    """

    OPENED = "opened"
    """The MTA has connected to the filter. Nothing has been sent yet; the first frame is the
    negotiation.
    """
    NEGOTIATED = "negotiated"
    """Versions, actions and steps are agreed. No SMTP client has been announced yet."""
    CONNECTED = "connected"
    """The SMTP client is known. It has not sent HELO or EHLO."""
    GREETED = "greeted"
    """The client is known and no message is open. A message begins in this phase. Every message
    and every verdict on a whole message leads back to it.
    """
    MAIL = "mail"
    """A message has been started. Its sender is known, but no recipient."""
    RECIPIENTS = "recipients"
    """At least one recipient has been named. More may follow."""
    DATA = "data"
    """The client has sent DATA, and the content is about to come."""
    HEADERS = "headers"
    """Header fields are being passed. There was at least one."""
    END_OF_HEADERS = "end-of-headers"
    """All header fields have been passed. The body, if there is one, comes next."""
    BODY = "body"
    """The body is being passed. There was at least one chunk."""
    BODY_SKIPPED = "body-skipped"
    """The filter does not want any more of the body. The rest is left out, and the end of the
    message comes next.
    """
    END_OF_MESSAGE = "end-of-message"
    """The whole message has been passed and its verdict is awaited. Only now may the filter send
    modifications. The verdict leads back to `Phase.GREETED`.
    """
    CLOSED = "closed"
    """The conversation is over. Both sides close the connection."""


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
