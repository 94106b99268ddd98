
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Reads a stream of frames that arrives in pieces of any size. After an error that concerns one
 * frame it goes on after that frame; one that is {@link ErrorKind#isFatal} comes again and again,
 * unless {@link #readOn} goes on.
 */
public final class Decoder {
  /** The greatest length of a frame where nothing else is agreed. */
  public static final long DEFAULT_MAX_LENGTH = Tables.MAX_LENGTH;

  /** The greatest length of a frame that a real program accepts, whatever was agreed. */
  public static final long TOLERATED_MAX_LENGTH = Tables.TOLERATED_MAX_LENGTH;

  /** The version in which frames are read and written where nothing else is agreed. */
  public static final long NEWEST_VERSION = Tables.NEWEST_VERSION;

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final byte[] head = new byte[Wire.LENGTH_END];
  private byte[] held = head;
  private int size;
  private long end = Wire.LENGTH_END;
  private long maxLength = DEFAULT_MAX_LENGTH;
  private long version = NEWEST_VERSION;
  private long flags;
  private byte[] last = new byte[0];
  private boolean begun;
  private ErrorKind failure;

  /** Begins a stream, with the limit {@link #DEFAULT_MAX_LENGTH}, in the newest version. */
  public Decoder() {}

  /**
   * Changes the limit, for frames whose length has not come yet.
   *
   * @param maxLength the greatest length of a frame that is accepted
   */
  public void setMaxLength(long maxLength) {
    this.maxLength = maxLength;
  }

  /**
   * Changes the version, for frames that have not come yet.
   *
   * @param version the version of the protocol that was agreed
   */
  public void setVersion(long version) {
    this.version = version;
  }

  /**
   * Changes the flags, for frames that have not come yet. There are none at first.
   *
   * @param flags the flags that were agreed, where layouts depend on some
   */
  public void setFlags(long flags) {
    this.flags = flags;
  }

  /** {@return how many bytes of an incomplete frame are held} */
  public int pending() {
    return size;
  }

  /** {@return the frame that came last, also if it was malformed, to be read only} */
  public ByteBuffer frame() {
    return ByteBuffer.wrap(last).asReadOnlyBuffer();
  }

  /**
   * Reads the next message. Call it until there is none, then again with the next bytes.
   *
   * @param in the next bytes of the stream; those of one frame are taken, or all that there are;
   *     where a length is at fault, those up to its end
   * @return the message, which has a copy of the bytes; null where more bytes are needed
   * @throws ProtocolException the frame is malformed
   */
  public Message next(ByteBuffer in) throws ProtocolException {
    byte[] frame = cut(in);
    last = frame == null ? last : frame;
    return frame == null ? null : Payloads.read(new Reader(frame, version, flags));
  }

  /**
   * Goes on after a fatal error of a length that real programs read as another one, and reads it as
   * that. They do so with some impossible lengths of commands, and not with those of replies. What
   * begins as the stream of another protocol is refused. The next call of {@link #next} needs the
   * rest of the bytes.
   *
   * @return the length that it is taken for; 0 where it does not go on
   */
  public long readOn() {
    if (failure == null || failure == ErrorKind.FOREIGN && !begun) {
      return 0;
    }
    long length = Wire.length(head);
    for (String line : Tables.TOLERATED_LENGTHS.lines().toList()) {
      long[] part = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
      if (part[0] <= length && length <= part[1]) {
        Wire.putLength(head, part[2]);
        size = Wire.LENGTH_END;
        end = Wire.UNCOUNTED + part[2];
        failure = null;
        return part[2];
      }
    }
    return 0;
  }

  /** Gives the only frame that there is. */
  byte[] only(ByteBuffer in) throws ProtocolException {
    byte[] frame = cut(in);
    if (frame == null || in.hasRemaining()) {
      ErrorKind kind = frame == null ? ErrorKind.INCOMPLETE : ErrorKind.SURPLUS;
      throw new ProtocolException(kind, "", "", frame == null ? size : frame.length);
    }
    return frame;
  }

  private byte[] cut(ByteBuffer in) throws ProtocolException {
    if (failure != null) {
      in.position(in.limit());
    }
    while (failure == null && size < end) {
      if (!in.hasRemaining()) {
        return null;
      }
      if (size == held.length) {
        // A length is only a claim: what is set aside for it is about what has come.
        long wanted = size + Math.max(8192L, Math.max(size, in.remaining()));
        held = Arrays.copyOf(held, (int) Math.min(Math.min(wanted, end), LARGEST_ARRAY));
        failure = size == held.length ? ErrorKind.TOO_LONG : null;
      }
      int count = Math.min(in.remaining(), held.length - size);
      in.get(held, size, count);
      size += count;
      if (size == Wire.LENGTH_END) {
        end = Wire.UNCOUNTED + length();
      }
    }
    byte[] frame = held == head ? head.clone() : held;
    held = head;
    size = 0;
    end = Wire.LENGTH_END;
    if (failure != null) {
      throw new ProtocolException(failure, "", "", Wire.LENGTH_AT);
    }
    begun = true;
    return frame;
  }

  private long length() {
    long length = Wire.length(head);
    if (length < Wire.LEAST_LENGTH) {
      failure = ErrorKind.UNDERSIZED;
    } else if (length > maxLength) {
      String digits = HexFormat.of().formatHex(head, Wire.LENGTH_AT, Wire.LENGTH_END);
      boolean isText = digits.matches("([2-6].|7[0-9a-e])+");
      boolean isKnown = Tables.STRANGERS.lines().anyMatch(digits::matches);
      failure = isText || isKnown ? ErrorKind.FOREIGN : ErrorKind.TOO_LONG;
    }
    return length;
  }
}
