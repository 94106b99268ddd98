// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/**
 * Which steps and replies are left out, and which further capabilities are used. The MTA offers
 * what it can do, and the filter answers with what it wants done. If a filter sets a bit that was
 * not offered, Sendmail gives up on it; Postfix obeys most such bits.
 *
 * @param value the number on the wire
 */
public record Steps(long value) {
  /** No flags. */
  public static final Steps NONE = new Steps(0);

  /** The MTA does not send {@link Message.Connect}. SMFIP_NOCONNECT, since version 1. */
  public static final Steps NO_CONNECT = new Steps(0x00000001L);

  /** The MTA does not send {@link Message.Helo}. SMFIP_NOHELO, since version 1. */
  public static final Steps NO_HELO = new Steps(0x00000002L);

  /** The MTA does not send {@link Message.EnvelopeFrom}. SMFIP_NOMAIL, since version 1. */
  public static final Steps NO_MAIL = new Steps(0x00000004L);

  /** The MTA does not send {@link Message.EnvelopeRecipient}. SMFIP_NORCPT, since version 1. */
  public static final Steps NO_RECIPIENT = new Steps(0x00000008L);

  /**
   * The MTA does not send {@link Message.Body}; {@link Message.EndOfMessage} still comes.
   * SMFIP_NOBODY, since version 1.
   */
  public static final Steps NO_BODY = new Steps(0x00000010L);

  /** The MTA does not send {@link Message.Header}. SMFIP_NOHDRS, since version 1. */
  public static final Steps NO_HEADERS = new Steps(0x00000020L);

  /** The MTA does not send {@link Message.EndOfHeaders}. SMFIP_NOEOH, since version 2. */
  public static final Steps NO_END_OF_HEADERS = new Steps(0x00000040L);

  /** The filter does not reply to {@link Message.Header}. SMFIP_NR_HDR, since version 6. */
  public static final Steps NO_REPLY_HEADER = new Steps(0x00000080L);

  /** The MTA does not send {@link Message.Unknown}. SMFIP_NOUNKNOWN, since version 3. */
  public static final Steps NO_UNKNOWN = new Steps(0x00000100L);

  /** The MTA does not send {@link Message.Data}. SMFIP_NODATA, since version 4. */
  public static final Steps NO_DATA = new Steps(0x00000200L);

  /**
   * The filter may answer {@link Message.Body} with {@link Message.Skip}. SMFIP_SKIP, since version
   * 6.
   */
  public static final Steps SKIP = new Steps(0x00000400L);

  /**
   * The MTA also sends {@link Message.EnvelopeRecipient} for recipients that it refuses itself.
   * SMFIP_RCPT_REJ, since version 6.
   */
  public static final Steps REJECTED_RECIPIENTS = new Steps(0x00000800L);

  /** The filter does not reply to {@link Message.Connect}. SMFIP_NR_CONN, since version 6. */
  public static final Steps NO_REPLY_CONNECT = new Steps(0x00001000L);

  /** The filter does not reply to {@link Message.Helo}. SMFIP_NR_HELO, since version 6. */
  public static final Steps NO_REPLY_HELO = new Steps(0x00002000L);

  /** The filter does not reply to {@link Message.EnvelopeFrom}. SMFIP_NR_MAIL, since version 6. */
  public static final Steps NO_REPLY_MAIL = new Steps(0x00004000L);

  /**
   * The filter does not reply to {@link Message.EnvelopeRecipient}. SMFIP_NR_RCPT, since version 6.
   */
  public static final Steps NO_REPLY_RECIPIENT = new Steps(0x00008000L);

  /** The filter does not reply to {@link Message.Data}. SMFIP_NR_DATA, since version 6. */
  public static final Steps NO_REPLY_DATA = new Steps(0x00010000L);

  /** The filter does not reply to {@link Message.Unknown}. SMFIP_NR_UNKN, since version 6. */
  public static final Steps NO_REPLY_UNKNOWN = new Steps(0x00020000L);

  /** The filter does not reply to {@link Message.EndOfHeaders}. SMFIP_NR_EOH, since version 6. */
  public static final Steps NO_REPLY_END_OF_HEADERS = new Steps(0x00040000L);

  /** The filter does not reply to {@link Message.Body}. SMFIP_NR_BODY, since version 6. */
  public static final Steps NO_REPLY_BODY = new Steps(0x00080000L);

  /**
   * The values of headers keep the space after the colon, in both directions. SMFIP_HDR_LEADSPC,
   * since version 6.
   */
  public static final Steps HEADER_LEADING_SPACE = new Steps(0x00100000L);

  /** Payloads of frames have at most 262143 bytes. SMFIP_MDS_256K, since version 6. */
  public static final Steps DATA_SIZE_256K = new Steps(0x10000000L);

  /** Payloads of frames have at most 1048575 bytes. SMFIP_MDS_1M, since version 6. */
  public static final Steps DATA_SIZE_1M = new Steps(0x20000000L);

  /**
   * Reserved; the bit alone has no meaning. libmilter removes it from offers and answers, together
   * with the two bits for the size of payloads: the symbol covers all three (0x70000000).
   * SMFI_INTERNAL, since version 6.
   */
  public static final Steps INTERNAL_RESERVED = new Steps(0x40000000L);

  /**
   * For tests of Sendmail only: a libmilter built with {@code _FFR_MILTER_CHECK} sends the flags
   * unchanged. SMFIP_TEST, since version 6.
   */
  public static final Steps TEST = new Steps(0x80000000L);

  private static final String NAMES =
      """
      1 NO_CONNECT
      2 NO_HELO
      4 NO_MAIL
      8 NO_RECIPIENT
      16 NO_BODY
      32 NO_HEADERS
      64 NO_END_OF_HEADERS
      128 NO_REPLY_HEADER
      256 NO_UNKNOWN
      512 NO_DATA
      1024 SKIP
      2048 REJECTED_RECIPIENTS
      4096 NO_REPLY_CONNECT
      8192 NO_REPLY_HELO
      16384 NO_REPLY_MAIL
      32768 NO_REPLY_RECIPIENT
      65536 NO_REPLY_DATA
      131072 NO_REPLY_UNKNOWN
      262144 NO_REPLY_END_OF_HEADERS
      524288 NO_REPLY_BODY
      1048576 HEADER_LEADING_SPACE
      268435456 DATA_SIZE_256K
      536870912 DATA_SIZE_1M
      1073741824 INTERNAL_RESERVED
      2147483648 TEST
      """;

  /** {@return the type and the names of the flags} */
  @Override
  public String toString() {
    return "Steps[" + Names.ofFlags(value, NAMES) + "]";
  }

  /**
   * Puts these flags and others together.
   *
   * @param flags those
   * @return whether all of those are among these
   */
  public boolean has(Steps flags) {
    return (value & flags.value) == flags.value;
  }

  /**
   * Puts these flags and others together.
   *
   * @param flags those
   * @return these and those
   */
  public Steps with(Steps flags) {
    return new Steps(value | flags.value);
  }

  /**
   * Puts these flags and others together.
   *
   * @param flags those
   * @return these but for those
   */
  public Steps without(Steps flags) {
    return new Steps(value & ~flags.value);
  }
}
