// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.util.List;
import java.util.stream.Stream;

/** What the table has for a message. */
final class Row {
  static final List<List<Way>> STEPS = Tables.STEPS.lines().map(Row::ways).toList();
  private static final List<Row> ROWS = Tables.MESSAGES.lines().map(Row::new).toList();

  final Span versions;
  final boolean isAnswered;
  final long suppressedBy;
  final long unansweredWith;
  final long requires;
  final List<Way> interim;
  final List<Way> endings;

  private Row(String line) {
    String[] part = line.split(" ");
    versions = Span.of(part[0], part[1]);
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

  private static List<Way> ways(String text) {
    return text.equals("-") ? List.of() : Stream.of(text.split(",")).map(Way::of).toList();
  }

  /**
   * Gives the flags of a request, and of those wanted only if offered, that an offer has. Those
   * that the agreed version lacks count as not offered.
   */
  static long granted(
      long offer,
      long request,
      long ifOffered,
      long version,
      long whenZero,
      long forgivable,
      int field)
      throws NegotiationException {
    String[] lacking = Tables.LACKING.lines().toList().get(field).split(" ");
    long absent = Long.parseLong(lacking[(int) (version - Options.MIN_VERSION)], 16);
    long offered = (offer == 0 ? whenZero : offer) & ~absent;
    long refused = Long.lowestOneBit(request & ~offered & ~forgivable);
    if (refused != 0) {
      String bit = String.format("%08x", refused);
      Stream<String> ids = Tables.FLAGS.lines().filter(line -> line.startsWith(field + bit));
      throw new NegotiationException(ids.findAny().orElse(" 0x" + bit).split(" ")[1]);
    }
    return (request | ifOffered) & offered;
  }
}
