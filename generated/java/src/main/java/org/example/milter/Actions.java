// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/**
 * What a filter may do with the message at its end. The MTA offers the modifications that it can
 * make, and the filter answers with those that it may ask for. Progress and verdicts need no flag.
 * The flags do not protect the MTA: Sendmail and Postfix carry out most modifications that the
 * filter did not name.
 *
 * @param value the number on the wire
 */
public record Actions(long value) {
  /** No flags. */
  public static final Actions NONE = new Actions(0);

  /**
   * The filter may add headers, with {@link Message.AddHeader} and {@link Message.InsertHeader}.
   * SMFIF_ADDHDRS, since version 1.
   */
  public static final Actions ADD_HEADERS = new Actions(0x00000001L);

  /**
   * The filter may replace the body, with {@link Message.ReplaceBody}. SMFIF_CHGBODY, since version
   * 1.
   */
  public static final Actions CHANGE_BODY = new Actions(0x00000002L);

  /**
   * The filter may add recipients without parameters, with {@link Message.AddRecipient}.
   * SMFIF_ADDRCPT, since version 1.
   */
  public static final Actions ADD_RECIPIENTS = new Actions(0x00000004L);

  /**
   * The filter may remove recipients, with {@link Message.RemoveRecipient}. SMFIF_DELRCPT, since
   * version 1.
   */
  public static final Actions DELETE_RECIPIENTS = new Actions(0x00000008L);

  /**
   * The filter may change and remove headers, with {@link Message.ChangeHeader}. SMFIF_CHGHDRS,
   * since version 2.
   */
  public static final Actions CHANGE_HEADERS = new Actions(0x00000010L);

  /**
   * The filter may have the message held, with {@link Message.Quarantine}. SMFIF_QUARANTINE, since
   * version 2.
   */
  public static final Actions QUARANTINE = new Actions(0x00000020L);

  /**
   * The filter may replace the sender of the envelope, with {@link Message.ChangeSender}.
   * SMFIF_CHGFROM, since version 6.
   */
  public static final Actions CHANGE_SENDER = new Actions(0x00000040L);

  /**
   * The filter may add recipients with ESMTP parameters, with {@link Message.AddRecipientPar}.
   * SMFIF_ADDRCPT_PAR, since version 6.
   */
  public static final Actions ADD_RECIPIENTS_PAR = new Actions(0x00000080L);

  /**
   * The filter may state which macros it wants, in its answer to {@link Message.Negotiate}.
   * SMFIF_SETSYMLIST, since version 6.
   */
  public static final Actions SET_MACRO_LIST = new Actions(0x00000100L);

  private static final String NAMES =
      """
      1 ADD_HEADERS
      2 CHANGE_BODY
      4 ADD_RECIPIENTS
      8 DELETE_RECIPIENTS
      16 CHANGE_HEADERS
      32 QUARANTINE
      64 CHANGE_SENDER
      128 ADD_RECIPIENTS_PAR
      256 SET_MACRO_LIST
      """;

  /** {@return the type and the names of the flags} */
  @Override
  public String toString() {
    return "Actions[" + Names.ofFlags(value, NAMES) + "]";
  }

  /**
   * Puts these flags and others together.
   *
   * @param flags those
   * @return whether all of those are among these
   */
  public boolean has(Actions flags) {
    return (value & flags.value) == flags.value;
  }

  /**
   * Puts these flags and others together.
   *
   * @param flags those
   * @return these and those
   */
  public Actions with(Actions flags) {
    return new Actions(value | flags.value);
  }

  /**
   * Puts these flags and others together.
   *
   * @param flags those
   * @return these but for those
   */
  public Actions without(Actions flags) {
    return new Actions(value & ~flags.value);
  }
}
