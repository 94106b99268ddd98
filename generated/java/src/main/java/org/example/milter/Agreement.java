// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/**
 * What was negotiated, and who may say what under it.
 *
 * @param version the version in use
 * @param actions the flags in use
 * @param steps the flags in use
 */
public record Agreement(long version, Actions actions, Steps steps) implements StateTable {
  /** What holds before a negotiation. */
  public static final Agreement NONE = new Agreement(0, Actions.NONE, Steps.NONE);

  /** The least version that is spoken. */
  public static final long MIN_VERSION = 2;

  /** The greatest version that is spoken. */
  public static final long MAX_VERSION = 6;

  long flags(int field) {
    return switch (field) {
      case 0 -> actions.value();
      case 1 -> steps.value();
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
  public Agreement answer(Message.Negotiate offer) throws NegotiationException {
    if (offer.version() < MIN_VERSION) {
      throw new NegotiationException("version/1");
    }
    long actionsGranted =
        Row.granted(offer.actions().value(), actions.value(), 0x0000000fL, 0x00000000L, 0);
    long stepsGranted =
        Row.granted(offer.steps().value(), steps.value(), 0x0000003fL, 0x000ff380L, 1);
    return new Agreement(
        Math.min(offer.version(), version), new Actions(actionsGranted), new Steps(stepsGranted));
  }
}
