// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/**
 * The point of a session that a set of macros belongs to. The macro lists of the negotiation use
 * the number; a MACRO message names its stage by the code of the command instead. The end of the
 * headers (6) has a higher number than the end of the message (5), because it was added later.
 *
 * @param value the number on the wire, which may be one without a name
 */
public record MacroStage(long value) {
  /** Macros sent before CONNECT. SMFIM_CONNECT, since version 6. */
  public static final MacroStage CONNECT = new MacroStage(0x00000000L);

  /** Macros sent before HELO or EHLO. SMFIM_HELO, since version 6. */
  public static final MacroStage HELO = new MacroStage(0x00000001L);

  /** Macros sent before MAIL. SMFIM_ENVFROM, since version 6. */
  public static final MacroStage MAIL = new MacroStage(0x00000002L);

  /** Macros sent before each RCPT. SMFIM_ENVRCPT, since version 6. */
  public static final MacroStage RECIPIENT = new MacroStage(0x00000003L);

  /** Macros sent before DATA. SMFIM_DATA, since version 6. */
  public static final MacroStage DATA = new MacroStage(0x00000004L);

  /**
   * Macros sent before the end of the message. libmilter stores them in a later slot than those of
   * the end of the headers, although their number is lower. SMFIM_EOM, since version 6.
   */
  public static final MacroStage END_OF_MESSAGE = new MacroStage(0x00000005L);

  /** Macros sent before the end of the headers. SMFIM_EOH, since version 6. */
  public static final MacroStage END_OF_HEADERS = new MacroStage(0x00000006L);

  private static final String NAMES =
      """
      0 CONNECT
      1 HELO
      2 MAIL
      3 RECIPIENT
      4 DATA
      5 END_OF_MESSAGE
      6 END_OF_HEADERS
      """;

  /** {@return the type and the name of the value} */
  @Override
  public String toString() {
    return "MacroStage[" + Names.of(value, NAMES) + "]";
  }
}
