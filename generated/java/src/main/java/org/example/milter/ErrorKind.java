// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/** What is wrong with a frame. */
public enum ErrorKind {
  /** The length is 0; it counts the code, so that 1 is the least. */
  ZERO_LENGTH("zero-length", true),

  /** The length is above the limit. */
  TOO_LONG("too-long", true),

  /** The first bytes are not a length but the beginning of another protocol. */
  FOREIGN("foreign", true),

  /** The frame ends before its length says. */
  INCOMPLETE("incomplete", true),

  /** Bytes follow the end of the frame. */
  SURPLUS("surplus", true),

  /** No message has this code. */
  UNKNOWN_CODE("unknown-code", false),

  /** The payload ends inside a number. */
  TRUNCATED("truncated", false),

  /** The payload ends before the NUL of a text. */
  UNTERMINATED("unterminated", false),

  /** The value is unknown, and what follows depends on it. */
  UNKNOWN_VALUE("unknown-value", false),

  /** The value is shorter than it may be. */
  TOO_SHORT("too-short", false),

  /** Bytes are left over after the last field. */
  TRAILING_BYTES("trailing-bytes", false),

  /** A value is not given that must be. */
  MISSING("missing", false),

  /** A value is given that the value of another field leaves no place for. */
  UNEXPECTED("unexpected", false),

  /** The number does not fit its field, or is not one that is spoken. */
  OUT_OF_RANGE("out-of-range", false),

  /** The value is of a type that the field does not take. */
  WRONG_TYPE("wrong-type", false),

  /** The text has a NUL, which would end it. */
  NUL("nul", false),

  /** The string has one half of a surrogate pair, which UTF-8 cannot encode. */
  LONE_SURROGATE("lone-surrogate", false),

  /** The text breaks a rule of the protocol. */
  BROKEN_RULE("broken-rule", false);

  private final String word;
  private final boolean isFatal;

  ErrorKind(String word, boolean isFatal) {
    this.word = word;
    this.isFatal = isFatal;
  }

  /** {@return one word for it, the same in every language} */
  public String word() {
    return word;
  }

  /** {@return whether nothing behind the frame can be read any more} */
  public boolean isFatal() {
    return isFatal;
  }
}
