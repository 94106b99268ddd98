// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.tiny;

import java.util.*;

/** The payload of each message. */
final class Payloads {
  private Payloads() {}

  static Message read(Reader in) throws ProtocolException {
    switch (in.code()) {
      case 0x50:
        return readPing(in.of(Kind.PING));
      case 0x70:
        return readPong(in.of(Kind.PONG));
      default:
        throw in.wrong(ErrorKind.UNKNOWN_CODE, "", Wire.CODE_AT);
    }
  }

  static void write(Message message, Writer out) {
    switch (message.kind()) {
      case PING -> write((Message.Ping) message, out);
      case PONG -> write((Message.Pong) message, out);
    }
  }

  private static Message.Ping readPing(Reader in) throws ProtocolException {
    Octets word = in.text(0, "word");
    in.end();
    return new Message.Ping(word);
  }

  private static void write(Message.Ping message, Writer out) {
    out.text(message.word(), 0, "word");
  }

  private static Message.Pong readPong(Reader in) throws ProtocolException {
    Octets word = in.text(0, "word");
    long count = in.number(4, "count");
    in.end();
    return new Message.Pong(word, count);
  }

  private static void write(Message.Pong message, Writer out) {
    out.text(message.word(), 0, "word");
    out.number(message.count(), 4, "count");
  }
}
