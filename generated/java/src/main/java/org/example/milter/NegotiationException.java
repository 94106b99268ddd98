// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.io.IOException;

/**
 * Two sides do not agree.
 *
 * @serial exclude
 */
public final class NegotiationException extends IOException {
  private static final long serialVersionUID = 1;

  private final String refused;

  NegotiationException(String refused) {
    super("refused=" + refused);
    this.refused = refused;
  }

  /** {@return the id of the flag or the version that is refused} */
  public String refused() {
    return refused;
  }
}
