// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import type { Pair } from "./text.js";
import type { Actions, AddressFamily, CommandCode, MacroStage, Steps } from "./values.js";

/** The messages by their types. */
export interface Messages {
  readonly negotiate: Negotiate;
  readonly macro: Macro;
  readonly connect: Connect;
  readonly helo: Helo;
  readonly "envelope-from": EnvelopeFrom;
  readonly "envelope-recipient": EnvelopeRecipient;
  readonly data: Data;
  readonly unknown: Unknown;
  readonly header: Header;
  readonly "end-of-headers": EndOfHeaders;
  readonly body: Body;
  readonly "end-of-message": EndOfMessage;
  readonly abort: Abort;
  readonly close: Close;
  readonly "quit-new-connection": QuitNewConnection;
  readonly continue: Continue;
  readonly reject: Reject;
  readonly discard: Discard;
  readonly accept: Accept;
  readonly "temporary-failure": TemporaryFailure;
  readonly skip: Skip;
  readonly "reply-code": ReplyCode;
  readonly "add-header": AddHeader;
  readonly "change-header": ChangeHeader;
  readonly "insert-header": InsertHeader;
  readonly "change-sender": ChangeSender;
  readonly "add-recipient": AddRecipient;
  readonly "add-recipient-par": AddRecipientPar;
  readonly "remove-recipient": RemoveRecipient;
  readonly "replace-body": ReplaceBody;
  readonly progress: Progress;
  readonly quarantine: Quarantine;
  readonly "connection-failure": ConnectionFailure;
  readonly shutdown: Shutdown;
  readonly "set-symbol-list": SetSymbolList;
}

/** What tells messages apart. */
export type MessageType = keyof Messages;

/** What a frame holds. Its texts are views of the bytes that it was decoded from. */
export type Message = Messages[MessageType];

/** A message's id in the spec, its C symbol and the byte that stands for it. */
export interface MessageInfo {
  readonly id: string;
  readonly symbol: string;
  readonly code: number;
}

/** What is known of each message. */
export const MESSAGES: Readonly<Record<MessageType, MessageInfo>> = {
  negotiate: { id: "command/negotiate", symbol: "SMFIC_OPTNEG", code: 0x4f },
  macro: { id: "command/macro", symbol: "SMFIC_MACRO", code: 0x44 },
  connect: { id: "command/connect", symbol: "SMFIC_CONNECT", code: 0x43 },
  helo: { id: "command/helo", symbol: "SMFIC_HELO", code: 0x48 },
  "envelope-from": { id: "command/envelope-from", symbol: "SMFIC_MAIL", code: 0x4d },
  "envelope-recipient": { id: "command/envelope-recipient", symbol: "SMFIC_RCPT", code: 0x52 },
  data: { id: "command/data", symbol: "SMFIC_DATA", code: 0x54 },
  unknown: { id: "command/unknown", symbol: "SMFIC_UNKNOWN", code: 0x55 },
  header: { id: "command/header", symbol: "SMFIC_HEADER", code: 0x4c },
  "end-of-headers": { id: "command/end-of-headers", symbol: "SMFIC_EOH", code: 0x4e },
  body: { id: "command/body", symbol: "SMFIC_BODY", code: 0x42 },
  "end-of-message": { id: "command/end-of-message", symbol: "SMFIC_BODYEOB", code: 0x45 },
  abort: { id: "command/abort", symbol: "SMFIC_ABORT", code: 0x41 },
  close: { id: "command/close", symbol: "SMFIC_QUIT", code: 0x51 },
  "quit-new-connection": { id: "command/quit-new-connection", symbol: "SMFIC_QUIT_NC", code: 0x4b },
  continue: { id: "reply/continue", symbol: "SMFIR_CONTINUE", code: 0x63 },
  reject: { id: "reply/reject", symbol: "SMFIR_REJECT", code: 0x72 },
  discard: { id: "reply/discard", symbol: "SMFIR_DISCARD", code: 0x64 },
  accept: { id: "reply/accept", symbol: "SMFIR_ACCEPT", code: 0x61 },
  "temporary-failure": { id: "reply/temporary-failure", symbol: "SMFIR_TEMPFAIL", code: 0x74 },
  skip: { id: "reply/skip", symbol: "SMFIR_SKIP", code: 0x73 },
  "reply-code": { id: "reply/reply-code", symbol: "SMFIR_REPLYCODE", code: 0x79 },
  "add-header": { id: "reply/add-header", symbol: "SMFIR_ADDHEADER", code: 0x68 },
  "change-header": { id: "reply/change-header", symbol: "SMFIR_CHGHEADER", code: 0x6d },
  "insert-header": { id: "reply/insert-header", symbol: "SMFIR_INSHEADER", code: 0x69 },
  "change-sender": { id: "reply/change-sender", symbol: "SMFIR_CHGFROM", code: 0x65 },
  "add-recipient": { id: "reply/add-recipient", symbol: "SMFIR_ADDRCPT", code: 0x2b },
  "add-recipient-par": { id: "reply/add-recipient-par", symbol: "SMFIR_ADDRCPT_PAR", code: 0x32 },
  "remove-recipient": { id: "reply/remove-recipient", symbol: "SMFIR_DELRCPT", code: 0x2d },
  "replace-body": { id: "reply/replace-body", symbol: "SMFIR_REPLBODY", code: 0x62 },
  progress: { id: "reply/progress", symbol: "SMFIR_PROGRESS", code: 0x70 },
  quarantine: { id: "reply/quarantine", symbol: "SMFIR_QUARANTINE", code: 0x71 },
  "connection-failure": { id: "reply/connection-failure", symbol: "SMFIR_CONN_FAIL", code: 0x66 },
  shutdown: { id: "reply/shutdown", symbol: "SMFIR_SHUTDOWN", code: 0x34 },
  "set-symbol-list": { id: "reply/set-symbol-list", symbol: "SMFIR_SETSYMLIST", code: 0x6c },
};

