// Code generated from spec/ by "python -m generator". DO NOT EDIT.

/**
 * The point of a session that a set of macros belongs to. The macro lists of the negotiation use
 * the number; a MACRO message names its stage by the code of the command instead. The end of the
 * headers (6) has a higher number than the end of the message (5), because it was added later.
 */
export const MacroStage = {
  /** Macros sent before CONNECT. SMFIM_CONNECT, since version 6. */
  Connect: 0x00000000,
  /** Macros sent before HELO or EHLO. SMFIM_HELO, since version 6. */
  Helo: 0x00000001,
  /** Macros sent before MAIL. SMFIM_ENVFROM, since version 6. */
  Mail: 0x00000002,
  /** Macros sent before each RCPT. SMFIM_ENVRCPT, since version 6. */
  Recipient: 0x00000003,
  /** Macros sent before DATA. SMFIM_DATA, since version 6. */
  Data: 0x00000004,
  /**
   * Macros sent before the end of the message. libmilter stores them in a later slot than those of
   * the end of the headers, although their number is lower. SMFIM_EOM, since version 6.
   */
  EndOfMessage: 0x00000005,
  /** Macros sent before the end of the headers. SMFIM_EOH, since version 6. */
  EndOfHeaders: 0x00000006,
}         ;

/** A number, with names for some in {@link MacroStage}. */


/** The kind of a client's address. A filter on libmilter closes the connection on any other value. */
export const AddressFamily = {
  /** No address is known. SMFIA_UNKNOWN, since version 1. */
  Unknown: 0x55,
  /** A local socket. SMFIA_UNIX, since version 1. */
  Unix: 0x4c,
  /** An IPv4 address. SMFIA_INET, since version 1. */
  Inet: 0x34,
  /** An IPv6 address. SMFIA_INET6, since version 1. */
  Inet6: 0x36,
}         ;

/** One of {@link AddressFamily}. */


/**
 * The code of a command. Macros may arrive for a command that a filter does not know, so any
 * other value is passed on.
 */
export const CommandCode = {
  /**
   * Agree on a version, on actions and on protocol flags (libmilter's word for them is steps).
   * SMFIC_OPTNEG, since version 1.
   */
  Negotiate: 0x4f,
  /**
   * Macros for the command that follows: named values that the MTA knows about the session and the
   * message, such as the name of the client or the queue id. SMFIC_MACRO, since version 1.
   */
  Macro: 0x44,
  /** A client connected to the MTA. SMFIC_CONNECT, since version 1. */
  Connect: 0x43,
  /** The client sent HELO or EHLO. SMFIC_HELO, since version 1. */
  Helo: 0x48,
  /** The client named the sender with MAIL FROM. SMFIC_MAIL, since version 1. */
  EnvelopeFrom: 0x4d,
  /** The client named one recipient with RCPT TO. SMFIC_RCPT, since version 1. */
  EnvelopeRecipient: 0x52,
  /** The client sent DATA. SMFIC_DATA, since version 4. */
  Data: 0x54,
  /** The client sent an SMTP command that the MTA does not know. SMFIC_UNKNOWN, since version 3. */
  Unknown: 0x55,
  /** One header of the message. SMFIC_HEADER, since version 1. */
  Header: 0x4c,
  /** All headers have been sent. SMFIC_EOH, since version 1. */
  EndOfHeaders: 0x4e,
  /** A piece of the body. SMFIC_BODY, since version 1. */
  Body: 0x42,
  /** The whole message has been sent. SMFIC_BODYEOB, since version 1. */
  EndOfMessage: 0x45,
  /** The current message is dropped; the connection goes on. SMFIC_ABORT, since version 1. */
  Abort: 0x41,
  /** The connection ends. SMFIC_QUIT, since version 1. */
  Close: 0x51,
  /**
   * The SMTP connection has ended, and another one follows over the same socket. SMFIC_QUIT_NC,
   * since version 6.
   */
  QuitNewConnection: 0x4b,
}         ;

/** A number, with names for some in {@link CommandCode}. */


/**
 * What a filter may do with the message at its end. The MTA offers the modifications that it can
 * make, and the filter answers with those that it may ask for. Progress and verdicts need no
 * flag. The flags do not protect the MTA: Sendmail and Postfix carry out most modifications that
 * the filter did not name.
 */
