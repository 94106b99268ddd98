
/** A message, and the phase to which it leads in some versions; null leads nowhere else. */
record Way(Kind kind, Phase to, Span versions) {
  static Way of(String text) {
    String[] part = text.split(">");
    int to = Integer.parseInt(part[1]);
    Span versions = part.length > 2 ? Span.of(part[2], part[3]) : Span.ALWAYS;
    return new Way(
        Kind.values()[Integer.parseInt(part[0])], to < 0 ? null : Phase.values()[to], versions);
  }
}
