// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

/**
 * What the spec says of phases, messages and texts, as lines of text.
 *
 * <p>Messages and phases are their places. Words are parted by a space, items of a list by a comma;
 * an empty list is {@code -}. A flag is hexadecimal: its bit, and above 32 bits the place of its
 * field; 0 stands for no flag.
 */
final class Tables {
  static final long MAX_LENGTH = 65536L;
  static final long TOLERATED_MAX_LENGTH = 1073741823L;
  static final long NEWEST_VERSION = 6;
  static final int INITIAL_PHASE = 0;

  /** How other protocols begin, as digits of a length, with a dot for any. */
  static final String STRANGERS =
      """
      16030...
      80..0103
      80..0100
      0d0a0d0a
      0401....
      050.....
      0300....
      810000..
      120100..
      2a3.0d0a
      30..0201
      30840000
      10..0004
      8000002.
      """;

  /**
   * The greatest lengths of frames that are agreed: the flag, the first and the last version with
   * which each holds, the last one 0 where that is open, and the length.
   */
  static final String LENGTHS =
      """
      110000000 0 0 262144
      120000000 0 0 1048576
      """;

  /** The flags and their ids. */
  static final String FLAGS =
      """
      000000001 action/add-headers
      000000002 action/change-body
      000000004 action/add-recipients
      000000008 action/delete-recipients
      000000010 action/change-headers
      000000020 action/quarantine
      000000040 action/change-sender
      000000080 action/add-recipients-par
      000000100 action/set-macro-list
      100000001 step/no-connect
      100000002 step/no-helo
      100000004 step/no-mail
      100000008 step/no-recipient
      100000010 step/no-body
      100000020 step/no-headers
      100000040 step/no-end-of-headers
      100000080 step/no-reply-header
      100000100 step/no-unknown
      100000200 step/no-data
      100000400 step/skip
      100000800 step/rejected-recipients
      100001000 step/no-reply-connect
      100002000 step/no-reply-helo
      100004000 step/no-reply-mail
      100008000 step/no-reply-recipient
      100010000 step/no-reply-data
      100020000 step/no-reply-unknown
      100040000 step/no-reply-end-of-headers
      100080000 step/no-reply-body
      100100000 step/header-leading-space
      110000000 step/data-size-256k
      120000000 step/data-size-1m
      140000000 step/internal-reserved
      180000000 step/test
      """;

  /** For each field of flags, those that a version does not have, from the least that is spoken. */
  static final String LACKING =
      """
      0 0 0 0 0
      f01fff00 f01ffe00 f01ffc00 f01ffc00 0
      """;