export const Actions = {
  /**
   * The filter may add headers, with {@link AddHeader} and {@link InsertHeader}. SMFIF_ADDHDRS,
   * since version 1.
   */
  AddHeaders: 0x00000001,
  /** The filter may replace the body, with {@link ReplaceBody}. SMFIF_CHGBODY, since version 1. */
  ChangeBody: 0x00000002,
  /**
   * The filter may add recipients without parameters, with {@link AddRecipient}. SMFIF_ADDRCPT,
   * since version 1.
   */
  AddRecipients: 0x00000004,
  /** The filter may remove recipients, with {@link RemoveRecipient}. SMFIF_DELRCPT, since version 1. */
  DeleteRecipients: 0x00000008,
  /**
   * The filter may change and remove headers, with {@link ChangeHeader}. SMFIF_CHGHDRS, since
   * version 2.
   */
  ChangeHeaders: 0x00000010,
  /**
   * The filter may have the message held, with {@link Quarantine}. SMFIF_QUARANTINE, since version
   * 2.
   */
  Quarantine: 0x00000020,
  /**
   * The filter may replace the sender of the envelope, with {@link ChangeSender}. SMFIF_CHGFROM,
   * since version 6.
   */
  ChangeSender: 0x00000040,
  /**
   * The filter may add recipients with ESMTP parameters, with {@link AddRecipientPar}.
   * SMFIF_ADDRCPT_PAR, since version 6.
   */
  AddRecipientsPar: 0x00000080,
  /**
   * The filter may state which macros it wants, in its answer to {@link Negotiate}.
   * SMFIF_SETSYMLIST, since version 6.
   */
  SetMacroList: 0x00000100,
}         ;

/** A number, with names for some in {@link Actions}. */


/**
 * Which steps and replies are left out, and which further capabilities are used. The MTA offers
 * what it can do, and the filter answers with what it wants done. If a filter sets a bit that was
 * not offered, Sendmail gives up on it; Postfix obeys most such bits.
 */
export const Steps = {
  /** The MTA does not send {@link Connect}. SMFIP_NOCONNECT, since version 1. */
  NoConnect: 0x00000001,
  /** The MTA does not send {@link Helo}. SMFIP_NOHELO, since version 1. */
  NoHelo: 0x00000002,
  /** The MTA does not send {@link EnvelopeFrom}. SMFIP_NOMAIL, since version 1. */
  NoMail: 0x00000004,
  /** The MTA does not send {@link EnvelopeRecipient}. SMFIP_NORCPT, since version 1. */
  NoRecipient: 0x00000008,
  /**
   * The MTA does not send {@link Body}; {@link EndOfMessage} still comes. SMFIP_NOBODY, since
   * version 1.
   */
  NoBody: 0x00000010,
  /** The MTA does not send {@link Header}. SMFIP_NOHDRS, since version 1. */
  NoHeaders: 0x00000020,
  /** The MTA does not send {@link EndOfHeaders}. SMFIP_NOEOH, since version 2. */
  NoEndOfHeaders: 0x00000040,
  /** The filter does not reply to {@link Header}. SMFIP_NR_HDR, since version 6. */
  NoReplyHeader: 0x00000080,
  /** The MTA does not send {@link Unknown}. SMFIP_NOUNKNOWN, since version 3. */
  NoUnknown: 0x00000100,
  /** The MTA does not send {@link Data}. SMFIP_NODATA, since version 4. */
  NoData: 0x00000200,
  /** The filter may answer {@link Body} with {@link Skip}. SMFIP_SKIP, since version 6. */
  Skip: 0x00000400,
  /**
   * The MTA also sends {@link EnvelopeRecipient} for recipients that it refuses itself.
   * SMFIP_RCPT_REJ, since version 6.
   */
  RejectedRecipients: 0x00000800,
  /** The filter does not reply to {@link Connect}. SMFIP_NR_CONN, since version 6. */
  NoReplyConnect: 0x00001000,
  /** The filter does not reply to {@link Helo}. SMFIP_NR_HELO, since version 6. */
  NoReplyHelo: 0x00002000,
  /** The filter does not reply to {@link EnvelopeFrom}. SMFIP_NR_MAIL, since version 6. */
  NoReplyMail: 0x00004000,
  /** The filter does not reply to {@link EnvelopeRecipient}. SMFIP_NR_RCPT, since version 6. */
  NoReplyRecipient: 0x00008000,
  /** The filter does not reply to {@link Data}. SMFIP_NR_DATA, since version 6. */
  NoReplyData: 0x00010000,
  /** The filter does not reply to {@link Unknown}. SMFIP_NR_UNKN, since version 6. */
  NoReplyUnknown: 0x00020000,
  /** The filter does not reply to {@link EndOfHeaders}. SMFIP_NR_EOH, since version 6. */
  NoReplyEndOfHeaders: 0x00040000,
  /** The filter does not reply to {@link Body}. SMFIP_NR_BODY, since version 6. */
  NoReplyBody: 0x00080000,
  /**
   * The values of headers keep the space after the colon, in both directions. SMFIP_HDR_LEADSPC,
   * since version 6.
   */
  HeaderLeadingSpace: 0x00100000,
  /** Payloads of frames have at most 262143 bytes. SMFIP_MDS_256K, since version 6. */
  DataSize256k: 0x10000000,
  /** Payloads of frames have at most 1048575 bytes. SMFIP_MDS_1M, since version 6. */
  DataSize1m: 0x20000000,
  /**
   * Reserved; the bit alone has no meaning. libmilter removes it from offers and answers, together
   * with the two bits for the size of payloads: the symbol covers all three (0x70000000).
   * SMFI_INTERNAL, since version 6.
   */
  InternalReserved: 0x40000000,
  /**
   * For tests of Sendmail only: a libmilter built with `_FFR_MILTER_CHECK` sends the flags
   * unchanged. SMFIP_TEST, since version 6.
   */
  Test: 0x80000000,
}         ;