/**
 * Agree on a version, on actions and on protocol flags (libmilter's word for them is steps). It
 * is the first frame of a connection. The MTA (mail transfer agent) offers what it can do, and
 * the filter answers with the same message, which states what it will use. No other answer is
 * legal; a filter that cannot work with the offer closes the connection. A bit in the offer means
 * "I can do that"; in the answer it means "do that". Negotiation happens once in a connection.
 *
 * The answer holds the lower of the two versions, a subset of the offered actions and a subset of
 * the offered steps. An MTA that offers no bits at all is taken to offer those of version 1. Only
 * the answer may carry macro lists, and only the length of the frame marks their end. Sendmail
 * ends the connection if the answer contains an action or a step that was not offered; Postfix
 * checks only the actions.
 *
 * SMFIC_OPTNEG, since version 1. Source: libmilter mfdef.h SMFIC_OPTNEG; libmilter engine.c
 * st_optionneg; libmilter engine.c milter_addsymlist; Sendmail milter.c milter_negotiate;
 * Sendmail milter.c milter_getsymlist; Postfix milter8.c milter8_connect; experiment with
 * libmilter (offers of several versions and of too little); experiment with Postfix (recorded);
 * experiment with Sendmail (recorded).
 */
export interface Negotiate {
  readonly type: "negotiate";
  /**
   * The highest protocol version that the sender of the offer speaks; in the answer, the version in
   * use. Versions 2, 3, 4 and 6 occur on the wire. Do not confuse it with the version of the
   * libmilter API, which has numbers such as 0x01000001.
   */
  readonly version: number;
  /**
   * What the filter may do with the message, as bits of {@link Actions}. The filter's answer lists
   * the modifications that it may ask for at the end of the message.
   */
  readonly actions: Actions;
  /**
   * The steps to leave out, the replies to leave out and the capabilities to use, as bits of {@link
   * Steps}. Setting all bits in an answer turns off nearly everything.
   */
  readonly steps: Steps;
  /**
   * The macros that the filter wants, one list for each stage. For a stage that is not listed, the
   * MTA's own configuration decides. The lists are only in the filter's answer, and only if {@link
   * Actions.SetMacroList} was offered. Write each stage once, in ascending order, as libmilter
   * does.
   */
  readonly macroLists: readonly MacroList[];
}

/**
 * Macros for the command that follows: named values that the MTA knows about the session and the
 * message, such as the name of the client or the queue id. The MTA sends them just before the
 * command that the frame names, once for each stage that it has macros for. There is never a
 * reply. A macro without a value is left out, so the list may be empty. An MTA may also send the
 * macros of a command that it then does not send, because of a flag or because it refused the
 * recipient. The values of a stage replace all previous values of that stage. They stay valid
 * until the same stage or an earlier one comes again.
 *
 * SMFIC_MACRO, since version 1. Source: libmilter mfdef.h SMFIC_MACRO; libmilter engine.c
 * st_macros; libmilter smfi.c smfi_getsymval; Sendmail milter.c milter_send_macros; Postfix
 * milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
 * (recorded).
 */
