// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.empty;

/** The kinds of messages. */
public enum Kind {
  ;

  private final String id;
  private final String symbol;
  private final int code;

  Kind(String id, String symbol, int code) {
    this.id = id;
    this.symbol = symbol;
    this.code = code;
  }

  /** {@return the id in the spec} */
  public String id() {
    return id;
  }

  /** {@return the C symbol} */
  public String symbol() {
    return symbol;
  }

  /** {@return the byte that stands for the message on the wire} */
  public int code() {
    return code;
  }
}
