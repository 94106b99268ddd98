
/** A first and a last version; a last version of 0 leaves the span open-ended. */
record Span(long since, long until) {
  static final Span ALWAYS = new Span(0, 0);

  static Span of(String since, String until) {
    return new Span(Long.parseLong(since), Long.parseLong(until));
  }

  /** Tells whether a version is among them. */
  boolean has(long version) {
    return since <= version && (until == 0 || version <= until);
  }
}