  /** For each phase the commands that may be sent, each with the phase that it leads to. */
  static final String STEPS =
      """
      0>1,13>12
      2>2,7>1,12>1,1>1,13>12
      3>3,4>4,7>2,12>2,1>2,14>1,13>12
      3>3,4>4,7>3,12>3,1>3,14>1,13>12
      3>3,4>4,5>5,7>4,12>3,1>4,14>1,13>12
      3>3,4>4,5>5,6>6,8>7,9>8,10>9,11>11,7>5,12>3,1>5,14>1,13>12
      3>3,4>4,5>5,6>6,8>7,9>8,7>6,12>3,1>6,14>1,13>12
      8>7,9>8,12>3,1>7,14>1,13>12
      10>9,11>11,12>3,1>8,14>1,13>12
      10>9,11>11,12>3,1>9,14>1,13>12
      11>11,12>3,1>10,14>1,13>12
      12>3,13>12
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
      1 0 true 0 0 0 - 0>-1
      1 0 false 0 0 0 - -
      1 0 true 100000001 100001000 0 - 15>-1,18>3,16>3,19>3,21>3,33>12
      1 0 true 100000002 100002000 0 - 15>-1,18>3,16>3,19>3,21>3,33>12
      1 0 true 100000004 100004000 0 - 15>-1,18>3,17>3,16>3,19>3,21>3,33>12
      1 0 true 100000008 100008000 0 - 15>-1,16>-1,19>-1,21>-1,18>3,17>3,33>12
      4 0 true 100000200 100010000 0 - 15>-1,16>5,19>5,21>5,18>3,17>3,33>12
      3 0 true 100000100 100020000 0 - 15>-1,16>-1,19>-1,21>-1,18>3,17>3,33>12
      1 0 true 100000020 100000080 0 - 15>-1,18>3,17>3,16>3,19>3,21>3
      1 0 true 100000040 100040000 0 - 15>-1,18>3,17>3,16>3,19>3,21>3
      1 0 true 100000010 100080000 0 - 15>-1,20>10,18>3,17>3,16>3,19>3,21>3
      1 0 true 0 0 0 22>-1,23>-1,24>-1,25>-1,26>-1,27>-1,28>-1,29>-1,31>-1,30>-1 15>3,18>3,17>3,16>3,19>3,21>3
      1 0 false 0 0 0 - -
      1 0 false 0 0 0 - -
      6 0 false 0 0 0 - -
      1 0 false 0 0 0 - -
      1 0 false 0 0 0 - -
      1 0 false 0 0 0 - -
      1 0 false 0 0 0 - -
      1 0 false 0 0 0 - -
      0 0 false 0 0 100000400 - -
      1 0 false 0 0 0 - -
      0 0 false 0 0 000000001 - -
      0 0 false 0 0 000000010 - -
      2 0 false 0 0 000000001 - -
      0 0 false 0 0 000000040 - -
      0 0 false 0 0 000000004 - -
      0 0 false 0 0 000000080 - -
      0 0 false 0 0 000000008 - -
      0 0 false 0 0 000000002 - -
      2 0 false 0 0 0 - -
      0 0 false 0 0 000000020 - -
      6 0 false 0 0 0 - -
      2 0 false 0 0 0 - -
      6 0 false 0 0 0 - -
      """;

  /**
   * Lengths of commands that no frame has: the least, the greatest, and what they are taken for.
   */
  static final String TOLERATED_LENGTHS =
      """
      0 0 1
      2147483649 4294967295 1
      """;

  /**
   * For each malformed payload that real programs take the code of its message, the kind of error,
   * the field, the last byte that could be read, what must be true of the payload, and what happens
   * to it; - and -1 stand for any.
   */
  static final String TOLERANCES =
      """
      79 truncated macro-lists -1 - cut
      79 unterminated macro-lists -1 - cut
      68 unterminated macros -1 has-nul cut
      68 unterminated macros -1 - dropped
      67 trailing-bytes - 85 - cut
      67 trailing-bytes - -1 ends-with-nul cut
      72 trailing-bytes - -1 ends-with-nul cut
      77 unterminated arguments -1 - cut
      82 unterminated arguments -1 - cut
      84 trailing-bytes - -1 - cut
      85 unterminated - -1 not-empty completed
      85 trailing-bytes - -1 - cut
      76 trailing-bytes - -1 ends-with-nul cut
      78 trailing-bytes - -1 - cut
      65 trailing-bytes - -1 - cut
      81 trailing-bytes - -1 - cut
      75 trailing-bytes - -1 - cut
      99 trailing-bytes - -1 - cut
      114 trailing-bytes - -1 - cut
      100 trailing-bytes - -1 - cut
      97 trailing-bytes - -1 - cut
      116 trailing-bytes - -1 - cut
      115 trailing-bytes - -1 - cut
      121 unterminated - -1 - completed
      121 trailing-bytes - -1 - cut
      104 unterminated - -1 - dropped
      104 trailing-bytes - -1 - dropped
      109 truncated - -1 - dropped
      109 unterminated - -1 - dropped
      109 trailing-bytes - -1 - dropped
      105 truncated - -1 - dropped
      105 unterminated - -1 - dropped
      105 trailing-bytes - -1 - dropped
      101 unterminated arguments -1 - cut
      101 trailing-bytes - -1 rest-without-nul cut
      101 unterminated - -1 - dropped
      101 trailing-bytes - -1 - dropped
      43 unterminated - -1 - dropped
      43 trailing-bytes - -1 - dropped
      50 unterminated arguments -1 - cut
      50 trailing-bytes - -1 rest-without-nul cut
      50 unterminated - -1 - dropped
      50 trailing-bytes - -1 - dropped
      45 unterminated - -1 - dropped
      45 trailing-bytes - -1 - dropped
      112 trailing-bytes - -1 - cut
      113 unterminated - -1 - completed
      113 trailing-bytes - -1 - cut
      """;

