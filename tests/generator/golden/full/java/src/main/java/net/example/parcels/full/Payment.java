// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package net.example.parcels.full;

import java.util.Optional;

/** How the order is paid. What else is sent depends on it. */
public enum Payment {
  /** With coins. FULL_CASH, since version 3. */
  CASH(0x24),

  /** With a card. FULL_CARD, since version 3. */
  CARD(0x22),

  /** Not at all. */
  NONE(0x27);

  private final int value;

  Payment(int value) {
    this.value = value;
  }

  /** {@return the number on the wire} */
  public int value() {
    return value;
  }

  /**
   * Looks up a number.
   *
   * @param value the number on the wire
   * @return its constant, if it has one
   */
  public static Optional<Payment> of(long value) {
    for (Payment each : values()) {
      if (each.value == value) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
