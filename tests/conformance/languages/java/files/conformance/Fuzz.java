import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.example.milter.Decoder;
import org.example.milter.EncodeException;
import org.example.milter.Kind;
import org.example.milter.Message;
import org.example.milter.ProtocolException;

/**
 * Feeds the decoder with frames, mutated frames and noise, whole and in chunks. Nothing but a
 * ProtocolException may come, what was decoded is encoded to the same bytes, and chunks change
 * nothing. The time in seconds is in FUZZ_SECONDS, the seed in FUZZ_SEED.
 */
public final class Fuzz {
  private final Random random;
  private final List<byte[]> kept = new ArrayList<>();
  private long runs;
  private long messages;

  private Fuzz(long seed) {
    random = new Random(seed);
  }

  public static void main(String[] args) {
    long seed = Long.parseLong(System.getenv().getOrDefault("FUZZ_SEED", "1"));
    long seconds = Long.parseLong(System.getenv().getOrDefault("FUZZ_SECONDS", "3"));
    Fuzz fuzz = new Fuzz(seed);
    long end = System.nanoTime() + seconds * 1_000_000_000;
    while (System.nanoTime() < end) {
      for (int i = 0; i < 1000; i++) {
        fuzz.run(fuzz.stream());
        fuzz.runs++;
      }
    }
    System.out.printf("%d inputs, %d messages, seed %d%n", fuzz.runs, fuzz.messages, seed);
  }

  /** Entry for a fuzzer that brings its own bytes. */
  public static void fuzzerTestOneInput(byte[] data) {
    new Fuzz(Arrays.hashCode(data)).run(data);
  }

  private void run(byte[] data) {
    try {
      List<String> whole = decoded(data, data.length);
      List<String> parts = decoded(data, 1 + random.nextInt(8));
      if (!whole.equals(parts)) {
        throw new AssertionError(whole + " is not " + parts);
      }
      single(data);
    } catch (RuntimeException | AssertionError error) {
      throw new AssertionError(HexFormat.of().formatHex(data), error);
    }
  }

  private List<String> decoded(byte[] data, int chunk) {
    List<String> found = new ArrayList<>();
    Decoder decoder = new Decoder();
    int taken = 0;
    for (int start = 0; start < data.length; start += chunk) {
      ByteBuffer in = ByteBuffer.wrap(data, start, Math.min(chunk, data.length - start));
      for (Message message = null; ; ) {
        try {
          message = decoder.next(in);
          if (message == null) {
            break;
          }
          byte[] frame = message.encodeReceived().array();
          found.add(HexFormat.of().formatHex(frame));
          messages++;
        } catch (ProtocolException error) {
          found.add(error.kind() + " " + error.messageId() + error.field() + error.offset());
          if (error.kind().isFatal()) {
            return found;
          }
        }
        if (++taken > data.length) {
          throw new AssertionError("it does not end");
        }
      }
    }
    found.add("pending " + decoder.pending());
    return found;
  }

  private void single(byte[] data) {
    try {
      Message message = Message.decode(ByteBuffer.wrap(data));
      byte[] again = message.encodeReceived().array();
      if (!Arrays.equals(again, data)) {
        throw new AssertionError("encoded to " + HexFormat.of().formatHex(again));
      }
      Message twin = Message.decode(ByteBuffer.wrap(again));
      if (!message.equals(twin) || message.hashCode() != twin.hashCode()) {
        throw new AssertionError(message + " is not " + twin);
      }
      if (kept.size() < 1000) {
        kept.add(data);
      }
      message.encode();
    } catch (ProtocolException | EncodeException error) {
      error.getMessage();
    }
  }

  private byte[] stream() {
    ByteBuffer out = ByteBuffer.allocate(8192);
    for (int count = random.nextInt(4) == 0 ? 3 : 1; count > 0; count--) {
      out.put(frame());
    }
    byte[] data = Arrays.copyOf(out.array(), out.position());
    for (int count = random.nextInt(3); count > 0 && data.length > 0; count--) {
      int place = random.nextInt(data.length);
      switch (random.nextInt(4)) {
        case 0 -> data[place] ^= (byte) (1 << random.nextInt(8));
        case 1 -> data[place] = 0;
        case 2 -> data[place] = (byte) random.nextInt();
        default -> data = Arrays.copyOf(data, place);
      }
    }
    return data;
  }

  private byte[] frame() {
    if (!kept.isEmpty() && random.nextInt(4) == 0) {
      byte[] one = kept.get(random.nextInt(kept.size()));
      return one.length < 2000 ? one : Arrays.copyOf(one, 2000);
    }
    ByteBuffer payload = ByteBuffer.allocate(1024);
    Kind[] kinds = Kind.values();
    boolean isKnown = kinds.length > 0 && random.nextInt(20) > 0;
    payload.put((byte) (isKnown ? kinds[random.nextInt(kinds.length)].code() : random.nextInt()));
    for (int count = random.nextInt(6); count > 0; count--) {
      switch (random.nextInt(5)) {
        case 0 -> payload.putInt(random.nextInt(3) == 0 ? random.nextInt() : random.nextInt(9));
        case 1 -> payload.putShort((short) random.nextInt());
        case 2 -> payload.put((byte) (0x20 + random.nextInt(0x5f)));
        default -> {
          for (int length = random.nextInt(12); length > 0; length--) {
            payload.put((byte) (random.nextInt(9) > 0 ? 'a' : random.nextInt()));
          }
          payload.put((byte) 0);
        }
      }
    }
    int size = payload.position();
    ByteBuffer frame = ByteBuffer.allocate(4 + size).putInt(size);
    return frame.put(payload.array(), 0, size).array();
  }
}