export interface Macro {
  readonly type: "macro";
  /**
   * The code of the command that the macros belong to. Sendmail sends macros for `C H M R T N E`,
   * and Postfix also for `L U B`; libmilter silently drops the macros for those three.
   */
  readonly command: CommandCode;
  /**
   * Names and values. A one-letter name is written bare (`i`), a longer one in braces
   * (`{client_addr}`). Names look as they do in the MTA's configuration, or in the list that the
   * filter asked for. In Sendmail a value has at most 2047 bytes.
   */
  readonly macros: readonly Pair[];
}

/**
 * A client connected to the MTA. CONNECT is sent once for each SMTP connection, before the
 * greeting. A refusal applies to the whole SMTP connection: {@link Reject} causes a 554 greeting,
 * and after {@link TemporaryFailure} the MTA refuses mail. After {@link Accept}, the filter sees
 * no more of this connection. Do not answer with {@link Discard}: a message has not begun, and
 * Sendmail then goes on without any filter.
 *
 * SMFIC_CONNECT, since version 1. Source: libmilter mfdef.h SMFIC_CONNECT; libmilter engine.c
 * st_connectinfo; Sendmail milter.c milter_connect; Postfix milter8.c milter8_conn_event;
 * experiment with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Connect {
  readonly type: "connect";
  /**
   * The client's name, validated by the MTA: it looks up the address, and then the name found. If
   * it finds none, this is the address in brackets: `[192.0.2.7]`, `[IPv6:2001:db8::1]` from
   * Sendmail, `[2001:db8::1]` from Postfix. It may also be `localhost` or `unknown`.
   */
  readonly hostname: Uint8Array;
  /** The kind of address. It decides whether a port and an address follow. */
  readonly family: AddressFamily;
  /**
   * The client's TCP port, or 0 if there is none. For {@link AddressFamily.Unix} it is present too,
   * and 0.
   */
  readonly port?: number | undefined;
  /**
   * The client's address as text. For {@link AddressFamily.Inet} it is dotted decimal. For {@link
   * AddressFamily.Inet6} it is the usual notation, with a prefix `IPv6:` from Sendmail. For {@link
   * AddressFamily.Unix} it is the path of the socket, which may be empty. Postfix can send the word
   * `unknown` in place of an address. A client whose IPv6 address maps an IPv4 address is given as
   * {@link AddressFamily.Inet}.
   */
  readonly address?: Uint8Array | undefined;
}

/**
 * The client sent HELO or EHLO. The command comes once for each HELO or EHLO: not at all if the
 * client sends none, and again after STARTTLS. A second HELO inside a transaction ends that
 * transaction. The client does not learn of a refusal at once: EHLO still gets 250, and only MAIL
 * is refused. {@link Accept} applies to the rest of the SMTP connection. Do not answer with
 * {@link Discard}: there is no message yet.
 *
 * SMFIC_HELO, since version 1. Source: libmilter mfdef.h SMFIC_HELO; libmilter engine.c st_helo;
 * Sendmail milter.c milter_helo; Postfix milter8.c milter8_helo_event; experiment with Postfix
 * (recorded); experiment with Sendmail (recorded).
 */
export interface Helo {
  readonly type: "helo";
  /**
   * The argument of HELO or EHLO as the client sent it, neither checked nor normalised. Sendmail
   * cuts it at the first white space.
   */
  readonly hostname: Uint8Array;
}

/**
 * The client named the sender with MAIL FROM. This starts a message. A verdict applies to this
 * message. After a refusal the message ends here, and the next one starts with another {@link
 * EnvelopeFrom}. After {@link Accept} the filter sees no more of the message. After {@link
 * Discard} the MTA accepts the message and throws it away.
 *
 * SMFIC_MAIL, since version 1. Source: libmilter mfdef.h SMFIC_MAIL; libmilter engine.c
 * st_sender; Sendmail milter.c milter_envfrom; Postfix milter8.c milter8_mail_event; experiment
 * with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface EnvelopeFrom {
  readonly type: "envelope-from";
  /**
   * The sender's address as the client sent it, usually with angle brackets; `<>` is the null
   * sender. For mail that did not come by SMTP, Postfix sends it without brackets, and the null
   * sender is empty.
   */
  readonly sender: Uint8Array;
  /**
   * The ESMTP parameters, one text for each, in the client's order and spelling: `SIZE=99`,
   * `BODY=8BITMIME`. Sendmail sends at most 17.
   */
  readonly arguments_: readonly Uint8Array[];
}

/**
 * The client named one recipient with RCPT TO. The command comes once for each recipient that the
 * MTA itself accepts. If {@link Steps.RejectedRecipients} is agreed, it comes for refused
 * recipients too; they stay refused whatever the filter replies. {@link Reject}, {@link
 * TemporaryFailure} and {@link ReplyCode} concern this one recipient, and the transaction goes
 * on. {@link Accept} and {@link Discard} concern the whole message.
 *
 * SMFIC_RCPT, since version 1. Source: libmilter mfdef.h SMFIC_RCPT; libmilter engine.c st_rcpt;
 * Sendmail milter.c milter_envrcpt; Postfix milter8.c milter8_rcpt_event; experiment with Postfix
 * (recorded); experiment with Sendmail (recorded).
 */
