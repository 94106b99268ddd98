// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package net.example.parcels.full;

/**
 * What was negotiated, and who may say what under it.
 *
 * @param edition the version in use
 * @param deeds the flags in use
 * @param ways the flags in use
 */
public record Agreement(long edition, Deeds deeds, Ways ways) implements StateTable {
  /** What holds before a negotiation. */
  public static final Agreement NONE = new Agreement(0, Deeds.NONE, Ways.NONE);

  /** The least version that is spoken. */
  public static final long MIN_VERSION = 4;

  /** The greatest version that is spoken. */
  public static final long MAX_VERSION = 7;

  long flags(int field) {
    return switch (field) {
      case 0 -> deeds.value();
      case 1 -> ways.value();
      default -> 0;
    };
  }

  /**
   * Answers an offer as a filter that wishes for this. The version is the lower of both. Flags that
   * are not offered are left out where a filter can go without them.
   *
   * @param offer the offer
   * @return what is agreed
   * @throws NegotiationException a flag that is needed or a version that is spoken is not offered
   */
  public Agreement answer(Message.Hello offer) throws NegotiationException {
    if (offer.edition() < MIN_VERSION) {
      throw new NegotiationException("version/3");
    }
    long deedsGranted =
        Row.granted(offer.deeds().value(), deeds.value(), 0x00000001L, 0x00000002L, 0);
    long waysGranted = Row.granted(offer.ways().value(), ways.value(), 0x00000000L, 0x00000102L, 1);
    return new Agreement(
        Math.min(offer.edition(), edition), new Deeds(deedsGranted), new Ways(waysGranted));
  }
}
