
import java.util.Optional;

/** Takes a frame apart. */
final class Reader {
  private final byte[] data;
  private int position = Decoder.LENGTH_SIZE;
  private String id = "";

  Reader(byte[] data) {
    this.data = data;
  }

  /** Names the message to which errors belong. */
  Reader of(Kind kind) {
    id = kind.id();
    return this;
  }

  ProtocolException wrong(ErrorKind error, String field, int offset) {
    return new ProtocolException(error, id, field, offset);
  }

  boolean more() {
    return position < data.length;
  }

  void end() throws ProtocolException {
    if (more()) {
      throw wrong(ErrorKind.TRAILING_BYTES, "", position);
    }
  }

  long number(int size, String field) throws ProtocolException {
    if (data.length - position < size) {
      throw wrong(ErrorKind.TRUNCATED, field, position);
    }
    long value = 0;
    for (int end = position + size; position < end; position++) {
      value = value << 8 | Byte.toUnsignedInt(data[position]);
    }
    return value;
  }

  /** Gives the constant of a number of so many bytes that was just read. */
  <T> T known(Optional<T> constant, int size, String field) throws ProtocolException {
    return constant.orElseThrow(() -> wrong(ErrorKind.UNKNOWN_VALUE, field, position - size));
  }

  Octets text(int minLength, String field) throws ProtocolException {
    int start = position;
    int end = start;
    while (end < data.length && data[end] != 0) {
      end++;
    }
    if (end == data.length) {
      throw wrong(ErrorKind.UNTERMINATED, field, start);
    }
    position = end + 1;
    return octets(start, end, minLength, field);
  }

  Octets bytes(int minLength, String field) throws ProtocolException {
    int start = position;
    position = data.length;
    return octets(start, position, minLength, field);
  }

  private Octets octets(int start, int end, int least, String field) throws ProtocolException {
    if (end - start < least) {
      throw wrong(ErrorKind.TOO_SHORT, field, start);
    }
    return new Octets(data, start, end);
  }
}
