// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import type {
  Cart,
  ChangePrice,
  Hello,
  Leave,
  Message,
  No,
  Note,
  NoteList,
  Old,
  Order,
  Picture,
  Secret,
} from "./messages.js";
import type { Reader } from "./reader.js";
import type { Input } from "./text.js";
import { Payment } from "./values.js";
import type { Writer } from "./writer.js";

const knownPayment_ = Object.values(Payment);

export function readPayload(r: Reader): Message {
  switch (r.code) {
    case 0x48:
      return readHello_(r);
    case 0x4e:
      return readNote_(r);
    case 0x4f:
      return readOrder_(r);
    case 0x43:
      return readCart_(r);
    case 0x5c:
      return readPicture_(r);
    case 0x45:
      return { type: "done" };
    case 0x46:
      return { type: "forget" };
    case 0x42:
      return { type: "bye" };
    case 0x27:
      return readSecret_(r);
    case 0x79:
      return { type: "yes" };
    case 0x6e:
      return readNo_(r);
    case 0x63:
      return readChangePrice_(r);
    case 0x22:
      return { type: "wait" };
    case 0x6c:
      return readLeave_(r);
    case 0x6f:
      return readOld_(r);
    default:
      throw r.unknownCode();
  }
}

export function writePayload(w: Writer, m: Input<Message>): void {
  switch (m.type) {
    case "hello":
      w.code(0x48);
      writeHello(w, m);
      break;
    case "note":
      w.code(0x4e);
      writeNote(w, m);
      break;
    case "order":
      w.code(0x4f);
      writeOrder(w, m);
      break;
    case "cart":
      w.code(0x43);
      writeCart(w, m);
      break;
    case "picture":
      w.code(0x5c);
      writePicture(w, m);
      break;
    case "done":
      w.code(0x45);
      break;
    case "forget":
      w.code(0x46);
      break;
    case "bye":
      w.code(0x42);
      break;
    case "secret":
      w.code(0x27);
      writeSecret(w, m);
      break;
    case "yes":
      w.code(0x79);
      break;
    case "no":
      w.code(0x6e);
      writeNo(w, m);
      break;
    case "change-price":
      w.code(0x63);
      writeChangePrice(w, m);
      break;
    case "wait":
      w.code(0x22);
      break;
    case "leave":
      w.code(0x6c);
      writeLeave(w, m);
      break;
    case "old":
      w.code(0x6f);
      writeOld(w, m);
      break;
    default:
      w.unknown();
  }
}

function readHello_(r: Reader): Hello {
  const edition = r.number(4, "edition");
  const deeds = r.number(4, "deeds");
  const ways = r.number(4, "ways");
  const lists = r.several(readNoteList_, "lists");
  return { type: "hello", edition, deeds, ways, lists };
}

function writeHello(w: Writer, m: Input<Hello>): void {
  w.number(m.edition, "edition", 4);
  w.flags(m.deeds, "deeds", 4);
  w.flags(m.ways, "ways", 4);
  w.each(m.lists, "lists", 0, (each) => writeNoteList(w, each, "lists"));
}

function readNote_(r: Reader): Note {
  const question = r.number(1, "question");
  const notes = r.pairs("notes");
  return { type: "note", question, notes };
}

function writeNote(w: Writer, m: Input<Note>): void {
  w.number(m.question, "question", 1);
  w.pairs(m.notes, "notes", 0, 0);
}

function readOrder_(r: Reader): Order {
  const goods = r.text("goods", 1);
  const shelf = r.number(2, "shelf");
  const mark = r.number(1, "mark");
  const group = r.oneOf(knownPayment_, 1, "group");
  let amount: Uint8Array | undefined;
  let coins: number | undefined;
  switch (group) {
    case 36:
    case 34:
      amount = r.text("amount");
      coins = r.number(2, "coins");
  }
  const remark = r.more() ? r.text("remark") : undefined;
  return { type: "order", goods, shelf, mark, group, amount, coins, remark };
}

function writeOrder(w: Writer, m: Input<Order>): void {
  w.text(m.goods, "goods", 1, Infinity, "rule/no-break");
  w.number(m.shelf, "shelf", 2);
  w.number(m.mark, "mark", 1);
  w.number(m.group, "group", 1, knownPayment_);
  switch (m.group) {
    case 36:
    case 34:
      w.text(m.amount, "amount", 0, Infinity, "rule/no-break");
      w.number(m.coins, "coins", 2);
      break;
    default:
      w.absent(m.amount, "amount");
      w.absent(m.coins, "coins");
  }
  if (m.remark !== undefined) {
    w.text(m.remark, "remark");
  }
}

function readCart_(r: Reader): Cart {
  const total = r.number(2, "total");
  const goods = r.texts("goods");
  return { type: "cart", total, goods };
}

function writeCart(w: Writer, m: Input<Cart>): void {
  w.number(m.total, "total", 2);
  w.texts(m.goods, "goods", 0, 0, "rule/no-break");
}

function readPicture_(r: Reader): Picture {
  const data = r.bytes("data", 1);
  return { type: "picture", data };
}

function writePicture(w: Writer, m: Input<Picture>): void {
  w.bytes(m.data, "data", 0, 1);
}

function readSecret_(r: Reader): Secret {
  const data = r.bytes("data");
  return { type: "secret", data };
}

function writeSecret(w: Writer, m: Input<Secret>): void {
  w.bytes(m.data, "data", 0);
}

function readNo_(r: Reader): No {
  const reason = r.text("reason");
  return { type: "no", reason };
}

function writeNo(w: Writer, m: Input<No>): void {
  w.text(m.reason, "reason", 0, Infinity, "rule/no-break", "rule/some");
}

function readChangePrice_(r: Reader): ChangePrice {
  const shelf = r.number(2, "shelf");
  const amount = r.text("amount");
  return { type: "change-price", shelf, amount };
}

function writeChangePrice(w: Writer, m: Input<ChangePrice>): void {
  w.number(m.shelf, "shelf", 2);
  w.text(m.amount, "amount");
}

function readLeave_(r: Reader): Leave {
  const shelf = r.number(2, "shelf");
  return { type: "leave", shelf };
}

function writeLeave(w: Writer, m: Input<Leave>): void {
  w.number(m.shelf, "shelf", 2);
}

function readOld_(r: Reader): Old {
  const data = r.bytes("data");
  return { type: "old", data };
}

function writeOld(w: Writer, m: Input<Old>): void {
  w.bytes(m.data, "data", 0);
}

function readNoteList_(r: Reader, holder: string): NoteList {
  const stage = r.number(4, holder);
  const names = r.text(holder);
  return { stage, names };
}

function writeNoteList(w: Writer, m: Input<NoteList>, holder: string): void {
  w.number(m.stage, holder, 4);
  w.text(m.names, holder);
}
