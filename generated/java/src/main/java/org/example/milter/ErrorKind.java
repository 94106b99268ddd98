// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/** What is wrong with a frame. */
public enum ErrorKind {
  /** The length is less than that of a frame without a payload. */
  UNDERSIZED("undersized", 0, true),

  /** The length is above the limit. */
  TOO_LONG("too-long", 1, true),

  /** The first bytes are not a length but the beginning of another protocol. */
  FOREIGN("foreign", 2, true),

  /** The frame ends before its stated length. */
  INCOMPLETE("incomplete", 3, true),

  /** Bytes follow the end of the frame. */
  SURPLUS("surplus", 4, true),

  /** No message has this code. */
  UNKNOWN_CODE("unknown-code", 5, false),

  /** The payload ends inside a number or a value of known length. */
  TRUNCATED("truncated", 6, false),

  /** The payload ends before the NUL of a text. */
  UNTERMINATED("unterminated", 7, false),

  /** The value is unknown, and what follows depends on it. */
  UNKNOWN_VALUE("unknown-value", 8, false),

  /** The number is not in its range, or is not a supported version. */
  OUT_OF_RANGE("out-of-range", 13, false),

  /** The value is shorter than allowed. */
  TOO_SHORT("too-short", 9, false),

  /** The value is longer than allowed. */
  OVERLONG("overlong", 18, false),

  /** Bytes are left over after the last field. */
  TRAILING_BYTES("trailing-bytes", 10, false),

  /** A required value is missing. */
  MISSING("missing", 11, false),

  /** A value is given although another value or the version rules it out. */
  UNEXPECTED("unexpected", 12, false),

  /** The value has a type that the field does not accept. */
  WRONG_TYPE("wrong-type", 14, false),

  /** The text has a NUL, which would end it. */
  NUL("nul", 15, false),

  /** The string has one half of a surrogate pair, which UTF-8 cannot encode. */
  LONE_SURROGATE("lone-surrogate", 16, false),

  /** The text breaks a rule of the protocol. */
  BROKEN_RULE("broken-rule", 17, false);

  private final String word;
  private final int number;
  private final boolean isFatal;

  ErrorKind(String word, int number, boolean isFatal) {
    this.word = word;
    this.number = number;
    this.isFatal = isFatal;
  }

  /** {@return one word for it, the same in every language} */
  public String word() {
    return word;
  }

  /** {@return what stands for it in C and in display filters; it never changes} */
  public int number() {
    return number;
  }

  /** {@return whether nothing after the frame can be read any more} */
  public boolean isFatal() {
    return isFatal;
  }
}