export interface EnvelopeRecipient {
  readonly type: "envelope-recipient";
  /** The recipient's address as the client sent it, usually with angle brackets. */
  readonly recipient: Uint8Array;
  /**
   * The ESMTP parameters, one text for each, in the client's order and spelling: `NOTIFY=NEVER`.
   * Sendmail sends at most 17.
   */
  readonly arguments_: readonly Uint8Array[];
}

/**
 * The client sent DATA. The command comes before the MTA answers with 354, so a refusal saves the
 * client from sending the message. After a refusal the envelope stays. Postfix also sends the
 * command, once, for a message that comes by BDAT.
 *
 * SMFIC_DATA, since version 4. Source: libmilter mfdef.h SMFIC_DATA; libmilter engine.c st_data;
 * Sendmail milter.c milter_data_cmd; Postfix milter8.c milter8_data_event; experiment with
 * Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Data {
  readonly type: "data";
}

/**
 * The client sent an SMTP command that the MTA does not know. It may come at any point between
 * the start of the SMTP connection and the content of a message. The MTA refuses the SMTP command
 * in any case: {@link Continue} leaves the MTA's own 500 reply unchanged, and a refusal only
 * replaces that reply. Accept and discard apply to the open message, if there is one. Do not
 * answer with {@link Accept}, because Postfix does not expect it outside a transaction.
 *
 * SMFIC_UNKNOWN, since version 3. Source: libmilter mfdef.h SMFIC_UNKNOWN; libmilter engine.c
 * st_unknown; Sendmail milter.c milter_unknown; Postfix milter8.c milter8_unknown_event;
 * experiment with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Unknown {
  readonly type: "unknown";
  /**
   * The command that the client sent, without its line end. Sendmail sends the whole line
   * unchanged, Postfix only the first word.
   */
  readonly command: Uint8Array;
}

/**
 * One header of the message. The headers come in the order of the message, one frame for each,
 * after the MTA has received the whole message. A message may have none. The MTA's own trace
 * header is not sent. Headers that an earlier filter added or changed are sent as that filter
 * left them.
 *
 * SMFIC_HEADER, since version 1. Source: libmilter mfdef.h SMFIC_HEADER; libmilter engine.c
 * st_header; Sendmail milter.c milter_headers; Postfix milter8.c milter8_header; experiment with
 * Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Header {
  readonly type: "header";
  /** The name, without the colon. */
  readonly name: Uint8Array;
  /**
   * Everything after the colon, without the last line end; it may be empty. One space after the
   * colon is removed, but not a tab. If {@link Steps.HeaderLeadingSpace} is agreed, the value
   * starts right after the colon instead. The lines of a folded header are separated by a bare LF,
   * and the white space at the start of each further line is kept.
   */
  readonly value: Uint8Array;
}

/**
 * All headers have been sent. The body follows, or the end of the message if the body is empty.
 *
 * SMFIC_EOH, since version 1. Source: libmilter mfdef.h SMFIC_EOH; libmilter engine.c st_eoh;
 * Sendmail milter.c milter_data; Postfix milter8.c milter8_eoh; experiment with Postfix
 * (recorded); experiment with Sendmail (recorded).
 */
export interface EndOfHeaders {
  readonly type: "end-of-headers";
}

/**
 * A piece of the body. A body longer than 65535 bytes comes in several pieces; all but the last
 * are full. For an empty body, none is sent. Pieces are cut anywhere, even between CR and LF. If
 * {@link Steps.Skip} is agreed, a filter that has seen enough answers {@link Skip}, and the end
 * of the message comes next.
 *
 * SMFIC_BODY, since version 1. Source: libmilter mfdef.h SMFIC_BODY; libmilter mfdef.h
 * MILTER_CHUNK_SIZE; libmilter engine.c st_bodychunk; Sendmail milter.c milter_body; Postfix
 * milter8.c milter8_body; experiment with libmilter (empty body frame); experiment with Postfix
 * (recorded); experiment with Sendmail (recorded).
 */
export interface Body {
  readonly type: "body";
  /** 1 to 65535 bytes of the body. Lines end in CRLF. There is no closing NUL. */
  readonly data: Uint8Array;
}

