// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import type { Message, Ping, Pong } from "./messages.js";
import type { Reader } from "./reader.js";
import type { Input } from "./text.js";
import type { Writer } from "./writer.js";

export function readPayload(r: Reader): Message {
  switch (r.code) {
    case 0x50:
      return readPing_(r);
    case 0x70:
      return readPong_(r);
    default:
      throw r.unknownCode();
  }
}

export function writePayload(w: Writer, m: Input<Message>): void {
  switch (m.type) {
    case "ping":
      w.code(0x50);
      writePing(w, m);
      break;
    case "pong":
      w.code(0x70);
      writePong(w, m);
      break;
    default:
      w.unknown();
  }
}

function readPing_(r: Reader): Ping {
  const word = r.text("word");
  return { type: "ping", word };
}

function writePing(w: Writer, m: Input<Ping>): void {
  w.text(m.word, "word");
}

function readPong_(r: Reader): Pong {
  const word = r.text("word");
  const count = r.number(4, "count");
  return { type: "pong", word, count };
}

function writePong(w: Writer, m: Input<Pong>): void {
  w.text(m.word, "word");
  w.number(m.count, "count", 4);
}
