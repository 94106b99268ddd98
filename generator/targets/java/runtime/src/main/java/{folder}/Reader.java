
import java.util.Map;
import java.util.Optional;

/** Takes a frame apart. */
final class Reader {
  final long version;
  final long flags;
  private final byte[] data;
  private int position = Wire.PAYLOAD_START;
  private String id = "";

  Reader(byte[] data, long version, long flags) {
    this.data = data;
    this.version = version;
    this.flags = flags;
  }

  /** Names the message to which errors belong. */
  Reader of(Kind kind) {
    id = kind.id();
    return this;
  }

  ProtocolException wrong(ErrorKind error, String field, int offset) {
    return new ProtocolException(error, id, field, offset);
  }

  int code() {
    return Byte.toUnsignedInt(data[Wire.CODE_AT]);
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
    int start = position;
    position += size;
    return Wire.number(data, start, position);
  }

  long number(int size, long least, long greatest, String field) throws ProtocolException {
    return ranged(number(size, field), size, least, greatest, field);
  }

  long signed(int size, String field) throws ProtocolException {
    int unused = Long.SIZE - size * Byte.SIZE;
    return number(size, field) << unused >> unused;
  }

  long signed(int size, long least, long greatest, String field) throws ProtocolException {
    return ranged(signed(size, field), size, least, greatest, field);
  }

  private long ranged(long value, int size, long least, long greatest, String field)
      throws ProtocolException {
    if (!Writer.isWithin(value, least, greatest)) {
      throw wrong(ErrorKind.OUT_OF_RANGE, field, position - size);
    }
    return value;
  }

  boolean truth(String field) throws ProtocolException {
    long value = number(1, field);
    return known(value < 2 ? Optional.of(value == 1) : Optional.empty(), 1, field);
  }

  void constant(long constant, int size, String field) throws ProtocolException {
    if (number(size, field) != constant) {
      throw wrong(ErrorKind.UNKNOWN_VALUE, field, position - size);
    }
  }

  /** Gives the constant of a number of so many bytes that was just read. */
  <T> T known(Optional<T> constant, int size, String field) throws ProtocolException {
    return constant.orElseThrow(() -> wrong(ErrorKind.UNKNOWN_VALUE, field, position - size));
  }

  Octets text(int minLength, String field) throws ProtocolException {
    return text(minLength, Integer.MAX_VALUE, field);
  }

  Octets text(int minLength, int maxLength, String field) throws ProtocolException {
    int start = position;
    int end = start;
    while (end < data.length && data[end] != 0) {
      end++;
    }
    if (end == data.length) {
      throw wrong(ErrorKind.UNTERMINATED, field, start);
    }
    position = end + 1;
    return octets(start, start, end, minLength, maxLength, field);
  }

  Octets bytes(int minLength, String field) throws ProtocolException {
    return bytes(minLength, Integer.MAX_VALUE, field);
  }

  Octets bytes(int minLength, int maxLength, String field) throws ProtocolException {
    int start = position;
    position = data.length;
    return octets(start, start, position, minLength, maxLength, field);
  }

  Octets fixed(int length, String field) throws ProtocolException {
    return octets(position, length, 0, Integer.MAX_VALUE, field);
  }

  Octets prefixed(int prefix, String field) throws ProtocolException {
    return prefixed(prefix, 0, Integer.MAX_VALUE, field);
  }

  /** Takes bytes after a number of a size that says how many they are. */
  Octets prefixed(int prefix, int minLength, int maxLength, String field) throws ProtocolException {
    int start = position;
    return octets(start, number(prefix, field), minLength, maxLength, field);
  }

  /** Takes two texts, each with a number of a size in front or with NUL at its end. */
  Map.Entry<Octets, Octets> pair(int prefix, String field) throws ProtocolException {
    return prefix == 0
        ? Map.entry(text(0, field), text(0, field))
        : Map.entry(prefixed(prefix, field), prefixed(prefix, field));
  }

  /** Takes so many bytes of a field that begins at some place. */
  private Octets octets(int field, long length, int least, int greatest, String name)
      throws ProtocolException {
    if (data.length - position < length) {
      throw wrong(ErrorKind.TRUNCATED, name, field);
    }
    int start = position;
    position += (int) length;
    return octets(field, start, position, least, greatest, name);
  }

  private Octets octets(int field, int start, int end, int least, int greatest, String name)
      throws ProtocolException {
    if (end - start < least || end - start > greatest) {
      throw wrong(end - start < least ? ErrorKind.TOO_SHORT : ErrorKind.OVERLONG, name, field);
    }
    return new Octets(data, start, end);
  }
}