/**
 * The whole message has been sent. No flag can turn off this step. It is also the only one that
 * may be answered with more than one frame: any number of modifications and {@link Progress} come
 * first, then one verdict. {@link Accept} and {@link Continue} mean the same here. Modifications
 * take effect as they are read, but a verdict that refuses or discards the message makes them
 * moot. A filter that takes long must send {@link Progress} from time to time. Otherwise the MTA
 * gives up.
 *
 * SMFIC_BODYEOB, since version 1. Source: libmilter mfdef.h SMFIC_BODYEOB; libmilter engine.c
 * st_bodyend; Sendmail milter.c milter_data; Postfix milter8.c milter8_eob; experiment with
 * libmilter (end of message with data); experiment with Postfix (recorded); experiment with
 * Sendmail (recorded).
 */
export interface EndOfMessage {
  readonly type: "end-of-message";
  /**
   * The last piece of the body; leave it empty. Sendmail and Postfix send the whole body with
   * {@link Body}. A filter on libmilter may send two answers to a frame that carries data.
   */
  readonly data: Uint8Array;
}

/**
 * The current message is dropped; the connection goes on. There is no reply. What the filter
 * knows about the connection and HELO stays valid, and the next command is {@link EnvelopeFrom},
 * {@link Helo} or {@link Close}. The macros of the message stay valid until the next MAIL. ABORT
 * is sent for RSET, for another HELO in a transaction, and when another filter ended the message;
 * Postfix sends it after every message. It may also come when no message is open, so a filter
 * must accept it at any time after {@link Connect}.
 *
 * SMFIC_ABORT, since version 1. Source: libmilter mfdef.h SMFIC_ABORT; libmilter engine.c
 * st_abortfct; Sendmail milter.c milter_abort_filter; Postfix milter8.c milter8_abort; experiment
 * with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Abort {
  readonly type: "abort";
}

/**
 * The connection ends. There is no reply, and both sides close the socket. The SMTP connection
 * has ended, by QUIT or because the client was lost, or the MTA no longer needs the filter. An
 * MTA may also close the socket without it. A filter treats the end of the stream as {@link
 * Close}, preceded by {@link Abort} if a message is open.
 *
 * SMFIC_QUIT, since version 1. Source: libmilter mfdef.h SMFIC_QUIT; libmilter engine.c st_quit;
 * Sendmail milter.c milter_quit_filter; Postfix milter8.c milter8_disc_event; experiment with
 * Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Close {
  readonly type: "close";
}

/**
 * The SMTP connection has ended, and another one follows over the same socket. There is no reply
 * and no new negotiation. The next command is {@link Connect}, and what was agreed stays in
 * force. No MTA is known to send it. libmilter accepts it only right after an end of message that
 * was answered with {@link Continue}, or after {@link Unknown} unless that was answered with
 * {@link Accept}. In other places libmilter ignores both this command and the CONNECT after it.
 *
 * SMFIC_QUIT_NC, since version 6. Source: libmilter mfdef.h SMFIC_QUIT_NC; libmilter engine.c
 * st_quit; experiment with libmilter (K after E, then C).
 */
export interface QuitNewConnection {
  readonly type: "quit-new-connection";
}

/**
 * Go on. The MTA carries out the SMTP command and goes on with the next step. After {@link
 * EndOfMessage} it accepts the message, as far as this filter is concerned.
 *
 * SMFIR_CONTINUE, since version 1. Source: libmilter mfdef.h SMFIR_CONTINUE; libmilter engine.c
 * sendreply; Sendmail milter.c milter_send_command; Postfix milter8.c milter8_event; experiment
 * with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Continue {
  readonly type: "continue";
}

/**
 * Refuse permanently, with the MTA's own reply. The client gets a 5xx reply. After {@link
 * Connect} and {@link Helo} it refuses the SMTP connection, after {@link EnvelopeRecipient} one
 * recipient, after {@link Data} the DATA command, and everywhere else the message; after {@link
 * Unknown} it only changes the text of the refusal. Use {@link ReplyCode} to choose the code and
 * the text.
 *
 * SMFIR_REJECT, since version 1. Source: libmilter mfdef.h SMFIR_REJECT; libmilter engine.c
 * sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c MILTER_REPLY; Postfix
 * milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
 * (recorded).
 */
export interface Reject {
  readonly type: "reject";
}

