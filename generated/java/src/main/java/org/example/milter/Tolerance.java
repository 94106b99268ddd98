// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.util.Arrays;
import java.util.List;

/** How real programs treat one kind of malformed payload. */
record Tolerance(
    int code, String error, String field, int after, String condition, String reading) {
  private static final String ANY = "-";
  static final List<Tolerance> ALL = Tables.TOLERANCES.lines().map(Tolerance::parse).toList();

  private static Tolerance parse(String line) {
    String[] part = line.split(" ");
    int code = Integer.parseInt(part[0]);
    return new Tolerance(code, part[1], part[2], Integer.parseInt(part[3]), part[4], part[5]);
  }

  /** Gives the frame that a frame is taken for; null if it counts for nothing. */
  static byte[] tolerated(byte[] frame, long version, long flags) throws ProtocolException {
    ProtocolException wrong = wrong(frame, version, flags);
    if (wrong == null) {
      return frame;
    }
    for (Tolerance each : ALL) {
      if (each.applies(frame, wrong)) {
        return switch (each.reading) {
          case "dropped" -> null;
          case "completed" -> framed(frame, frame.length + 1);
          default -> cut(frame, wrong.offset(), version, flags);
        };
      }
    }
    throw wrong;
  }

  private static byte[] cut(byte[] frame, int offset, long version, long flags) {
    int end = offset;
    while (true) {
      byte[] shorter = framed(frame, end);
      ProtocolException wrong = wrong(shorter, version, flags);
      if (wrong == null) {
        return shorter;
      }
      // An item that has several parts is left out as a whole.
      end = Math.min(wrong.offset(), end - 1);
    }
  }

  private static ProtocolException wrong(byte[] frame, long version, long flags) {
    try {
      Payloads.read(new Reader(frame, version, flags));
      return null;
    } catch (ProtocolException wrong) {
      return wrong;
    }
  }

  /** Gives a frame of so many bytes of another, with NULs after them where it has no more. */
  private static byte[] framed(byte[] frame, int end) {
    byte[] copy = Arrays.copyOf(frame, end);
    Wire.putLength(copy, end - Wire.UNCOUNTED);
    return copy;
  }

  private boolean applies(byte[] frame, ProtocolException wrong) {
    boolean isMeant =
        error.equals(wrong.kind().word())
            && code == Byte.toUnsignedInt(frame[Wire.CODE_AT])
            && (field.equals(ANY) || field.equals(wrong.field()))
            && (after < 0 || after == Byte.toUnsignedInt(frame[wrong.offset() - 1]));
    return isMeant
        && switch (condition) {
          case "not-empty" -> frame.length > Wire.PAYLOAD_START;
          case "has-nul" -> hasNul(frame, Wire.PAYLOAD_START);
          case "ends-with-nul" -> frame[frame.length - 1] == 0;
          case "rest-without-nul" -> !hasNul(frame, wrong.offset());
          default -> true;
        };
  }

  private static boolean hasNul(byte[] data, int start) {
    for (int place = start; place < data.length; place++) {
      if (data[place] == 0) {
        return true;
      }
    }
    return false;
  }
}
