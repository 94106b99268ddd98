// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package net.example.parcels.full;

/**
 * What was negotiated, and who may send what under it.
 *
 * @param edition the version in use
 * @param deeds the flags in use
 * @param ways the flags in use
 */
public record Options(long edition, Deeds deeds, Ways ways) implements StateTable {
  /** What holds before a negotiation. */
  public static final Options NONE = new Options(0, Deeds.NONE, Ways.NONE);

  /** The least version that is spoken. */
  public static final long MIN_VERSION = 4;

  /** The greatest version that is spoken. */
  public static final long MAX_VERSION = 7;

  /** {@return the version in use; before a negotiation it is the newest} */
  long agreedVersion() {
    return edition == 0 ? MAX_VERSION : edition;
  }

  long flags(int field) {
    return switch (field) {
      case 0 -> deeds.value();
      case 1 -> ways.value();
      default -> 0;
    };
  }

  /**
   * Finds what a keeper with a request agrees to when it gets an offer. The version is the lower of
   * both; an offer below the lowest in use is refused. The flags of the request are required: if
   * one is not offered, or the version does not have it, it is refused, and the conversation cannot
   * go on. Flags that are wanted only if offered are left out if they are not; list all flags there
   * that the keeper can do without.
   *
   * <p>These flags of a request are always left out if they are not offered: {@link
   * Deeds#CHANGE_PRICE}, {@link Ways#SILENT_ORDER}, {@link Ways#WIDE}.
   *
   * @param offer the offer
   * @param ifOffered the flags that are wanted only if they are offered
   * @return what is agreed
   * @throws NegotiationException a flag that is needed or a version that is spoken is not offered
   * @throws EncodeException the version of this request is not spoken
   */
  public Options answer(Message.Hello offer, Options ifOffered) throws NegotiationException {
    if (this.edition < MIN_VERSION || this.edition > MAX_VERSION) {
      String reason = "spoken are " + MIN_VERSION + " to " + MAX_VERSION;
      String id = Kind.HELLO.id();
      throw new EncodeException(ErrorKind.OUT_OF_RANGE, id, "edition", "", reason);
    }
    if (offer.edition() < MIN_VERSION) {
      throw new NegotiationException("version/3");
    }
    long spoken = Math.min(offer.edition(), this.edition);
    long deedsGranted =
        Row.granted(
            offer.deeds().value(),
            this.deeds.value(),
            ifOffered.deeds().value(),
            spoken,
            0x00000001L,
            0x00000002L,
            0);
    long waysGranted =
        Row.granted(
            offer.ways().value(),
            this.ways.value(),
            ifOffered.ways().value(),
            spoken,
            0x00000000L,
            0x00000102L,
            1);
    return new Options(spoken, new Deeds(deedsGranted), new Ways(waysGranted));
  }
}
