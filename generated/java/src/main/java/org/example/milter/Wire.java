// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/** What frames begin with, and the order of the bytes of numbers. */
final class Wire {
  static final int LENGTH_AT = 0;
  static final int LENGTH_END = LENGTH_AT + 4;
  static final int CODE_AT = 4;
  static final int PAYLOAD_START = 5;

  /** The length of a frame without a payload. */
  static final int LEAST_LENGTH = 1;

  /** The greatest length that a frame can state. */
  static final long GREATEST_LENGTH = 4294967295L;

  /** By how many bytes a frame is longer than its length. */
  static final int UNCOUNTED = 4;

  private Wire() {}

  /** Reads the number in the bytes from start to end. */
  static long number(byte[] data, int start, int end) {
    long value = 0;
    for (int place = start; place < end; place++) {
      value = value << 8 | Byte.toUnsignedInt(data[place]);
    }
    return value;
  }

  /** Writes a number to the bytes from start to end, without the higher bytes that do not fit. */
  static void put(byte[] data, int start, int end, long value) {
    long rest = value;
    for (int place = end - 1; place >= start; place--) {
      data[place] = (byte) rest;
      rest >>= 8;
    }
  }

  /** Gives the length that a frame states. */
  static long length(byte[] frame) {
    return number(frame, LENGTH_AT, LENGTH_END);
  }

  /** States the length of a frame. */
  static void putLength(byte[] frame, long length) {
    put(frame, LENGTH_AT, LENGTH_END, length);
  }
}
