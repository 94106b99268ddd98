// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.util.Optional;

/**
 * The kind of a client's address. A filter on libmilter closes the connection on any other value.
 */
public enum AddressFamily {
  /** No address is known. SMFIA_UNKNOWN, since version 1. */
  UNKNOWN(0x55),

  /** A local socket. SMFIA_UNIX, since version 1. */
  UNIX(0x4c),

  /** An IPv4 address. SMFIA_INET, since version 1. */
  INET(0x34),

  /** An IPv6 address. SMFIA_INET6, since version 1. */
  INET6(0x36);

  private final int value;

  AddressFamily(int value) {
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
  public static Optional<AddressFamily> of(long value) {
    for (AddressFamily each : values()) {
      if (each.value == value) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
