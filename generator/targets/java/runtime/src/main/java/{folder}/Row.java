
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the table says of a message. */
final class Row {
  static final List<Map<Kind, Phase>> STEPS = Tables.STEPS.lines().map(Row::ways).toList();
  private static final List<Row> ROWS = Tables.MESSAGES.lines().map(Row::new).toList();

  private final long since;
  private final long until;
  final boolean isAnswered;
  final long suppressedBy;
  final long unansweredWith;
  final long requires;
  final Map<Kind, Phase> interim;
  final Map<Kind, Phase> endings;

  private Row(String line) {
    String[] part = line.split(" ");
    since = Long.parseLong(part[0]);
    until = Long.parseLong(part[1]);
    isAnswered = part[2].equals("true");
    suppressedBy = Long.parseLong(part[3], 16);
    unansweredWith = Long.parseLong(part[4], 16);
    requires = Long.parseLong(part[5], 16);
    interim = ways(part[6]);
    endings = ways(part[7]);
  }

  static Row of(Kind kind) {
    return ROWS.get(kind.ordinal());
  }

  /** Tells whether a version has the message; before a negotiation, at 0, all do. */
  boolean isIn(long version) {
    return version == 0 || (since <= version && (until == 0 || version <= until));
  }

  private static Map<Kind, Phase> ways(String text) {
    Map<Kind, Phase> found = new LinkedHashMap<>();
    for (String each : text.equals("-") ? new String[0] : text.split(",")) {
      String[] part = each.split(">");
      int to = Integer.parseInt(part[1]);
      found.put(Kind.values()[Integer.parseInt(part[0])], to < 0 ? null : Phase.values()[to]);
    }
    return found;
  }

  /**
   * Gives the flags of a wish, and of those wanted only if offered, that an offer has. Those that
   * the agreed version lacks count as not offered.
   */
  static long granted(
      long offer,
      long wish,
      long ifOffered,
      long version,
      long whenZero,
      long forgivable,
      int field)
      throws NegotiationException {
    String[] lacking = Tables.LACKING.lines().toArray(String[]::new);
    String[] bits = lacking[(int) (version - Agreement.MIN_VERSION)].split(" ");
    long offered = (offer == 0 ? whenZero : offer) & ~Long.parseLong(bits[field], 16);
    long refused = Long.lowestOneBit(wish & ~offered & ~forgivable);
    if (refused != 0) {
      String bit = String.format("%08x", refused);
      Stream<String> ids = Tables.FLAGS.lines().filter(line -> line.startsWith(field + bit));
      throw new NegotiationException(ids.findAny().orElse(" 0x" + bit).split(" ")[1]);
    }
    return (wish | ifOffered) & offered;
  }
}
