// What no question of the driver asks, for any protocol.
import assert from "node:assert";
import { test } from "node:test";
import * as codec from "milter-protocol";
import { agreementFields, type Field, shapes, unhex } from "./answers.js";

type Values = Record<string, unknown>;

const first = (kind: string, field: Field): boolean => field.kind === kind;

/** A value that may stand in a field, as a program would write it. */
function value(field: Field): unknown {
  if (field.size > 0) return field.known[0] ?? 1;
  if (field.kind === "text" || field.kind === "bytes") return "ab";
  return field.kind === "optional-text" ? undefined : [];
}

function message(type: string, changes: Values = {}): codec.Message {
  const fields = (shapes[type] ?? []).flatMap((each) => (each.kind === "when" ? [] : each));
  const chosen = (shapes[type] ?? []).filter(
    (each) => each.kind === "when" && each.values.includes(selected(type, each.selector)),
  );
  const all = [...fields, ...chosen.flatMap((each) => each.inner)];
  const values = Object.fromEntries(all.map((each) => [each.name, value(each)]));
  return { type, ...values, ...changes } as unknown as codec.Message;
}

function selected(type: string, name: string): number {
  return shapes[type]?.find((each) => each.name === name)?.known[0] ?? 1;
}

/** Each message with a field of a kind. */
function having(kind: string): [string, Field][] {
  return Object.entries(shapes).flatMap(([type, fields]) =>
    fields.filter((each) => first(kind, each)).map((each): [string, Field] => [type, each]),
  );
}

function refused(type: string, changes: Values, field: string): void {
  for (const encode of [codec.encode, codec.encodeReceived]) {
    assert.throws(
      () => encode(message(type, changes)),
      (error) => error instanceof codec.EncodeError && error.field === field,
      `${type} ${field}`,
    );
  }
}

test("a text with a NUL is refused, and so is one that is missing or too short", () => {
  for (const [type, field] of having("text")) {
    refused(type, { [field.name]: "a\0b" }, field.label);
    refused(type, { [field.name]: undefined }, field.label);
    if (field.least > 0) refused(type, { [field.name]: "" }, field.label);
  }
  for (const [type, field] of having("bytes")) {
    if (field.least > 0) refused(type, { [field.name]: "" }, field.label);
  }
});

test("a number that does not fit is refused", () => {
  for (const kind of ["u8", "u16", "u32"]) {
    for (const [type, field] of having(kind)) {
      for (const wrong of [256 ** field.size, -(2 ** 32), 1.5, Number.NaN, undefined]) {
        refused(type, { [field.name]: wrong }, field.label);
      }
      if (field.known.length > 0) refused(type, { [field.name]: 1 }, field.label);
    }
  }
});

test("a value is refused where its condition does not hold, and missed where it does", () => {
  for (const [type, condition] of having("when")) {
    const selector = shapes[type]?.find((each) => each.name === condition.selector);
    const other = selector?.known.find((each) => !condition.values.includes(each));
    const values = Object.fromEntries(condition.inner.map((each) => [each.name, value(each)]));
    const absent = Object.fromEntries(condition.inner.map((each) => [each.name, undefined]));
    const label = condition.inner[0]?.label ?? "";
    refused(type, { [condition.selector]: other, ...values }, label);
    refused(type, { [condition.selector]: condition.values[0], ...absent }, label);
  }
});

test("what is no message is refused", () => {
  assert.throws(() => codec.encode({ type: "constructor" } as never), codec.EncodeError);
});

test("a string is written as UTF-8, and create makes the bytes of it", () => {
  for (const [type, field] of having("text").filter(([each]) => shapes[each]?.length === 1)) {
    const frame = codec.encodeReceived(message(type, { [field.name]: "Grüße" }));
    const made = codec.create(type as codec.MessageType, { [field.name]: "Grüße" } as never);
    assert.deepStrictEqual(codec.decode(frame), made);
    assert.strictEqual(Object(made)[field.name].length, 7);
  }
});

test("bytes become text and bytes again", () => {
  const samples = ["", "\ufeffa", "\ufffd", "€😀", "\udcff\udc80"];
  for (const each of samples) assert.strictEqual(codec.text(codec.bytes(each)), each);
  const broken = ["ff", "e282", "edb280", "f09f98", "c080", "efbf"];
  for (const each of broken.map(unhex)) {
    const data = Uint8Array.from([65, ...each, 66]);
    assert.deepStrictEqual(codec.bytes(codec.text(data)), data);
  }
});

const EMPTY = Object.keys(shapes).find((type) => shapes[type]?.length === 0);
const ANY = EMPTY ?? Object.keys(shapes)[0];

test("the limit can be changed while messages are taken, and what is left is kept", () => {
  if (ANY === undefined) return;
  const frame = codec.encode(message(ANY));
  const decoder = new codec.Decoder();
  let count = 0;
  for (const event of decoder.feed(Uint8Array.from([...frame, ...frame, ...frame]))) {
    assert(!(event instanceof codec.ProtocolError));
    count++;
    break;
  }
  assert.strictEqual(decoder.pending, 2 * frame.length);
  decoder.maxLength = 0;
  for (let call = 0; call < 2; call++) {
    const [error, ...rest] = decoder.feed(frame);
    assert(error instanceof codec.ProtocolError && error.fatal);
    assert.strictEqual(error.kind, "too-long");
    assert.deepStrictEqual([count, rest, decoder.pending], [1, [], 0]);
  }
});

test("views are Uint8Arrays, whatever was given", () => {
  for (const [type, field] of having("text").slice(0, 1)) {
    const decoded = codec.decode(Buffer.from(codec.encode(message(type))));
    assert.strictEqual(Object(decoded)[field.name].constructor, Uint8Array);
  }
});

test("the cost is linear in the bytes, whatever the pieces", () => {
  const [type, field] = having("bytes")[0] ?? ["", undefined];
  if (field === undefined) return;
  const frame = codec.encode(message(type, { [field.name]: new Uint8Array(2 ** 21) }));
  const decoder = new codec.Decoder(2 ** 22);
  const begin = performance.now();
  let count = 0;
  for (let start = 0; start < frame.length; start += 3) {
    for (const _ of decoder.feed(frame.subarray(start, start + 3))) count++;
  }
  assert.strictEqual(count, 1);
  assert(performance.now() - begin < 3000);
});

test("flags may be negative, as `|` makes them", () => {
  const offered = Object.fromEntries(agreementFields.map((name) => [name, 0xffffffff]));
  const wished = Object.fromEntries(agreementFields.map((name) => [name, -1]));
  const agreed = codec.agree(offered as codec.Agreement, wished as codec.Agreement);
  for (const each of Object.values<number>(agreed).slice(1)) assert.strictEqual(each, 0xffffffff);
});

test("a limit holds where nothing was agreed", () => {
  const nothing = Object.fromEntries(agreementFields.map((name) => [name, 0]));
  assert.strictEqual(codec.maxLengthOf(nothing as codec.Agreement), codec.DEFAULT_MAX_LENGTH);
});
