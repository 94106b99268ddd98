
import java.util.Arrays;
import java.util.List;

/** A rule for text: an automaton, in which each class of byte leads from a state to another. */
record Rule(String id, boolean isError, int[] classes, int[] next, String broken) {
  static final List<Rule> ALL = Tables.RULES.lines().map(Rule::parse).toList();

  private static Rule parse(String line) {
    String[] part = line.split(" ");
    int[] classes = new int[256];
    for (String run : part[2].split(",")) {
      String[] pair = run.split(":");
      Arrays.fill(classes, Integer.parseInt(pair[0]), 256, Integer.parseInt(pair[1]));
    }
    int[] next = Arrays.stream(part[3].split(",")).mapToInt(Integer::parseInt).toArray();
    return new Rule(part[0], part[1].equals("true"), classes, next, part[4]);
  }

  boolean isBrokenBy(Octets text) {
    int width = next.length / broken.length();
    int state = 0;
    for (int place = text.start; place < text.end; place++) {
      state = next[state * width + classes[Byte.toUnsignedInt(text.data[place])]];
    }
    return broken.charAt(state) == '1';
  }
}
