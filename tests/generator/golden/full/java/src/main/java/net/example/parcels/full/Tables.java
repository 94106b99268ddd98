// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package net.example.parcels.full;

/**
 * What the spec says of phases, messages and texts, as lines of text.
 *
 * <p>Messages and phases are their places. Words are parted by a space, items of a list by a comma;
 * an empty list is {@code -}. A flag is hexadecimal: its bit, and above 32 bits the place of its
 * field; 0 stands for no flag.
 */
final class Tables {
  static final long MAX_LENGTH = 1001L;
  static final long TOLERATED_MAX_LENGTH = 5001L;
  static final long NEWEST_VERSION = 7;
  static final int INITIAL_PHASE = 0;

  /** How other protocols begin, as digits of a length, with a dot for any. */
  static final String STRANGERS =
      """
      16030...
      """;

  /**
   * The greatest lengths of frames that are agreed: the flag, the first and the last version with
   * which each holds, the last one 0 where that is open, and the length.
   */
  static final String LENGTHS =
      """
      100000100 0 0 4001
      0 7 0 2001
      100000002 1 4 3001
      """;

  /** The flags and their ids. */
  static final String FLAGS =
      """
      000000001 deed/refuse
      000000002 deed/change-price
      080000000 deed/lists
      100000001 way/no-order
      100000002 way/silent-order
      100000100 way/wide
      100030000 way/reserved
      """;

  /** For each field of flags, those that a version does not have, from the least that is spoken. */
  static final String LACKING =
      """
      0 0 0 0
      30100 30100 30100 0
      """;

  /** For each phase the commands that may be sent, each with the phase that it leads to. */
  static final String STEPS =
      """
      0>1,7>4
      1>1,2>2,3>2,7>4
      1>2,2>2,4>2,5>3,6>1,7>4
      6>1>0>4,6>2>5>0
      -
      """;

  /**
   * For each message the first and the last version that has it, the last one 0 where that is open,
   * whether it is answered, the flags with which it is not sent, with which it gets no reply and
   * that it needs, the replies that may come first, and those that end the exchange with the phase
   * that they lead to.
   */
  static final String MESSAGES =
      """
      3 0 true 0 0 0 - 0>-1
      3 0 false 0 0 0 - -
      3 0 true 100000001 100000002 0 - 9>-1,10>1,13>4>5>0
      4 7 true 0 0 0 - 9>-1,10>1,13>4>5>0
      3 0 false 0 0 0 - -
      3 0 true 0 0 0 11>-1,12>-1>5>0 9>1,10>1>0>4,10>2>5>0
      3 0 false 0 0 0 - -
      3 0 false 0 0 0 - -
      3 0 false 0 0 0 - -
      3 0 false 0 0 0 - -
      3 0 false 0 0 0 - -
      0 0 false 0 0 000000002 - -
      4 0 false 0 0 0 - -
      5 0 false 0 0 0 - -
      3 4 false 0 0 0 - -
      """;

  /**
   * Lengths of commands that no frame has: the least, the greatest, and what they are taken for.
   */
  static final String TOLERATED_LENGTHS =
      """
      0 0 1
      369295360 369360895 3
      """;

  /**
   * For each malformed payload that real programs take the code of its message, the kind of error,
   * the field, the last byte that could be read, what must be true of the payload, and what happens
   * to it; - and -1 stand for any.
   */
  static final String TOLERANCES =
      """
      72 truncated lists -1 - cut
      72 unterminated lists -1 - cut
      78 unterminated notes -1 has-nul cut
      78 unterminated notes -1 - dropped
      79 unterminated remark 39 - cut
      79 trailing-bytes - -1 rest-without-nul cut
      69 trailing-bytes - -1 - cut
      110 unterminated - -1 not-empty completed
      110 trailing-bytes - -1 ends-with-nul cut
      """;

  /**
   * For each rule its id, whether it is an error, the first byte of each run of bytes with its
   * class, where a class leads from a state, and whether a state breaks the rule.
   */
  static final String RULES =
      """
      rule/no-break true 0:0,10:1,11:0,13:1,14:0 0,1,1,1 01
      rule/price false 0:0,46:1,47:0,48:2,58:0 1,1,2,1,1,1,1,3,4,1,1,5,1,3,4,1,1,6,1,1,1 1101010
      rule/some true 0:0,10:1,11:0 1,2,3,4,3,4,3,3,4,4 11100
      """;

  private Tables() {}
}