  /**
   * For each rule its id, whether it is an error, the first byte of each run of bytes with its
   * class, where a class leads from a state, and whether a state breaks the rule.
   */
  static final String RULES =
      """
      rule/one-line true 0:0,10:1,11:0,13:1,14:0 0,1,1,1 01
      rule/no-line-feed true 0:0,10:1,11:0 0,1,1,1 01
      rule/no-carriage-return false 0:0,13:1,14:0 0,1,1,1 01
      rule/not-empty true 0:0,10:1,11:0 1,2,1,1,2,2 100
      rule/sender-not-empty true 0:0,10:1,11:0 1,2,1,1,2,2 100
      rule/header-name true 0:0,9:1,11:0,13:1,14:0,32:1,33:0,58:1,59:0 1,2,3,2,2,2,3,2 1010
      rule/header-no-cr true 0:0,13:1,14:0 0,1,1,1 01
      rule/header-folding true 0:0,9:1,10:2,11:0,32:1,33:0 0,0,1,2,0,3,2,2,2,3,3,3 0111
      rule/reply-code-form true 0:0,10:1,11:0,32:2,33:0,45:3,46:0,48:4,52:5,54:4,58:0 1,1,1,1,1,2,1,1,1,1,1,1,1,1,1,1,3,3,1,1,1,1,4,4,1,1,5,6,1,1,5,5,5,5,5,5,7,8,7,7,7,7,7,8,7,7,7,7,8,8,8,8,8,8 111110110
      rule/reply-code-subject false 0:0,52:1,54:2,58:0 1,2,1,1,1,1,1,1,3,3,3,3 0001
      rule/reply-enhanced-code true 0:0,32:1,33:0,45:1,46:0,48:2,52:3,53:4,54:2,58:0 1,1,1,2,3,1,1,1,1,1,1,1,4,4,4,1,1,5,5,5,1,1,6,6,6,1,1,7,7,7,1,8,1,1,1,1,9,1,1,1,1,1,10,1,10,1,1,11,11,1,10,10,10,10,10,11,11,11,11,11 000000000011
      rule/reply-percent true 0:0,37:1,38:0 1,2,1,2,3,4,3,3,1,2 00110
      rule/reply-line-break true 0:0,10:1,11:0,13:2,14:0 1,2,3,1,2,3,2,2,2,4,1,5,4,4,4,5,5,5 001111
      rule/reply-further-lines true 0:0,10:1,11:0,32:2,33:0,45:2,46:0,48:3,52:4,54:3,58:0 0,1,0,0,0,2,3,2,2,4,2,2,2,2,2,3,3,3,3,3,5,6,5,7,7,5,5,5,5,5,6,6,6,6,6,8,9,8,10,10,8,8,8,8,8,9,9,9,9,9,11,12,0,11,11,11,11,11,11,11,12,12,12,12,12 0111111111111
      rule/reply-same-class true 0:0,10:1,11:0,52:2,53:3,54:0 1,1,2,3,1,1,1,1,4,5,4,4,6,7,6,6,4,5,4,4,8,9,8,10,6,7,6,6,11,12,13,11,8,9,8,8,8,9,8,10,10,10,10,10,11,12,11,11,11,12,13,11,13,13,13,13 00000000001001
      rule/reply-hyphen true 0:0,10:1,11:0,32:2,33:0,45:3,46:0,48:4,52:5,54:4,58:0 1,2,1,1,1,3,1,2,1,1,1,1,1,2,1,1,1,4,1,2,1,1,5,5,1,2,1,1,6,6,1,2,1,1,7,7,1,2,1,1,8,8,1,2,9,1,1,1,1,2,9,10,1,1,11,12,11,11,11,11,13,2,13,13,13,13,11,12,11,11,11,11,12,12,12,12,12,12,13,2,13,13,13,13 00000000001011
      """;

  private Tables() {}
}