/**
 * Accept the message and throw it away. The client gets the reply for an accepted message. It
 * applies to the whole message, even after {@link EnvelopeRecipient}. It is not valid after
 * {@link Connect} and {@link Helo}, where there is no message yet: Sendmail then goes on without
 * filters or ignores the reply, and Postfix treats it as {@link Continue}.
 *
 * SMFIR_DISCARD, since version 1. Source: libmilter mfdef.h SMFIR_DISCARD; Sendmail documentation
 * api SMFIS_DISCARD; Sendmail milter.c milter_data; Postfix milter8.c milter8_event; experiment
 * with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Discard {
  readonly type: "discard";
}

/**
 * Accept, and show the filter nothing more. After {@link Connect} and {@link Helo} it applies to
 * the SMTP connection, and the MTA then closes the connection to the filter. After any later
 * command it applies to the message. The filter sees nothing more of it, not even its end. Other
 * filters still see the message.
 *
 * SMFIR_ACCEPT, since version 1. Source: libmilter mfdef.h SMFIR_ACCEPT; libmilter engine.c
 * mi_engine; Sendmail milter.c milter_send_command; Postfix milter8.c milter8_event; experiment
 * with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Accept {
  readonly type: "accept";
}

/**
 * Refuse temporarily, with the MTA's own reply. The client gets a 4xx reply and should try again
 * later. It applies to the same things as {@link Reject}. Use {@link ReplyCode} to choose the
 * code and the text.
 *
 * SMFIR_TEMPFAIL, since version 1. Source: libmilter mfdef.h SMFIR_TEMPFAIL; libmilter engine.c
 * sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c MILTER_REPLY; Postfix
 * milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
 * (recorded).
 */
export interface TemporaryFailure {
  readonly type: "temporary-failure";
}

/**
 * Send no more of the same in this message. It is meant as the answer to {@link Body}: no further
 * piece of the body is sent, and {@link EndOfMessage} follows. Sendmail and Postfix also accept
 * it elsewhere, but disagree on what it means there, so use it only to answer {@link Body}.
 *
 * SMFIR_SKIP, since version 6. Source: libmilter mfdef.h SMFIR_SKIP; Sendmail documentation api
 * SMFIS_SKIP; Sendmail milter.c milter_body; Postfix milter8.c milter8_event; experiment with
 * Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Skip {
  readonly type: "skip";
}

/**
 * Refuse with a code and a text of the filter's choice. A 5xx code acts as {@link Reject}, a 4xx
 * code as {@link TemporaryFailure}; 421 also ends the SMTP connection. No other reply to the
 * command follows. After {@link Connect} Sendmail keeps only the class of the code.
 *
 * SMFIR_REPLYCODE, since version 1. Source: libmilter mfdef.h SMFIR_REPLYCODE; libmilter smfi.c
 * smfi_setreply; libmilter smfi.c smfi_setmlreply; Sendmail milter.c MILTER_CHECK_REPLYCODE;
 * Postfix milter8.c milter8_event; experiment with libmilter (reply codes of one and several
 * lines); experiment with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface ReplyCode {
  readonly type: "reply-code";
  /**
   * The whole SMTP reply: three digits, a space, an enhanced status code and a text, such as `550
   * 5.7.1 No such box`. The code is 4xx or 5xx. The enhanced code is optional, and its class is the
   * first digit of the code. A percent sign is doubled (`%%`). In a reply of several lines each
   * begins with the same code, all but the last have a hyphen after it. CRLF separates the lines,
   * and none follows the last one. The API of libmilter writes at most 32 lines with at most 980
   * bytes of text each.
   */
  readonly text: Uint8Array;
}

/**
 * Add a header. The MTA chooses the place, usually the end of the headers; Sendmail puts it
 * before a header of the same name. Use {@link InsertHeader} to choose the place. Headers that
 * the client sent are never replaced, not even those of the same name.
 *
 * SMFIR_ADDHEADER, since version 1. Source: libmilter mfdef.h SMFIR_ADDHEADER; libmilter smfi.c
 * smfi_addheader; Sendmail milter.c milter_addheader; Postfix cleanup_milter.c
 * cleanup_add_header; experiment with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface AddHeader {
  readonly type: "add-header";
  /** The name, without the colon. */
  readonly name: Uint8Array;
  /**
   * The value; it may be empty. Fold a long value with LF and a space or a tab, without CR. The MTA
   * puts a space after the colon. If {@link Steps.HeaderLeadingSpace} is agreed, it does not, and
   * the value itself must start with the space.
   */
  readonly value: Uint8Array;
}

/**
 * Change or remove a header. An empty value removes it. If the index is greater than the number
 * of headers with that name, a value that is not empty is added as a new header. MTAs disagree on
 * whether a removed header still counts, so remove several headers of one name from the last to
 * the first.
 *
 * SMFIR_CHGHEADER, since version 2. Source: libmilter mfdef.h SMFIR_CHGHEADER; libmilter smfi.c
 * smfi_chgheader; Sendmail milter.c milter_changeheader; Postfix cleanup_milter.c
 * cleanup_upd_header; Postfix cleanup_milter.c cleanup_del_header; experiment with Postfix
 * (recorded); experiment with Sendmail (recorded).
 */
