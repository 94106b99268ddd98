import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.example.milter.Decoder;
import org.example.milter.Message;

/**
 * Decodes a stream again and again, whole and in pieces; the two take turns. The time is that of
 * the clock, and for busy machines that of all threads of the process on their processors.
 */
final class Bench {
  private static final int PIECE = 4096;
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 15;
  private static final long ROUND_NANOS = 300_000_000;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static long seen;

  public static void main(String[] args) throws IOException {
    byte[] stream = Files.readAllBytes(Path.of(args[0]));
    int messages = decode(stream, stream.length);
    Map<String, Integer> pieces = Map.of("whole", stream.length, "pieces-of-4096", PIECE);
    Map<String, double[][]> seconds = new TreeMap<>();
    pieces.keySet().forEach(name -> seconds.put(name, new double[2][ROUNDS]));
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Map.Entry<String, double[][]> each : seconds.entrySet()) {
        double[] took = round(stream, pieces.get(each.getKey()));
        if (round >= 0) {
          each.getValue()[0][round] = took[0];
          each.getValue()[1][round] = took[1];
        }
      }
    }
    StringBuilder line =
        new StringBuilder("{\"language\":\"java\",\"bytes\":").append(stream.length);
    line.append(",\"messages\":").append(messages);
    seconds.forEach(
        (name, taken) -> {
          line.append(String.format(",\"%s\":{", name));
          for (int clock = 0; clock < 2; clock++) {
            Arrays.sort(taken[clock]);
            double median = taken[clock][ROUNDS / 2];
            String per = clock == 0 ? "s" : "cpu-s";
            line.append(
                String.format(
                    "\"mb-per-%s\":%.0f,\"messages-per-%s\":%.0f%s",
                    per,
                    stream.length / median / 1e6,
                    per,
                    messages / median,
                    clock == 0 ? "," : "}"));
          }
        });
    System.out.println(line.append('}'));
    if (seen == 0) {
      throw new AssertionError();
    }
  }

  /** The seconds that one run takes, by the clock and on processors. */
  private static double[] round(byte[] stream, int piece) throws IOException {
    long start = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    long runs = 0;
    while (System.nanoTime() - start < ROUND_NANOS) {
      for (int i = 0; i < 50; i++) {
        decode(stream, piece);
      }
      runs += 50;
    }
    double processors = (SYSTEM.getProcessCpuTime() - cpu) / 1e9 / runs;
    return new double[] {(System.nanoTime() - start) / 1e9 / runs, processors};
  }

  private static int decode(byte[] stream, int piece) throws IOException {
    Decoder decoder = new Decoder();
    int messages = 0;
    for (int start = 0; start < stream.length; start += piece) {
      ByteBuffer in = ByteBuffer.wrap(stream, start, Math.min(piece, stream.length - start));
      Message message;
      while ((message = decoder.next(in)) != null) {
        seen += message.kind().code();
        messages++;
      }
    }
    return messages;
  }
}
