// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that never change; they are compared by value. */
public final class Octets {
  final byte[] data;
  final int start;
  final int end;

  /** Views bytes that nobody changes any more. */
  Octets(byte[] data, int start, int end) {
    this.data = data;
    this.start = start;
    this.end = end;
  }

  /**
   * Takes text as UTF-8.
   *
   * @param text the text
   * @return its bytes
   * @throws EncodeException a surrogate stands alone
   */
  public static Octets of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (text.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE)) {
      String reason = "has half a surrogate pair, which UTF-8 cannot encode";
      throw new EncodeException(ErrorKind.LONE_SURROGATE, "", "", "", reason);
    }
    return new Octets(bytes, 0, bytes.length);
  }

  /**
   * Copies bytes.
   *
   * @param bytes the bytes, none or more
   * @return a copy of them
   */
  public static Octets of(byte... bytes) {
    return new Octets(bytes.clone(), 0, bytes.length);
  }

  /** {@return how many bytes there are} */
  public int length() {
    return end - start;
  }

  /** {@return a copy of the bytes} */
  public byte[] toByteArray() {
    return Arrays.copyOfRange(data, start, end);
  }

  /** {@return a view of the bytes that cannot be written to} */
  public ByteBuffer asByteBuffer() {
    return ByteBuffer.wrap(data, start, length()).slice().asReadOnlyBuffer();
  }

  /** {@return the bytes as UTF-8, with U+FFFD for what is malformed} */
  @Override
  public String toString() {
    return new String(data, start, length(), StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets that
        && Arrays.equals(data, start, end, that.data, that.start, that.end);
  }

  @Override
  public int hashCode() {
    return ByteBuffer.wrap(data, start, length()).hashCode();
  }
}
