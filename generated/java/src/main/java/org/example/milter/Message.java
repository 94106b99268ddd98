// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.nio.ByteBuffer;
import java.util.*;

/** What a frame holds, a record for each message. Messages never change. */
public sealed interface Message {
  /** {@return the kind of message} */
  Kind kind();

  /**
   * Reads one whole frame of at most {@link Decoder#DEFAULT_MAX_LENGTH}, in the newest version.
   *
   * @param frame the frame, up to the limit of the buffer
   * @return the message, which has a copy of the bytes
   * @throws ProtocolException the frame is malformed
   */
  static Message decode(ByteBuffer frame) throws ProtocolException {
    return decode(frame, Decoder.NEWEST_VERSION);
  }

  /**
   * Reads one whole frame of at most {@link Decoder#DEFAULT_MAX_LENGTH}, with no agreed flags.
   *
   * @param frame the frame, up to the limit of the buffer
   * @param version the version of the protocol
   * @return the message, which has a copy of the bytes
   * @throws ProtocolException the frame is malformed
   */
  static Message decode(ByteBuffer frame, long version) throws ProtocolException {
    return decode(frame, version, 0);
  }

  /**
   * Reads one whole frame of at most {@link Decoder#DEFAULT_MAX_LENGTH}.
   *
   * @param frame the frame, up to the limit of the buffer
   * @param version the version of the protocol
   * @param flags the agreed flags, where layouts depend on some
   * @return the message, which has a copy of the bytes
   * @throws ProtocolException the frame is malformed
   */
  static Message decode(ByteBuffer frame, long version, long flags) throws ProtocolException {
    return Payloads.read(new Reader(new Decoder().only(frame), version, flags));
  }

  /**
   * Writes a frame of at most {@link Decoder#DEFAULT_MAX_LENGTH}, in the newest version.
   *
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the message cannot be sent
   */
  default ByteBuffer encode() {
    return encode(Decoder.DEFAULT_MAX_LENGTH);
  }

  /**
   * Finds the frame that real programs read a frame as, in the newest version.
   *
   * @param frame the frame, up to the limit of the buffer, which is read
   * @return as of {@link #tolerated(ByteBuffer, long, long)}
   * @throws ProtocolException they refuse it as well
   */
  static ByteBuffer tolerated(ByteBuffer frame) throws ProtocolException {
    return tolerated(frame, Decoder.NEWEST_VERSION);
  }

  /**
   * Finds the frame that real programs read a frame as, with no agreed flags.
   *
   * @param frame the frame, up to the limit of the buffer, which is read
   * @param version the version of the protocol
   * @return as of {@link #tolerated(ByteBuffer, long, long)}
   * @throws ProtocolException they refuse it as well
   */
  static ByteBuffer tolerated(ByteBuffer frame, long version) throws ProtocolException {
    return tolerated(frame, version, 0);
  }

  /**
   * Finds the frame that real programs read a frame as. {@link #decode} is strict; after this it is
   * lenient. {@code decode} says what was wrong.
   *
   * @param frame the frame, up to the limit of the buffer, which is read
   * @param version the version of the protocol
   * @param flags the agreed flags, where layouts depend on some
   * @return the frame itself if it is good, and one without what is wrong if they accept it anyway;
   *     null if they go on as if it had not come
   * @throws ProtocolException they refuse it as well
   */
  static ByteBuffer tolerated(ByteBuffer frame, long version, long flags) throws ProtocolException {
    byte[] taken = Tolerance.tolerated(new Decoder().only(frame), version, flags);
    return taken == null ? null : ByteBuffer.wrap(taken);
  }

  /**
   * Writes a frame in the newest version.
   *
   * @param maxLength the greatest length of a frame that the peer accepts, which {@link
   *     Options#maxLength} gives
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the message cannot be sent
   */
  default ByteBuffer encode(long maxLength) {
    return encode(maxLength, Decoder.NEWEST_VERSION);
  }

  /**
   * Writes a frame with no agreed flags.
   *
   * @param maxLength the greatest length of a frame that the peer accepts, which {@link
   *     Options#maxLength} gives
   * @param version the version of the protocol
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the message cannot be sent
   */
  default ByteBuffer encode(long maxLength, long version) {
    return encode(maxLength, version, 0);
  }

  /**
   * Writes a frame. It refuses what the peer could not read, such as a value that the options do
   * not have, and text that breaks a rule of the protocol, such as a line break that would begin a
   * line of its own.
   *
   * @param maxLength the greatest length of a frame that the peer accepts, which {@link
   *     Options#maxLength} gives
   * @param version the version of the protocol
   * @param flags the agreed flags, where layouts depend on some
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the message cannot be sent
   */
  default ByteBuffer encode(long maxLength, long version, long flags) {
    return new Writer(this, maxLength, version, flags, true).frame();
  }

  /**
   * Writes a frame in the newest version without the rules for text, for messages of a peer that
   * are passed on.
   *
   * @param maxLength the greatest length of a frame that the peer accepts
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the peer could not read it
   */
  default ByteBuffer encodeReceived(long maxLength) {
    return encodeReceived(maxLength, Decoder.NEWEST_VERSION);
  }

  /**
   * Writes a frame without the rules for text and without flags, for messages of a peer that are
   * passed on.
   *
   * @param maxLength the greatest length of a frame that the peer accepts
   * @param version the version of the protocol
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the peer could not read it
   */
  default ByteBuffer encodeReceived(long maxLength, long version) {
    return encodeReceived(maxLength, version, 0);
  }

