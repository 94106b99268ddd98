// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/**
 * What was negotiated, and who may send what under it.
 *
 * @param version the version in use
 * @param actions the flags in use
 * @param steps the flags in use
 */
public record Options(long version, Actions actions, Steps steps) implements StateTable {
  /** What holds before a negotiation. */
  public static final Options NONE = new Options(0, Actions.NONE, Steps.NONE);

  /** The least version that is spoken. */
  public static final long MIN_VERSION = 2;

  /** The greatest version that is spoken. */
  public static final long MAX_VERSION = 6;

  /** {@return the version in use; before a negotiation it is the newest} */
  long agreedVersion() {
    return version == 0 ? MAX_VERSION : version;
  }

  long flags(int field) {
    return switch (field) {
      case 0 -> actions.value();
      case 1 -> steps.value();
      default -> 0;
    };
  }

  /**
   * Finds what a filter with a request agrees to when it gets an offer. The version is the lower of
   * both; an offer below the lowest in use is refused. The flags of the request are required: if
   * one is not offered, or the version does not have it, it is refused, and the conversation cannot
   * go on. Flags that are wanted only if offered are left out if they are not; list all flags there
   * that the filter can do without.
   *
   * <p>These flags of a request are always left out if they are not offered: {@link
   * Steps#NO_REPLY_HEADER}, {@link Steps#NO_UNKNOWN}, {@link Steps#NO_DATA}, {@link Steps#SKIP},
   * {@link Steps#NO_REPLY_CONNECT}, {@link Steps#NO_REPLY_HELO}, {@link Steps#NO_REPLY_MAIL},
   * {@link Steps#NO_REPLY_RECIPIENT}, {@link Steps#NO_REPLY_DATA}, {@link Steps#NO_REPLY_UNKNOWN},
   * {@link Steps#NO_REPLY_END_OF_HEADERS}, {@link Steps#NO_REPLY_BODY}.
   *
   * @param offer the offer
   * @param ifOffered the flags that are wanted only if they are offered
   * @return what is agreed
   * @throws NegotiationException a flag that is needed or a version that is spoken is not offered
   * @throws EncodeException the version of this request is not spoken
   */
  public Options answer(Message.Negotiate offer, Options ifOffered) throws NegotiationException {
    if (this.version < MIN_VERSION || this.version > MAX_VERSION) {
      String reason = "spoken are " + MIN_VERSION + " to " + MAX_VERSION;
      String id = Kind.NEGOTIATE.id();
      throw new EncodeException(ErrorKind.OUT_OF_RANGE, id, "version", "", reason);
    }
    if (offer.version() < MIN_VERSION) {
      throw new NegotiationException("version/1");
    }
    long spoken = Math.min(offer.version(), this.version);
    long actionsGranted =
        Row.granted(
            offer.actions().value(),
            this.actions.value(),
            ifOffered.actions().value(),
            spoken,
            0x0000000fL,
            0x00000000L,
            0);
    long stepsGranted =
        Row.granted(
            offer.steps().value(),
            this.steps.value(),
            ifOffered.steps().value(),
            spoken,
            0x0000003fL,
            0x000ff780L,
            1);
    return new Options(spoken, new Actions(actionsGranted), new Steps(stepsGranted));
  }
}
