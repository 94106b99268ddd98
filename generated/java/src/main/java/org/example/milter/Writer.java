// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** Puts a frame together. */
final class Writer {
  private final Message message;
  private final long maxLength;
  private final boolean isChecked;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  Writer(Message message, long maxLength, boolean isChecked) {
    this.message = message;
    this.maxLength = maxLength;
    this.isChecked = isChecked;
  }

  ByteBuffer frame() {
    number(0, Decoder.LENGTH_SIZE, "");
    number(message.kind().code(), 1, "");
    Payloads.write(message, this);
    int length = out.size() - Decoder.LENGTH_SIZE;
    String excess = "the length " + length + " is above the limit of " + maxLength;
    String remedy = "; send less, or agree on a greater limit";
    refuseIf(length > maxLength, ErrorKind.TOO_LONG, "", excess + remedy);
    return ByteBuffer.wrap(out.toByteArray()).putInt(0, length);
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

  void number(long value, int bytes, String field) {
    refuseIf(value >> 8 * bytes != 0, ErrorKind.OUT_OF_RANGE, field, "is out of range");
    for (int shift = 8 * bytes - 8; shift >= 0; shift -= 8) {
      out.write((int) (value >> shift));
    }
  }

  void bytes(Octets value, int minLength, String field) {
    refuseIf(value.length() < minLength, ErrorKind.TOO_SHORT, field, "is too short");
    out.write(value.data, value.start, value.length());
  }

  void text(Octets value, int minLength, String field, int... rules) {
    for (int place = value.start; place < value.end; place++) {
      refuseIf(value.data[place] == 0, ErrorKind.NUL, field, "has a NUL, which would end it");
    }
    refuseIf(value.length() < minLength, ErrorKind.TOO_SHORT, field, "is too short");
    for (int place : rules) {
      Rule rule = Rule.ALL.get(place);
      if (isChecked && rule.isError() && rule.isBrokenBy(value)) {
        String id = message.kind().id();
        throw new EncodeException(ErrorKind.BROKEN_RULE, id, field, rule.id(), "breaks a rule");
      }
    }
    bytes(value, minLength, field);
    out.write(0);
  }
}
