// Feeds frames that are right, mutated and random, in pieces of any size, for some seconds.
import assert from "node:assert";
import * as codec from "milter-protocol";
import { type Field, failure, hex, shapes } from "./answers.js";

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 3);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const LONGEST_STEP = 5_000;

let state = SEED >>> 0 || 1;

/** A number below a bound. */
function below(bound: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % bound;
}

const COMMON = [0, 10, 13, 32, 65, 128, 255];

function oneOf<T>(items: readonly T[]): T {
  return items[below(items.length)] as T;
}

function someBytes(size: number): number[] {
  return Array.from({ length: size }, () => COMMON[below(8)] ?? below(256));
}

function someText(least: number): number[] {
  const size = least + oneOf([0, 1, 5, 40, below(200)]);
  return Array.from({ length: size }, () => 1 + below(255));
}

function someNumber(field: Field): number[] {
  const value = field.known.length > 0 && below(20) > 0 ? oneOf(field.known) : below(2 ** 32);
  const found = [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  return found.slice(4 - field.size);
}

function several(make: () => number[]): number[] {
  return Array.from({ length: below(5) }, make).flat();
}

/** A value on the wire; what it does not know of a condition it tries both ways. */
function someValue(field: Field): number[] {
  switch (field.kind) {
    case "text":
      return [...someText(field.least), 0];
    case "optional-text":
      return below(2) ? [...someText(field.least), 0] : [];
    case "bytes":
      return someBytes(field.least + oneOf([0, 1, below(300), below(20_000)]));
    case "texts":
      return several(() => [...someText(0), 0]);
    case "pairs":
      return several(() => [...someText(0), 0, ...someText(0), 0]);
    case "records":
      return several(() => field.inner.flatMap(someValue));
    case "when":
      return below(2) ? field.inner.flatMap(someValue) : [];
    default:
      return someNumber(field);
  }
}

function someFrame(): number[] {
  const types = Object.keys(shapes);
  const type = types.length > 0 ? oneOf(types) : "";
  const code = codec.MESSAGES[type as codec.MessageType]?.code ?? 0;
  const payload = (shapes[type] ?? []).flatMap(someValue);
  const content = below(10) > 0 ? [code, ...payload] : [below(256), ...someBytes(below(50))];
  const length = below(100) > 0 ? content.length : below(2 ** 32);
  return [length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255, ...content];
}

function mutated(frame: number[]): number[] {
  for (let count = below(4); count > 0; count--) {
    const place = below(frame.length + 1);
    frame.splice(place, below(3), ...someBytes(below(3)));
  }
  return frame;
}

/** What comes of a stream in pieces, as text; the pieces are overwritten as soon as they are read. */
function read(data: Uint8Array, cut: () => number): string[] {
  const decoder = new codec.Decoder();
  const events: string[] = [];
  for (let start = 0; start < data.length; ) {
    const chunk = data.slice(start, start + cut());
    start += chunk.length;
    for (const event of decoder.feed(chunk)) {
      const isError = event instanceof codec.ProtocolError;
      events.push(isError ? JSON.stringify(failure(event)) : hex(codec.encodeReceived(event)));
      if (isError && event.fatal) return events;
    }
    chunk.fill(0xaa);
  }
  events.push(`${decoder.pending}`);
  return events;
}

/** The same by way of the lengths, a frame at a time. */
function readFrames(data: Uint8Array): string[] {
  const events: string[] = [];
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  let start = 0;
  while (data.length - start >= 4) {
    const frame = data.subarray(start, start + 4 + view.getUint32(start));
    try {
      const again = codec.encodeReceived(codec.decode(frame));
      assert.strictEqual(hex(again), hex(frame));
      events.push(hex(again));
    } catch (error) {
      const shown = JSON.stringify(failure(error));
      if ((error as codec.ProtocolError).kind === "incomplete") break;
      events.push(shown);
      if ((error as codec.ProtocolError).fatal) return events;
    }
    start += frame.length;
  }
  events.push(`${data.length - start}`);
  return events;
}

function refuse(data: Uint8Array): void {
  try {
    codec.encode(codec.decode(data));
  } catch (error) {
    const isWanted = error instanceof codec.ProtocolError || error instanceof codec.EncodeError;
    if (!isWanted) throw error;
  }
}

const begin = performance.now();
const counts = { steps: 0, bytes: 0, messages: 0, errors: 0 };
for (let now = begin; now - begin < 1000 * SECONDS; counts.steps++) {
  const before = state;
  try {
    const frames = Array.from({ length: 1 + below(6) }, () => mutated(someFrame()));
    const data = Uint8Array.from(frames.flat());
    const wanted = readFrames(data);
    const longest = oneOf([1, 2, 7, 100, 5000]);
    assert.deepStrictEqual(
      read(data, () => data.length),
      wanted,
    );
    assert.deepStrictEqual(
      read(data, () => 1 + below(longest)),
      wanted,
    );
    refuse(Uint8Array.from(frames[0] ?? []));
    const start = data.subarray(0, 200);
    assert.deepStrictEqual(codec.bytes(codec.text(start)), start);
    counts.bytes += data.length;
    for (const each of wanted) counts[each.startsWith("{") ? "errors" : "messages"]++;
    const then = performance.now();
    assert(then - now < LONGEST_STEP, "too slow");
    now = then;
  } catch (error) {
    console.error(`FUZZ_SEED=${before} begins with what fails`);
    throw error;
  }
}
console.log(JSON.stringify(counts));
