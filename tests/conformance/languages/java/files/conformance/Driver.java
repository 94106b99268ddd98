import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Answers questions about the codec, a line of JSON each. */
final class Driver {
  static final HexFormat HEX = HexFormat.of();

  static String answer(String question) {
    List<Long> numbers = new ArrayList<>();
    List<byte[]> data = new ArrayList<>();
    String[] items = question.substring(1, question.length() - 1).split(",");
    Output o = new Output();
    if (items[0].equals("\"encode\"")) {
      Frames.encode(o, new Taker(List.of(items).subList(1, items.length)));
      return o.line.append("}\n").toString();
    }
    for (String item : List.of(items).subList(1, items.length)) {
      if (item.startsWith("\"")) {
        data.add(HEX.parseHex(item, 1, item.length() - 1));
      } else {
        numbers.add(Long.valueOf(item));
      }
    }
    switch (items[0]) {
      case "\"frame\"" -> Frames.frame(o, numbers.get(0), numbers.get(1), data.get(0));
      case "\"tolerate\"" -> Frames.tolerate(o, numbers.get(0), numbers.get(1), data.get(0));
      case "\"stream\"" -> Frames.stream(o, numbers, data, false);
      case "\"lenient\"" -> Frames.stream(o, numbers, data, true);
      case "\"negotiate\"" -> States.negotiate(o, numbers);
      case "\"table\"" -> States.table(o, States.options(numbers));
      default -> throw new IllegalArgumentException(question);
    }
    return o.line.append("}\n").toString();
  }

  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII), 1 << 20);
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.US_ASCII), 1 << 20)) {
      for (String line; (line = in.readLine()) != null; ) {
        out.write(answer(line));
      }
    }
  }
}