/** A number, with names for some in {@link Steps}. */


/** How far a conversation has come. */
export const Phase = {
  /** The MTA has connected to the filter. */
  Opened: "opened",
  /** Versions, actions and steps are agreed. */
  Negotiated: "negotiated",
  /** The SMTP client is known. */
  Connected: "connected",
  /** The client is known and no message is open. */
  Greeted: "greeted",
  /** A message has been started. */
  Mail: "mail",
  /** At least one recipient has been named. */
  Recipients: "recipients",
  /** The client has sent DATA, and the content is about to come. */
  Data: "data",
  /** Header fields are being passed. */
  Headers: "headers",
  /** All header fields have been passed. */
  EndOfHeaders: "end-of-headers",
  /** The body is being passed. */
  Body: "body",
  /** The filter does not want any more of the body. */
  BodySkipped: "body-skipped",
  /** The whole message has been passed and its verdict is awaited. */
  EndOfMessage: "end-of-message",
  /** The conversation is over. */
  Closed: "closed",
}         ;

/** One of {@link Phase}. */


/** What is wrong with a frame: one word, the same in every language. */
export const ErrorKind = {
  /** The length is less than that of a frame without a payload. */
  Undersized: "undersized",
  /** The length is above the limit. */
  TooLong: "too-long",
  /** The first bytes are not a length but the beginning of another protocol. */
  Foreign: "foreign",
  /** The frame ends before its stated length. */
  Incomplete: "incomplete",
  /** Bytes follow the end of the frame. */
  Surplus: "surplus",
  /** No message has this code. */
  UnknownCode: "unknown-code",
  /** The payload ends inside a number or a value of known length. */
  Truncated: "truncated",
  /** The payload ends before the NUL of a text. */
  Unterminated: "unterminated",
  /** The value is unknown, and what follows depends on it. */
  UnknownValue: "unknown-value",
  /** The number is not in its range, or is not a supported version. */
  OutOfRange: "out-of-range",
  /** The value is shorter than allowed. */
  TooShort: "too-short",
  /** The value is longer than allowed. */
  Overlong: "overlong",
  /** Bytes are left over after the last field. */
  TrailingBytes: "trailing-bytes",
  /** A required value is missing. */
  Missing: "missing",
  /** A value is given although another value or the version rules it out. */
  Unexpected: "unexpected",
  /** The value has a type that the field does not accept. */
  WrongType: "wrong-type",
  /** The text has a NUL, which would end it. */
  Nul: "nul",
  /** The string has one half of a surrogate pair, which UTF-8 cannot encode. */
  LoneSurrogate: "lone-surrogate",
  /** The text breaks a rule of the protocol. */
  BrokenRule: "broken-rule",
}         ;

/** One of {@link ErrorKind}. */


/** The kinds of error after which nothing more can be read. */
export const FATAL                       = [
  "undersized",
  "too-long",
  "foreign",
  "incomplete",
  "surplus",
];