export interface ChangeHeader {
  readonly type: "change-header";
  /**
   * Which of the headers with this name, counted from 1 in the order of the message; 0 acts as 1.
   * The libmilter API converts it from a signed number, so values of 0x80000000 and above are not
   * used.
   */
  readonly index: number;
  /** The name of the header, without the colon. Case does not matter. */
  readonly name: Uint8Array;
  /** The new value, written as in {@link AddHeader}; empty to remove the header. */
  readonly value: Uint8Array;
}

/**
 * Add a header at a given place. Sendmail has supported it since 8.13. It needs the same flag as
 * {@link AddHeader}, so the negotiation does not show whether an MTA supports it.
 *
 * SMFIR_INSHEADER, since version 2. Source: libmilter mfdef.h SMFIR_INSHEADER; libmilter smfi.c
 * smfi_insheader; Sendmail milter.c milter_insheader; Postfix cleanup_milter.c
 * cleanup_ins_header; Sendmail release notes 8.13.0; experiment with Postfix (recorded);
 * experiment with Sendmail (recorded).
 */
export interface InsertHeader {
  readonly type: "insert-header";
  /**
   * The place, counted from 0 at the top; a number beyond the end means the end. MTAs differ in
   * which of their own headers they count. In Postfix, 0 is above its own Received header; in
   * Sendmail, it is below the first header of an internal list. The libmilter API converts it from
   * a signed number, so values of 0x80000000 and above are not used.
   */
  readonly index: number;
  /** The name, without the colon. */
  readonly name: Uint8Array;
  /** The value, written as in {@link AddHeader}. */
  readonly value: Uint8Array;
}

/**
 * Replace the sender of the envelope. The From header stays as it is.
 *
 * SMFIR_CHGFROM, since version 6. Source: libmilter mfdef.h SMFIR_CHGFROM; libmilter smfi.c
 * smfi_chgfrom; Sendmail milter.c milter_chgfrom; Postfix cleanup_milter.c cleanup_chg_from;
 * experiment with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface ChangeSender {
  readonly type: "change-sender";
  /** The new sender, preferably in angle brackets; `<>` for the null sender. */
  readonly sender: Uint8Array;
  /**
   * The new ESMTP parameters of MAIL, all in one text, separated by spaces: `RET=HDRS ENVID=x1`. In
   * Sendmail they replace all previous ones; Postfix uses only RET and ENVID.
   */
  readonly arguments_?: Uint8Array | undefined;
}

/**
 * Add a recipient to the envelope. The To and Cc headers stay as they are.
 *
 * SMFIR_ADDRCPT, since version 1. Source: libmilter mfdef.h SMFIR_ADDRCPT; libmilter smfi.c
 * smfi_addrcpt; Sendmail milter.c milter_addrcpt; Postfix cleanup_milter.c cleanup_add_rcpt_par;
 * experiment with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface AddRecipient {
  readonly type: "add-recipient";
  /**
   * One address, preferably in angle brackets. Do not write a list, because Postfix uses only the
   * first address.
   */
  readonly recipient: Uint8Array;
}

/**
 * Add a recipient to the envelope, with ESMTP parameters. The To and Cc headers stay as they are.
 *
 * SMFIR_ADDRCPT_PAR, since version 6. Source: libmilter mfdef.h SMFIR_ADDRCPT_PAR; libmilter
 * smfi.c smfi_addrcpt_par; Sendmail milter.c milter_addrcpt_par; Postfix cleanup_milter.c
 * cleanup_add_rcpt_par; experiment with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface AddRecipientPar {
  readonly type: "add-recipient-par";
  /** One address, preferably in angle brackets. */
  readonly recipient: Uint8Array;
  /**
   * The ESMTP parameters of RCPT, all in one text, separated by spaces: `NOTIFY=NEVER`. Postfix
   * uses only NOTIFY and ORCPT.
   */
  readonly arguments_?: Uint8Array | undefined;
}

/**
 * Remove a recipient from the envelope. The To and Cc headers stay as they are, and so does the
 * answer that the client got for RCPT.
 *
 * SMFIR_DELRCPT, since version 1. Source: libmilter mfdef.h SMFIR_DELRCPT; libmilter smfi.c
 * smfi_delrcpt; Sendmail milter.c milter_delrcpt; Postfix cleanup_milter.c cleanup_del_rcpt;
 * experiment with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface RemoveRecipient {
  readonly type: "remove-recipient";
  /**
   * The address, preferably exactly as received in {@link EnvelopeRecipient}, because Postfix
   * distinguishes upper and lower case.
   */
  readonly recipient: Uint8Array;
}

