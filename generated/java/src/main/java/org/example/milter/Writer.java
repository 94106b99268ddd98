// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Puts a frame together. */
final class Writer {
  final long version;
  final long flags;
  private final Message message;
  private final long maxLength;
  private final boolean isChecked;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  Writer(Message message, long maxLength, long version, long flags, boolean isChecked) {
    this.message = message;
    this.maxLength = maxLength;
    this.version = version;
    this.flags = flags;
    this.isChecked = isChecked;
  }

  ByteBuffer frame() {
    out.writeBytes(new byte[Wire.PAYLOAD_START]);
    Payloads.write(message, this);
    int length = out.size() - Wire.UNCOUNTED;
    long limit = Math.min(maxLength, Wire.GREATEST_LENGTH);
    String excess = "the length " + length + " is above the limit of " + limit;
    String remedy = "; send less, or agree on a greater limit";
    refuseIf(length > limit, ErrorKind.TOO_LONG, "", excess + remedy);
    byte[] frame = out.toByteArray();
    Wire.putLength(frame, length);
    frame[Wire.CODE_AT] = (byte) message.kind().code();
    return ByteBuffer.wrap(frame);
  }

  void refuseIf(boolean isWrong, ErrorKind kind, String field, String reason) {
    if (isWrong) {
      throw new EncodeException(kind, message.kind().id(), field, "", reason);
    }
  }

  /** Gives a value of a message, which must be there. */
  static <T> T given(T value, String id, String field) {
    if (value == null) {
      throw new EncodeException(ErrorKind.MISSING, id, field, "", "is missing");
    }
    return value;
  }

  /** Gives a copy of the values of a message, which must be there. */
  static <T> List<T> given(List<T> values, String id, String field) {
    given((Object) values, id, field);
    values.forEach(each -> given((Object) each, id, field));
    return List.copyOf(values);
  }

  /** Gives a copy of the values of a message, which may be absent. */
  static <T> Optional<List<T>> given(Optional<List<T>> values, String id, String field) {
    given((Object) values, id, field);
    return values.map(each -> given(each, id, field));
  }

  /** Tells whether a number is in a range, where all are unsigned or all are signed. */
  static boolean isWithin(long value, long least, long greatest) {
    return Long.compareUnsigned(value - least, greatest - least) <= 0;
  }

  void number(long value, int bytes, long least, long greatest, String field) {
    refuseIf(!isWithin(value, least, greatest), ErrorKind.OUT_OF_RANGE, field, "is out of range");
    low(value, bytes);
  }

  void number(long value, int bytes, String field) {
    boolean isWide = bytes < Long.BYTES && value >> 8 * bytes != 0;
    refuseIf(isWide, ErrorKind.OUT_OF_RANGE, field, "is out of range");
    low(value, bytes);
  }

  void truth(boolean value) {
    low(value ? 1 : 0, 1);
  }

  void low(long value, int bytes) {
    byte[] number = new byte[bytes];
    Wire.put(number, 0, bytes, value);
    out.writeBytes(number);
  }

  void bytes(Octets value, int minLength, String field) {
    bytes(value, minLength, Integer.MAX_VALUE, field);
  }

  void bytes(Octets value, int minLength, int maxLength, String field) {
    sized(value, 0, minLength, maxLength, field);
  }

  void text(Octets value, int minLength, String field, int... rules) {
    text(value, minLength, Integer.MAX_VALUE, field, rules);
  }

  void text(Octets value, int minLength, int maxLength, String field, int... rules) {
    for (int place = value.start; place < value.end; place++) {
      refuseIf(value.data[place] == 0, ErrorKind.NUL, field, "has a NUL, which would end it");
    }
    sized(value, 0, minLength, maxLength, field, rules);
    out.write(0);
  }

  void sized(Octets value, int prefix, String field, int... rules) {
    sized(value, prefix, 0, Integer.MAX_VALUE, field, rules);
  }

  /** Writes bytes after a number of a size, if it is not 0, that says how many they are. */
  void sized(Octets value, int prefix, int minLength, int maxLength, String field, int... rules) {
    refuseIf(value.length() < minLength, ErrorKind.TOO_SHORT, field, "is too short");
    refuseIf(value.length() > maxLength, ErrorKind.OVERLONG, field, "is too long");
    if (prefix > 0) {
      boolean isWide = (long) value.length() >> 8 * prefix != 0;
      refuseIf(isWide, ErrorKind.OVERLONG, field, "is too long");
      low(value.length(), prefix);
    }
    for (int place : rules) {
      Rule rule = Rule.ALL.get(place);
      if (isChecked && rule.isError() && rule.isBrokenBy(value)) {
        String id = message.kind().id();
        throw new EncodeException(ErrorKind.BROKEN_RULE, id, field, rule.id(), "breaks a rule");
      }
    }
    out.write(value.data, value.start, value.length());
  }
}
