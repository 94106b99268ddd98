
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Puts a frame together. */
final class Writer {
  private final Message message;
  private final boolean isChecked;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

  Writer(Message message, boolean isChecked) {
    this.message = message;
    this.isChecked = isChecked;
  }

  ByteBuffer frame() {
    number(0, Decoder.LENGTH_SIZE, "");
    number(message.kind().code(), 1, "");
    Payloads.write(message, this);
    return ByteBuffer.wrap(out.toByteArray()).putInt(0, out.size() - Decoder.LENGTH_SIZE);
  }

  void refuseIf(boolean isWrong, String field, String reason) {
    if (isWrong) {
      throw new EncodeException(message.kind().id(), field, "", reason);
    }
  }

  void number(long value, int bytes, String field) {
    refuseIf(value >> 8 * bytes != 0, field, "is out of range");
    for (int shift = 8 * bytes - 8; shift >= 0; shift -= 8) {
      out.write((int) (value >> shift));
    }
  }

  void bytes(Octets value, int minLength, String field) {
    refuseIf(value.length() < minLength, field, "is too short");
    out.write(value.data, value.start, value.length());
  }

  void text(Octets value, int minLength, String field, int... rules) {
    for (int place = value.start; place < value.end; place++) {
      refuseIf(value.data[place] == 0, field, "has a NUL, which would end it");
    }
    for (int place : rules) {
      Rule rule = Rule.ALL.get(place);
      if (isChecked && rule.isError() && rule.isBrokenBy(value)) {
        throw new EncodeException(message.kind().id(), field, rule.id(), "breaks a rule");
      }
    }
    bytes(value, minLength, field);
    out.write(0);
  }
}
