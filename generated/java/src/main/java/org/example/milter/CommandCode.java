// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/**
 * The code of a command. Macros may arrive for a command that a filter does not know, so any other
 * value is passed on.
 *
 * @param value the number on the wire, which may be one without a name
 */
public record CommandCode(int value) {
  /**
   * Agree on a version, on actions and on protocol flags (libmilter's word for them is steps).
   * SMFIC_OPTNEG, since version 1.
   */
  public static final CommandCode NEGOTIATE = new CommandCode(0x4f);

  /**
   * Macros for the command that follows: named values that the MTA knows about the session and the
   * message, such as the name of the client or the queue id. SMFIC_MACRO, since version 1.
   */
  public static final CommandCode MACRO = new CommandCode(0x44);

  /** A client connected to the MTA. SMFIC_CONNECT, since version 1. */
  public static final CommandCode CONNECT = new CommandCode(0x43);

  /** The client sent HELO or EHLO. SMFIC_HELO, since version 1. */
  public static final CommandCode HELO = new CommandCode(0x48);

  /** The client named the sender with MAIL FROM. SMFIC_MAIL, since version 1. */
  public static final CommandCode ENVELOPE_FROM = new CommandCode(0x4d);

  /** The client named one recipient with RCPT TO. SMFIC_RCPT, since version 1. */
  public static final CommandCode ENVELOPE_RECIPIENT = new CommandCode(0x52);

  /** The client sent DATA. SMFIC_DATA, since version 4. */
  public static final CommandCode DATA = new CommandCode(0x54);

  /** The client sent an SMTP command that the MTA does not know. SMFIC_UNKNOWN, since version 3. */
  public static final CommandCode UNKNOWN = new CommandCode(0x55);

  /** One header of the message. SMFIC_HEADER, since version 1. */
  public static final CommandCode HEADER = new CommandCode(0x4c);

  /** All headers have been sent. SMFIC_EOH, since version 1. */
  public static final CommandCode END_OF_HEADERS = new CommandCode(0x4e);

  /** A piece of the body. SMFIC_BODY, since version 1. */
  public static final CommandCode BODY = new CommandCode(0x42);

  /** The whole message has been sent. SMFIC_BODYEOB, since version 1. */
  public static final CommandCode END_OF_MESSAGE = new CommandCode(0x45);

  /** The current message is dropped; the connection goes on. SMFIC_ABORT, since version 1. */
  public static final CommandCode ABORT = new CommandCode(0x41);

  /** The connection ends. SMFIC_QUIT, since version 1. */
  public static final CommandCode CLOSE = new CommandCode(0x51);

  /**
   * The SMTP connection has ended, and another one follows over the same socket. SMFIC_QUIT_NC,
   * since version 6.
   */
  public static final CommandCode QUIT_NEW_CONNECTION = new CommandCode(0x4b);

  private static final String NAMES =
      """
      79 NEGOTIATE
      68 MACRO
      67 CONNECT
      72 HELO
      77 ENVELOPE_FROM
      82 ENVELOPE_RECIPIENT
      84 DATA
      85 UNKNOWN
      76 HEADER
      78 END_OF_HEADERS
      66 BODY
      69 END_OF_MESSAGE
      65 ABORT
      81 CLOSE
      75 QUIT_NEW_CONNECTION
      """;

  /** {@return the type and the name of the value} */
  @Override
  public String toString() {
    return "CommandCode[" + Names.of(value, NAMES) + "]";
  }
}