  /**
   * Writes a frame without the rules for text, for messages of a peer that are passed on.
   *
   * @param maxLength the greatest length of a frame that the peer accepts
   * @param version the version of the protocol
   * @param flags the agreed flags, where layouts depend on some
   * @return the frame; the array of the buffer holds nothing else
   * @throws EncodeException the peer could not read it
   */
  default ByteBuffer encodeReceived(long maxLength, long version, long flags) {
    return new Writer(this, maxLength, version, flags, false).frame();
  }

  /**
   * command/negotiate.
   *
   * <p>Agree on a version, on actions and on protocol flags (libmilter's word for them is steps).
   * It is the first frame of a connection. The MTA (mail transfer agent) offers what it can do, and
   * the filter answers with the same message, which states what it will use. No other answer is
   * legal; a filter that cannot work with the offer closes the connection. A bit in the offer means
   * "I can do that"; in the answer it means "do that". Negotiation happens once in a connection.
   *
   * <p>The answer holds the lower of the two versions, a subset of the offered actions and a subset
   * of the offered steps. An MTA that offers no bits at all is taken to offer those of version 1.
   * Only the answer may carry macro lists, and only the length of the frame marks their end.
   * Sendmail ends the connection if the answer contains an action or a step that was not offered;
   * Postfix checks only the actions.
   *
   * <p>SMFIC_OPTNEG, since version 1. Source: libmilter mfdef.h SMFIC_OPTNEG; libmilter engine.c
   * st_optionneg; libmilter engine.c milter_addsymlist; Sendmail milter.c milter_negotiate;
   * Sendmail milter.c milter_getsymlist; Postfix milter8.c milter8_connect; experiment with
   * libmilter (offers of several versions and of too little); experiment with Postfix (recorded);
   * experiment with Sendmail (recorded).
   *
   * @param version The highest protocol version that the sender of the offer speaks; in the answer,
   *     the version in use. Versions 2, 3, 4 and 6 occur on the wire. Do not confuse it with the
   *     version of the libmilter API, which has numbers such as 0x01000001.
   * @param actions What the filter may do with the message, as bits of {@link Actions}. The
   *     filter's answer lists the modifications that it may ask for at the end of the message.
   * @param steps The steps to leave out, the replies to leave out and the capabilities to use, as
   *     bits of {@link Steps}. Setting all bits in an answer turns off nearly everything.
   * @param macroLists The macros that the filter wants, one list for each stage. For a stage that
   *     is not listed, the MTA's own configuration decides. The lists are only in the filter's
   *     answer, and only if {@link Actions#SET_MACRO_LIST} was offered. Write each stage once, in
   *     ascending order, as libmilter does.
   */
  record Negotiate(long version, Actions actions, Steps steps, List<MacroList> macroLists)
      implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param version as above
     * @param actions as above
     * @param steps as above
     * @param macroLists as above
     */
    public Negotiate {
      actions = Writer.given(actions, "command/negotiate", "actions");
      steps = Writer.given(steps, "command/negotiate", "steps");
      macroLists = Writer.given(macroLists, "command/negotiate", "macro-lists");
    }