/**
 * Replace the body, or continue the new body. The first one after {@link EndOfMessage} discards
 * the old body, and further ones are appended. Send them one right after another. In Postfix, any
 * other reply in between, even {@link Progress}, ends the new body.
 *
 * SMFIR_REPLBODY, since version 1. Source: libmilter mfdef.h SMFIR_REPLBODY; libmilter smfi.c
 * smfi_replacebody; Sendmail milter.c milter_replbody; Postfix milter8.c milter8_event;
 * experiment with libmilter (replacement of length 0); experiment with Postfix (recorded);
 * experiment with Sendmail (recorded).
 */
export interface ReplaceBody {
  readonly type: "replace-body";
  /**
   * A piece of the new body, or nothing for an empty body. Lines end in CRLF, which may be split
   * between two pieces. The libmilter API writes at most 65535 bytes in each. There is no closing
   * NUL.
   */
  readonly data: Uint8Array;
}

/**
 * The filter is still working. This reply restarts the MTA's timeout for the next reply, and
 * changes nothing else. A verdict must still follow. Sendmail accepts it only after {@link
 * EndOfMessage}, and its time limit for the whole end of the message keeps running. Postfix
 * accepts it after any command.
 *
 * SMFIR_PROGRESS, since version 2. Source: libmilter mfdef.h SMFIR_PROGRESS; libmilter smfi.c
 * smfi_progress; Sendmail milter.c milter_data; Postfix milter8.c milter8_event; Sendmail release
 * notes 8.13.0; experiment with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Progress {
  readonly type: "progress";
}

/**
 * Hold the message in the queue until an operator releases it. This is not a verdict: a verdict
 * must still follow, and the client gets the reply of that verdict.
 *
 * SMFIR_QUARANTINE, since version 2. Source: libmilter mfdef.h SMFIR_QUARANTINE; libmilter smfi.c
 * smfi_quarantine; Sendmail milter.c milter_data; Postfix milter8.c milter8_event; experiment
 * with Postfix (recorded); experiment with Sendmail (recorded).
 */
export interface Quarantine {
  readonly type: "quarantine";
  /**
   * The reason, for the operator. Sendmail keeps it with the message, and a later reason replaces
   * it. Postfix does not use it.
   */
  readonly reason: Uint8Array;
}

/**
 * Reserved; its name suggests a failed connection. Do not send it.
 *
 * SMFIR_CONN_FAIL, since version 6. Source: libmilter mfdef.h SMFIR_CONN_FAIL; Sendmail milter.c
 * milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix (recorded);
 * experiment with Sendmail (recorded).
 */
export interface ConnectionFailure {
  readonly type: "connection-failure";
}

/**
 * Refuse with 421 and end the SMTP connection. Only Postfix supports it. Sendmail treats it as an
 * unexpected reply. No libmilter function sends it, and the header of libmilter calls it internal
 * to the MTA. Send a {@link ReplyCode} with 421 instead, which does the same in both.
 *
 * SMFIR_SHUTDOWN, since version 2. Source: libmilter mfdef.h SMFIR_SHUTDOWN; Sendmail milter.c
 * milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix (reply 4).
 */
export interface Shutdown {
  readonly type: "shutdown";
}

/**
 * Reserved; its name suggests lists of macros. Do not send it: ask for macros in {@link
 * Negotiate}.
 *
 * SMFIR_SETSYMLIST, since version 6. Source: libmilter mfdef.h SMFIR_SETSYMLIST; libmilter
 * engine.c milter_addsymlist; Sendmail milter.c milter_send_command; Postfix milter8.c
 * milter8_event.
 */
export interface SetSymbolList {
  readonly type: "set-symbol-list";
  /** Bytes without a known meaning. */
  readonly data: Uint8Array;
}

/**
 * The macros that the filter wants, one list for each stage. For a stage that is not listed, the
 * MTA's own configuration decides. The lists are only in the filter's answer, and only if {@link
 * Actions.SetMacroList} was offered. Write each stage once, in ascending order, as libmilter
 * does.
 */
export interface MacroList {
  /**
   * The stage that the list is for. Sendmail stops reading the lists at a number that it does not
   * know; Postfix ignores that one list.
   */
  readonly stage: MacroStage;
  /**
   * The names of the macros wanted at that stage, separated by spaces. A one-letter name is written
   * bare (`i`), a longer one in braces (`{client_addr}`). An empty list asks for no macros; Postfix
   * treats it as if no list had been given, and sends its configured list.
   */
  readonly names: Uint8Array;
}