    @Override
    public Kind kind() {
      return Kind.NEGOTIATE;
    }
  }

  /**
   * command/macro.
   *
   * <p>Macros for the command that follows: named values that the MTA knows about the session and
   * the message, such as the name of the client or the queue id. The MTA sends them just before the
   * command that the frame names, once for each stage that it has macros for. There is never a
   * reply. A macro without a value is left out, so the list may be empty. An MTA may also send the
   * macros of a command that it then does not send, because of a flag or because it refused the
   * recipient. The values of a stage replace all previous values of that stage. They stay valid
   * until the same stage or an earlier one comes again.
   *
   * <p>SMFIC_MACRO, since version 1. Source: libmilter mfdef.h SMFIC_MACRO; libmilter engine.c
   * st_macros; libmilter smfi.c smfi_getsymval; Sendmail milter.c milter_send_macros; Postfix
   * milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
   * (recorded).
   *
   * @param command The code of the command that the macros belong to. Sendmail sends macros for
   *     {@code C H M R T N E}, and Postfix also for {@code L U B}; libmilter silently drops the
   *     macros for those three.
   * @param macros Names and values. A one-letter name is written bare ({@code i}), a longer one in
   *     braces ({@code {client_addr}}). Names look as they do in the MTA's configuration, or in the
   *     list that the filter asked for. In Sendmail a value has at most 2047 bytes.
   */
  record Macro(CommandCode command, List<Map.Entry<Octets, Octets>> macros) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param command as above
     * @param macros as above
     */
    public Macro {
      command = Writer.given(command, "command/macro", "command");
      macros = Writer.given(macros, "command/macro", "macros");
    }

    @Override
    public Kind kind() {
      return Kind.MACRO;
    }
  }

  /**
   * command/connect.
   *
   * <p>A client connected to the MTA. CONNECT is sent once for each SMTP connection, before the
   * greeting. A refusal applies to the whole SMTP connection: {@link Message.Reject} causes a 554
   * greeting, and after {@link Message.TemporaryFailure} the MTA refuses mail. After {@link
   * Message.Accept}, the filter sees no more of this connection. Do not answer with {@link
   * Message.Discard}: a message has not begun, and Sendmail then goes on without any filter.
   *
   * <p>SMFIC_CONNECT, since version 1. Source: libmilter mfdef.h SMFIC_CONNECT; libmilter engine.c
   * st_connectinfo; Sendmail milter.c milter_connect; Postfix milter8.c milter8_conn_event;
   * experiment with Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param hostname The client's name, validated by the MTA: it looks up the address, and then the
   *     name found. If it finds none, this is the address in brackets: {@code [192.0.2.7]}, {@code
   *     [IPv6:2001:db8::1]} from Sendmail, {@code [2001:db8::1]} from Postfix. It may also be
   *     {@code localhost} or {@code unknown}.
   * @param family The kind of address. It decides whether a port and an address follow.
   * @param port The client's TCP port, or 0 if there is none. For {@link AddressFamily#UNIX} it is
   *     present too, and 0. It is absent where the message goes without it.
   * @param address The client's address as text. For {@link AddressFamily#INET} it is dotted
   *     decimal. For {@link AddressFamily#INET6} it is the usual notation, with a prefix {@code
   *     IPv6:} from Sendmail. For {@link AddressFamily#UNIX} it is the path of the socket, which
   *     may be empty. Postfix can send the word {@code unknown} in place of an address. A client
   *     whose IPv6 address maps an IPv4 address is given as {@link AddressFamily#INET}. It is
   *     absent where the message goes without it.
   */
  record Connect(Octets hostname, AddressFamily family, OptionalInt port, Optional<Octets> address)
      implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param hostname as above
     * @param family as above
     * @param port as above
     * @param address as above
     */
    public Connect {
      hostname = Writer.given(hostname, "command/connect", "hostname");
      family = Writer.given(family, "command/connect", "family");
      port = Writer.given(port, "command/connect", "port");
      address = Writer.given(address, "command/connect", "address");
    }

    @Override
    public Kind kind() {
      return Kind.CONNECT;
    }
  }

  /**
   * command/helo.
   *
   * <p>The client sent HELO or EHLO. The command comes once for each HELO or EHLO: not at all if
   * the client sends none, and again after STARTTLS. A second HELO inside a transaction ends that
   * transaction. The client does not learn of a refusal at once: EHLO still gets 250, and only MAIL
   * is refused. {@link Message.Accept} applies to the rest of the SMTP connection. Do not answer
   * with {@link Message.Discard}: there is no message yet.
   *
   * <p>SMFIC_HELO, since version 1. Source: libmilter mfdef.h SMFIC_HELO; libmilter engine.c
   * st_helo; Sendmail milter.c milter_helo; Postfix milter8.c milter8_helo_event; experiment with
   * Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param hostname The argument of HELO or EHLO as the client sent it, neither checked nor
   *     normalised. Sendmail cuts it at the first white space.
   */
  record Helo(Octets hostname) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param hostname as above
     */
    public Helo {
      hostname = Writer.given(hostname, "command/helo", "hostname");
    }

    @Override
    public Kind kind() {
      return Kind.HELO;
    }
  }

  /**
   * command/envelope-from.
   *
   * <p>The client named the sender with MAIL FROM. This starts a message. A verdict applies to this
   * message. After a refusal the message ends here, and the next one starts with another {@link
   * Message.EnvelopeFrom}. After {@link Message.Accept} the filter sees no more of the message.
   * After {@link Message.Discard} the MTA accepts the message and throws it away.
   *
   * <p>SMFIC_MAIL, since version 1. Source: libmilter mfdef.h SMFIC_MAIL; libmilter engine.c
   * st_sender; Sendmail milter.c milter_envfrom; Postfix milter8.c milter8_mail_event; experiment
   * with Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param sender The sender's address as the client sent it, usually with angle brackets; {@code
   *     <>} is the null sender. For mail that did not come by SMTP, Postfix sends it without
   *     brackets, and the null sender is empty.
   * @param arguments The ESMTP parameters, one text for each, in the client's order and spelling:
   *     {@code SIZE=99}, {@code BODY=8BITMIME}. Sendmail sends at most 17.
   */
  record EnvelopeFrom(Octets sender, List<Octets> arguments) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param sender as above
     * @param arguments as above
     */
    public EnvelopeFrom {
      sender = Writer.given(sender, "command/envelope-from", "sender");
      arguments = Writer.given(arguments, "command/envelope-from", "arguments");
    }

    @Override
    public Kind kind() {
      return Kind.ENVELOPE_FROM;
    }
  }

  /**
   * command/envelope-recipient.
   *
   * <p>The client named one recipient with RCPT TO. The command comes once for each recipient that
   * the MTA itself accepts. If {@link Steps#REJECTED_RECIPIENTS} is agreed, it comes for refused
   * recipients too; they stay refused whatever the filter replies. {@link Message.Reject}, {@link
   * Message.TemporaryFailure} and {@link Message.ReplyCode} concern this one recipient, and the
   * transaction goes on. {@link Message.Accept} and {@link Message.Discard} concern the whole
   * message.
   *
   * <p>SMFIC_RCPT, since version 1. Source: libmilter mfdef.h SMFIC_RCPT; libmilter engine.c
   * st_rcpt; Sendmail milter.c milter_envrcpt; Postfix milter8.c milter8_rcpt_event; experiment
   * with Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param recipient The recipient's address as the client sent it, usually with angle brackets.
   * @param arguments The ESMTP parameters, one text for each, in the client's order and spelling:
   *     {@code NOTIFY=NEVER}. Sendmail sends at most 17.
   */
  record EnvelopeRecipient(Octets recipient, List<Octets> arguments) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param recipient as above
     * @param arguments as above
     */
    public EnvelopeRecipient {
      recipient = Writer.given(recipient, "command/envelope-recipient", "recipient");
      arguments = Writer.given(arguments, "command/envelope-recipient", "arguments");
    }

    @Override
    public Kind kind() {
      return Kind.ENVELOPE_RECIPIENT;
    }
  }

  /**
   * command/data.
   *
   * <p>The client sent DATA. The command comes before the MTA answers with 354, so a refusal saves
   * the client from sending the message. After a refusal the envelope stays. Postfix also sends the
   * command, once, for a message that comes by BDAT.
   *
   * <p>SMFIC_DATA, since version 4. Source: libmilter mfdef.h SMFIC_DATA; libmilter engine.c
   * st_data; Sendmail milter.c milter_data_cmd; Postfix milter8.c milter8_data_event; experiment
   * with Postfix (recorded); experiment with Sendmail (recorded).
   */
  record Data() implements Message {
    @Override
    public Kind kind() {
      return Kind.DATA;
    }
  }

  /**
   * command/unknown.
   *
   * <p>The client sent an SMTP command that the MTA does not know. It may come at any point between
   * the start of the SMTP connection and the content of a message. The MTA refuses the SMTP command
   * in any case: {@link Message.Continue} leaves the MTA's own 500 reply unchanged, and a refusal
   * only replaces that reply. Accept and discard apply to the open message, if there is one. Do not
   * answer with {@link Message.Accept}, because Postfix does not expect it outside a transaction.
   *
   * <p>SMFIC_UNKNOWN, since version 3. Source: libmilter mfdef.h SMFIC_UNKNOWN; libmilter engine.c
   * st_unknown; Sendmail milter.c milter_unknown; Postfix milter8.c milter8_unknown_event;
   * experiment with Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param command The command that the client sent, without its line end. Sendmail sends the whole
   *     line unchanged, Postfix only the first word.
   */
  record Unknown(Octets command) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param command as above
     */
    public Unknown {
      command = Writer.given(command, "command/unknown", "command");
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  }

  /**
   * command/header.
   *
   * <p>One header of the message. The headers come in the order of the message, one frame for each,
   * after the MTA has received the whole message. A message may have none. The MTA's own trace
   * header is not sent. Headers that an earlier filter added or changed are sent as that filter
   * left them.
   *
   * <p>SMFIC_HEADER, since version 1. Source: libmilter mfdef.h SMFIC_HEADER; libmilter engine.c
   * st_header; Sendmail milter.c milter_headers; Postfix milter8.c milter8_header; experiment with
   * Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param name The name, without the colon.
   * @param value Everything after the colon, without the last line end; it may be empty. One space
   *     after the colon is removed, but not a tab. If {@link Steps#HEADER_LEADING_SPACE} is agreed,
   *     the value starts right after the colon instead. The lines of a folded header are separated
   *     by a bare LF, and the white space at the start of each further line is kept.
   */
  record Header(Octets name, Octets value) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param name as above
     * @param value as above
     */
    public Header {
      name = Writer.given(name, "command/header", "name");
      value = Writer.given(value, "command/header", "value");
    }

    @Override
    public Kind kind() {
      return Kind.HEADER;
    }
  }

  /**
   * command/end-of-headers.
   *
   * <p>All headers have been sent. The body follows, or the end of the message if the body is
   * empty.
   *
   * <p>SMFIC_EOH, since version 1. Source: libmilter mfdef.h SMFIC_EOH; libmilter engine.c st_eoh;
   * Sendmail milter.c milter_data; Postfix milter8.c milter8_eoh; experiment with Postfix
   * (recorded); experiment with Sendmail (recorded).
   */
  record EndOfHeaders() implements Message {
    @Override
    public Kind kind() {
      return Kind.END_OF_HEADERS;
    }
  }

  /**
   * command/body.
   *
   * <p>A piece of the body. A body longer than 65535 bytes comes in several pieces; all but the
   * last are full. For an empty body, none is sent. Pieces are cut anywhere, even between CR and
   * LF. If {@link Steps#SKIP} is agreed, a filter that has seen enough answers {@link
   * Message.Skip}, and the end of the message comes next.
   *
   * <p>SMFIC_BODY, since version 1. Source: libmilter mfdef.h SMFIC_BODY; libmilter mfdef.h
   * MILTER_CHUNK_SIZE; libmilter engine.c st_bodychunk; Sendmail milter.c milter_body; Postfix
   * milter8.c milter8_body; experiment with libmilter (empty body frame); experiment with Postfix
   * (recorded); experiment with Sendmail (recorded).
   *
   * @param data 1 to 65535 bytes of the body. Lines end in CRLF. There is no closing NUL.
   */
  record Body(Octets data) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param data as above
     */
    public Body {
      data = Writer.given(data, "command/body", "data");
    }

    @Override
    public Kind kind() {
      return Kind.BODY;
    }
  }

  /**
   * command/end-of-message.
   *
   * <p>The whole message has been sent. No flag can turn off this step. It is also the only one
   * that may be answered with more than one frame: any number of modifications and {@link
   * Message.Progress} come first, then one verdict. {@link Message.Accept} and {@link
   * Message.Continue} mean the same here. Modifications take effect as they are read, but a verdict
   * that refuses or discards the message makes them moot. A filter that takes long must send {@link
   * Message.Progress} from time to time. Otherwise the MTA gives up.
   *
   * <p>SMFIC_BODYEOB, since version 1. Source: libmilter mfdef.h SMFIC_BODYEOB; libmilter engine.c
   * st_bodyend; Sendmail milter.c milter_data; Postfix milter8.c milter8_eob; experiment with
   * libmilter (end of message with data); experiment with Postfix (recorded); experiment with
   * Sendmail (recorded).
   *
   * @param data The last piece of the body; leave it empty. Sendmail and Postfix send the whole
   *     body with {@link Message.Body}. A filter on libmilter may send two answers to a frame that
   *     carries data.
   */
  record EndOfMessage(Octets data) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param data as above
     */
    public EndOfMessage {
      data = Writer.given(data, "command/end-of-message", "data");
    }

    @Override
    public Kind kind() {
      return Kind.END_OF_MESSAGE;
    }
  }

  /**
   * command/abort.
   *
   * <p>The current message is dropped; the connection goes on. There is no reply. What the filter
   * knows about the connection and HELO stays valid, and the next command is {@link
   * Message.EnvelopeFrom}, {@link Message.Helo} or {@link Message.Close}. The macros of the message
   * stay valid until the next MAIL. ABORT is sent for RSET, for another HELO in a transaction, and
   * when another filter ended the message; Postfix sends it after every message. It may also come
   * when no message is open, so a filter must accept it at any time after {@link Message.Connect}.
   *
   * <p>SMFIC_ABORT, since version 1. Source: libmilter mfdef.h SMFIC_ABORT; libmilter engine.c
   * st_abortfct; Sendmail milter.c milter_abort_filter; Postfix milter8.c milter8_abort; experiment
   * with Postfix (recorded); experiment with Sendmail (recorded).
   */
  record Abort() implements Message {
    @Override
    public Kind kind() {
      return Kind.ABORT;
    }
  }

  /**
   * command/close.
   *
   * <p>The connection ends. There is no reply, and both sides close the socket. The SMTP connection
   * has ended, by QUIT or because the client was lost, or the MTA no longer needs the filter. An
   * MTA may also close the socket without it. A filter treats the end of the stream as {@link
   * Message.Close}, preceded by {@link Message.Abort} if a message is open.
   *
   * <p>SMFIC_QUIT, since version 1. Source: libmilter mfdef.h SMFIC_QUIT; libmilter engine.c
   * st_quit; Sendmail milter.c milter_quit_filter; Postfix milter8.c milter8_disc_event; experiment
   * with Postfix (recorded); experiment with Sendmail (recorded).
   */
  record Close() implements Message {
    @Override
    public Kind kind() {
      return Kind.CLOSE;
    }
  }

  /**
   * command/quit-new-connection.
   *
   * <p>The SMTP connection has ended, and another one follows over the same socket. There is no
   * reply and no new negotiation. The next command is {@link Message.Connect}, and what was agreed
   * stays in force. No MTA is known to send it. libmilter accepts it only right after an end of
   * message that was answered with {@link Message.Continue}, or after {@link Message.Unknown}
   * unless that was answered with {@link Message.Accept}. In other places libmilter ignores both
   * this command and the CONNECT after it.
   *
   * <p>SMFIC_QUIT_NC, since version 6. Source: libmilter mfdef.h SMFIC_QUIT_NC; libmilter engine.c
   * st_quit; experiment with libmilter (K after E, then C).
   */
  record QuitNewConnection() implements Message {
    @Override
    public Kind kind() {
      return Kind.QUIT_NEW_CONNECTION;
    }
  }

  /**
   * reply/continue.
   *
   * <p>Go on. The MTA carries out the SMTP command and goes on with the next step. After {@link
   * Message.EndOfMessage} it accepts the message, as far as this filter is concerned.
   *
   * <p>SMFIR_CONTINUE, since version 1. Source: libmilter mfdef.h SMFIR_CONTINUE; libmilter
   * engine.c sendreply; Sendmail milter.c milter_send_command; Postfix milter8.c milter8_event;
   * experiment with Postfix (recorded); experiment with Sendmail (recorded).
   */
  record Continue() implements Message {
    @Override
    public Kind kind() {
      return Kind.CONTINUE;
    }
  }

  /**
   * reply/reject.
   *
   * <p>Refuse permanently, with the MTA's own reply. The client gets a 5xx reply. After {@link
   * Message.Connect} and {@link Message.Helo} it refuses the SMTP connection, after {@link
   * Message.EnvelopeRecipient} one recipient, after {@link Message.Data} the DATA command, and
   * everywhere else the message; after {@link Message.Unknown} it only changes the text of the
   * refusal. Use {@link Message.ReplyCode} to choose the code and the text.
   *
   * <p>SMFIR_REJECT, since version 1. Source: libmilter mfdef.h SMFIR_REJECT; libmilter engine.c
   * sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c MILTER_REPLY; Postfix
   * milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
   * (recorded).
   */
  record Reject() implements Message {
    @Override
    public Kind kind() {
      return Kind.REJECT;
    }
  }

  /**
   * reply/discard.
   *
   * <p>Accept the message and throw it away. The client gets the reply for an accepted message. It
   * applies to the whole message, even after {@link Message.EnvelopeRecipient}. It is not valid
   * after {@link Message.Connect} and {@link Message.Helo}, where there is no message yet: Sendmail
   * then goes on without filters or ignores the reply, and Postfix treats it as {@link
   * Message.Continue}.
   *
   * <p>SMFIR_DISCARD, since version 1. Source: libmilter mfdef.h SMFIR_DISCARD; Sendmail
   * documentation api SMFIS_DISCARD; Sendmail milter.c milter_data; Postfix milter8.c
   * milter8_event; experiment with Postfix (recorded); experiment with Sendmail (recorded).
   */
  record Discard() implements Message {
    @Override
    public Kind kind() {
      return Kind.DISCARD;
    }
  }

  /**
   * reply/accept.
   *
   * <p>Accept, and show the filter nothing more. After {@link Message.Connect} and {@link
   * Message.Helo} it applies to the SMTP connection, and the MTA then closes the connection to the
   * filter. After any later command it applies to the message. The filter sees nothing more of it,
   * not even its end. Other filters still see the message.
   *
   * <p>SMFIR_ACCEPT, since version 1. Source: libmilter mfdef.h SMFIR_ACCEPT; libmilter engine.c
   * mi_engine; Sendmail milter.c milter_send_command; Postfix milter8.c milter8_event; experiment
   * with Postfix (recorded); experiment with Sendmail (recorded).
   */
  record Accept() implements Message {
    @Override
    public Kind kind() {
      return Kind.ACCEPT;
    }
  }

  /**
   * reply/temporary-failure.
   *
   * <p>Refuse temporarily, with the MTA's own reply. The client gets a 4xx reply and should try
   * again later. It applies to the same things as {@link Message.Reject}. Use {@link
   * Message.ReplyCode} to choose the code and the text.
   *
   * <p>SMFIR_TEMPFAIL, since version 1. Source: libmilter mfdef.h SMFIR_TEMPFAIL; libmilter
   * engine.c sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c MILTER_REPLY;
   * Postfix milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
   * (recorded).
   */
  record TemporaryFailure() implements Message {
    @Override
    public Kind kind() {
      return Kind.TEMPORARY_FAILURE;
    }
  }

  /**
   * reply/skip.
   *
   * <p>Send no more of the same in this message. It is meant as the answer to {@link Message.Body}:
   * no further piece of the body is sent, and {@link Message.EndOfMessage} follows. Sendmail and
   * Postfix also accept it elsewhere, but disagree on what it means there, so use it only to answer
   * {@link Message.Body}.
   *
   * <p>SMFIR_SKIP, since version 6. Source: libmilter mfdef.h SMFIR_SKIP; Sendmail documentation
   * api SMFIS_SKIP; Sendmail milter.c milter_body; Postfix milter8.c milter8_event; experiment with
   * Postfix (recorded); experiment with Sendmail (recorded).
   */
  record Skip() implements Message {
    @Override
    public Kind kind() {
      return Kind.SKIP;
    }
  }

  /**
   * reply/reply-code.
   *
   * <p>Refuse with a code and a text of the filter's choice. A 5xx code acts as {@link
   * Message.Reject}, a 4xx code as {@link Message.TemporaryFailure}; 421 also ends the SMTP
   * connection. No other reply to the command follows. After {@link Message.Connect} Sendmail keeps
   * only the class of the code.
   *
   * <p>SMFIR_REPLYCODE, since version 1. Source: libmilter mfdef.h SMFIR_REPLYCODE; libmilter
   * smfi.c smfi_setreply; libmilter smfi.c smfi_setmlreply; Sendmail milter.c
   * MILTER_CHECK_REPLYCODE; Postfix milter8.c milter8_event; experiment with libmilter (reply codes
   * of one and several lines); experiment with Postfix (recorded); experiment with Sendmail
   * (recorded).
   *
   * @param text The whole SMTP reply: three digits, a space, an enhanced status code and a text,
   *     such as {@code 550 5.7.1 No such box}. The code is 4xx or 5xx. The enhanced code is
   *     optional, and its class is the first digit of the code. A percent sign is doubled ({@code
   *     %%}). In a reply of several lines each begins with the same code, all but the last have a
   *     hyphen after it. CRLF separates the lines, and none follows the last one. The API of
   *     libmilter writes at most 32 lines with at most 980 bytes of text each.
   */
  record ReplyCode(Octets text) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param text as above
     */
    public ReplyCode {
      text = Writer.given(text, "reply/reply-code", "text");
    }

    @Override
    public Kind kind() {
      return Kind.REPLY_CODE;
    }
  }

  /**
   * reply/add-header.
   *
   * <p>Add a header. The MTA chooses the place, usually the end of the headers; Sendmail puts it
   * before a header of the same name. Use {@link Message.InsertHeader} to choose the place. Headers
   * that the client sent are never replaced, not even those of the same name.
   *
   * <p>SMFIR_ADDHEADER, since version 1. Source: libmilter mfdef.h SMFIR_ADDHEADER; libmilter
   * smfi.c smfi_addheader; Sendmail milter.c milter_addheader; Postfix cleanup_milter.c
   * cleanup_add_header; experiment with Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param name The name, without the colon.
   * @param value The value; it may be empty. Fold a long value with LF and a space or a tab,
   *     without CR. The MTA puts a space after the colon. If {@link Steps#HEADER_LEADING_SPACE} is
   *     agreed, it does not, and the value itself must start with the space.
   */
  record AddHeader(Octets name, Octets value) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param name as above
     * @param value as above
     */
    public AddHeader {
      name = Writer.given(name, "reply/add-header", "name");
      value = Writer.given(value, "reply/add-header", "value");
    }

    @Override
    public Kind kind() {
      return Kind.ADD_HEADER;
    }
  }

  /**
   * reply/change-header.
   *
   * <p>Change or remove a header. An empty value removes it. If the index is greater than the
   * number of headers with that name, a value that is not empty is added as a new header. MTAs
   * disagree on whether a removed header still counts, so remove several headers of one name from
   * the last to the first.
   *
   * <p>SMFIR_CHGHEADER, since version 2. Source: libmilter mfdef.h SMFIR_CHGHEADER; libmilter
   * smfi.c smfi_chgheader; Sendmail milter.c milter_changeheader; Postfix cleanup_milter.c
   * cleanup_upd_header; Postfix cleanup_milter.c cleanup_del_header; experiment with Postfix
   * (recorded); experiment with Sendmail (recorded).
   *
   * @param index Which of the headers with this name, counted from 1 in the order of the message; 0
   *     acts as 1. The libmilter API converts it from a signed number, so values of 0x80000000 and
   *     above are not used.
   * @param name The name of the header, without the colon. Case does not matter.
   * @param value The new value, written as in {@link Message.AddHeader}; empty to remove the
   *     header.
   */
  record ChangeHeader(long index, Octets name, Octets value) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param index as above
     * @param name as above
     * @param value as above
     */
    public ChangeHeader {
      name = Writer.given(name, "reply/change-header", "name");
      value = Writer.given(value, "reply/change-header", "value");
    }

    @Override
    public Kind kind() {
      return Kind.CHANGE_HEADER;
    }
  }

  /**
   * reply/insert-header.
   *
   * <p>Add a header at a given place. Sendmail has supported it since 8.13. It needs the same flag
   * as {@link Message.AddHeader}, so the negotiation does not show whether an MTA supports it.
   *
   * <p>SMFIR_INSHEADER, since version 2. Source: libmilter mfdef.h SMFIR_INSHEADER; libmilter
   * smfi.c smfi_insheader; Sendmail milter.c milter_insheader; Postfix cleanup_milter.c
   * cleanup_ins_header; Sendmail release notes 8.13.0; experiment with Postfix (recorded);
   * experiment with Sendmail (recorded).
   *
   * @param index The place, counted from 0 at the top; a number beyond the end means the end. MTAs
   *     differ in which of their own headers they count. In Postfix, 0 is above its own Received
   *     header; in Sendmail, it is below the first header of an internal list. The libmilter API
   *     converts it from a signed number, so values of 0x80000000 and above are not used.
   * @param name The name, without the colon.
   * @param value The value, written as in {@link Message.AddHeader}.
   */
  record InsertHeader(long index, Octets name, Octets value) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param index as above
     * @param name as above
     * @param value as above
     */
    public InsertHeader {
      name = Writer.given(name, "reply/insert-header", "name");
      value = Writer.given(value, "reply/insert-header", "value");
    }

    @Override
    public Kind kind() {
      return Kind.INSERT_HEADER;
    }
  }

  /**
   * reply/change-sender.
   *
   * <p>Replace the sender of the envelope. The From header stays as it is.
   *
   * <p>SMFIR_CHGFROM, since version 6. Source: libmilter mfdef.h SMFIR_CHGFROM; libmilter smfi.c
   * smfi_chgfrom; Sendmail milter.c milter_chgfrom; Postfix cleanup_milter.c cleanup_chg_from;
   * experiment with Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param sender The new sender, preferably in angle brackets; {@code <>} for the null sender.
   * @param arguments The new ESMTP parameters of MAIL, all in one text, separated by spaces: {@code
   *     RET=HDRS ENVID=x1}. In Sendmail they replace all previous ones; Postfix uses only RET and
   *     ENVID. It is absent where the message goes without it.
   */
  record ChangeSender(Octets sender, Optional<Octets> arguments) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param sender as above
     * @param arguments as above
     */
    public ChangeSender {
      sender = Writer.given(sender, "reply/change-sender", "sender");
      arguments = Writer.given(arguments, "reply/change-sender", "arguments");
    }

    @Override
    public Kind kind() {
      return Kind.CHANGE_SENDER;
    }
  }

  /**
   * reply/add-recipient.
   *
   * <p>Add a recipient to the envelope. The To and Cc headers stay as they are.
   *
   * <p>SMFIR_ADDRCPT, since version 1. Source: libmilter mfdef.h SMFIR_ADDRCPT; libmilter smfi.c
   * smfi_addrcpt; Sendmail milter.c milter_addrcpt; Postfix cleanup_milter.c cleanup_add_rcpt_par;
   * experiment with Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param recipient One address, preferably in angle brackets. Do not write a list, because
   *     Postfix uses only the first address.
   */
  record AddRecipient(Octets recipient) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param recipient as above
     */
    public AddRecipient {
      recipient = Writer.given(recipient, "reply/add-recipient", "recipient");
    }

    @Override
    public Kind kind() {
      return Kind.ADD_RECIPIENT;
    }
  }

  /**
   * reply/add-recipient-par.
   *
   * <p>Add a recipient to the envelope, with ESMTP parameters. The To and Cc headers stay as they
   * are.
   *
   * <p>SMFIR_ADDRCPT_PAR, since version 6. Source: libmilter mfdef.h SMFIR_ADDRCPT_PAR; libmilter
   * smfi.c smfi_addrcpt_par; Sendmail milter.c milter_addrcpt_par; Postfix cleanup_milter.c
   * cleanup_add_rcpt_par; experiment with Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param recipient One address, preferably in angle brackets.
   * @param arguments The ESMTP parameters of RCPT, all in one text, separated by spaces: {@code
   *     NOTIFY=NEVER}. Postfix uses only NOTIFY and ORCPT. It is absent where the message goes
   *     without it.
   */
  record AddRecipientPar(Octets recipient, Optional<Octets> arguments) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param recipient as above
     * @param arguments as above
     */
    public AddRecipientPar {
      recipient = Writer.given(recipient, "reply/add-recipient-par", "recipient");
      arguments = Writer.given(arguments, "reply/add-recipient-par", "arguments");
    }

    @Override
    public Kind kind() {
      return Kind.ADD_RECIPIENT_PAR;
    }
  }

  /**
   * reply/remove-recipient.
   *
   * <p>Remove a recipient from the envelope. The To and Cc headers stay as they are, and so does
   * the answer that the client got for RCPT.
   *
   * <p>SMFIR_DELRCPT, since version 1. Source: libmilter mfdef.h SMFIR_DELRCPT; libmilter smfi.c
   * smfi_delrcpt; Sendmail milter.c milter_delrcpt; Postfix cleanup_milter.c cleanup_del_rcpt;
   * experiment with Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param recipient The address, preferably exactly as received in {@link
   *     Message.EnvelopeRecipient}, because Postfix distinguishes upper and lower case.
   */
  record RemoveRecipient(Octets recipient) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param recipient as above
     */
    public RemoveRecipient {
      recipient = Writer.given(recipient, "reply/remove-recipient", "recipient");
    }

    @Override
    public Kind kind() {
      return Kind.REMOVE_RECIPIENT;
    }
  }

  /**
   * reply/replace-body.
   *
   * <p>Replace the body, or continue the new body. The first one after {@link Message.EndOfMessage}
   * discards the old body, and further ones are appended. Send them one right after another. In
   * Postfix, any other reply in between, even {@link Message.Progress}, ends the new body.
   *
   * <p>SMFIR_REPLBODY, since version 1. Source: libmilter mfdef.h SMFIR_REPLBODY; libmilter smfi.c
   * smfi_replacebody; Sendmail milter.c milter_replbody; Postfix milter8.c milter8_event;
   * experiment with libmilter (replacement of length 0); experiment with Postfix (recorded);
   * experiment with Sendmail (recorded).
   *
   * @param data A piece of the new body, or nothing for an empty body. Lines end in CRLF, which may
   *     be split between two pieces. The libmilter API writes at most 65535 bytes in each. There is
   *     no closing NUL.
   */
  record ReplaceBody(Octets data) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param data as above
     */
    public ReplaceBody {
      data = Writer.given(data, "reply/replace-body", "data");
    }

    @Override
    public Kind kind() {
      return Kind.REPLACE_BODY;
    }
  }

  /**
   * reply/progress.
   *
   * <p>The filter is still working. This reply restarts the MTA's timeout for the next reply, and
   * changes nothing else. A verdict must still follow. Sendmail accepts it only after {@link
   * Message.EndOfMessage}, and its time limit for the whole end of the message keeps running.
   * Postfix accepts it after any command.
   *
   * <p>SMFIR_PROGRESS, since version 2. Source: libmilter mfdef.h SMFIR_PROGRESS; libmilter smfi.c
   * smfi_progress; Sendmail milter.c milter_data; Postfix milter8.c milter8_event; Sendmail release
   * notes 8.13.0; experiment with Postfix (recorded); experiment with Sendmail (recorded).
   */
  record Progress() implements Message {
    @Override
    public Kind kind() {
      return Kind.PROGRESS;
    }
  }

  /**
   * reply/quarantine.
   *
   * <p>Hold the message in the queue until an operator releases it. This is not a verdict: a
   * verdict must still follow, and the client gets the reply of that verdict.
   *
   * <p>SMFIR_QUARANTINE, since version 2. Source: libmilter mfdef.h SMFIR_QUARANTINE; libmilter
   * smfi.c smfi_quarantine; Sendmail milter.c milter_data; Postfix milter8.c milter8_event;
   * experiment with Postfix (recorded); experiment with Sendmail (recorded).
   *
   * @param reason The reason, for the operator. Sendmail keeps it with the message, and a later
   *     reason replaces it. Postfix does not use it.
   */
  record Quarantine(Octets reason) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param reason as above
     */
    public Quarantine {
      reason = Writer.given(reason, "reply/quarantine", "reason");
    }

    @Override
    public Kind kind() {
      return Kind.QUARANTINE;
    }
  }

  /**
   * reply/connection-failure.
   *
   * <p>Reserved; its name suggests a failed connection. Do not send it.
   *
   * <p>SMFIR_CONN_FAIL, since version 6. Source: libmilter mfdef.h SMFIR_CONN_FAIL; Sendmail
   * milter.c milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix
   * (recorded); experiment with Sendmail (recorded).
   */
  record ConnectionFailure() implements Message {
    @Override
    public Kind kind() {
      return Kind.CONNECTION_FAILURE;
    }
  }

  /**
   * reply/shutdown.
   *
   * <p>Refuse with 421 and end the SMTP connection. Only Postfix supports it. Sendmail treats it as
   * an unexpected reply. No libmilter function sends it, and the header of libmilter calls it
   * internal to the MTA. Send a {@link Message.ReplyCode} with 421 instead, which does the same in
   * both.
   *
   * <p>SMFIR_SHUTDOWN, since version 2. Source: libmilter mfdef.h SMFIR_SHUTDOWN; Sendmail milter.c
   * milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix (reply 4).
   */
  record Shutdown() implements Message {
    @Override
    public Kind kind() {
      return Kind.SHUTDOWN;
    }
  }

  /**
   * reply/set-symbol-list.
   *
   * <p>Reserved; its name suggests lists of macros. Do not send it: ask for macros in {@link
   * Message.Negotiate}.
   *
   * <p>SMFIR_SETSYMLIST, since version 6. Source: libmilter mfdef.h SMFIR_SETSYMLIST; libmilter
   * engine.c milter_addsymlist; Sendmail milter.c milter_send_command; Postfix milter8.c
   * milter8_event.
   *
   * @param data Bytes without a known meaning.
   */
  record SetSymbolList(Octets data) implements Message {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param data as above
     */
    public SetSymbolList {
      data = Writer.given(data, "reply/set-symbol-list", "data");
    }

    @Override
    public Kind kind() {
      return Kind.SET_SYMBOL_LIST;
    }
  }

  /**
   * One of the macro-lists.
   *
   * @param stage The stage that the list is for. Sendmail stops reading the lists at a number that
   *     it does not know; Postfix ignores that one list.
   * @param names The names of the macros wanted at that stage, separated by spaces. A one-letter
   *     name is written bare ({@code i}), a longer one in braces ({@code {client_addr}}). An empty
   *     list asks for no macros; Postfix treats it as if no list had been given, and sends its
   *     configured list.
   */
  record MacroList(MacroStage stage, Octets names) {
    /**
     * Refuses null with an {@link EncodeException}.
     *
     * @param stage as above
     * @param names as above
     */
    public MacroList {
      stage = Writer.given(stage, "", "macro-lists");
      names = Writer.given(names, "", "macro-lists");
    }
  }
}
