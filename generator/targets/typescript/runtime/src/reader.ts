import { ProtocolError } from "./errors.js";
import { MESSAGES, type MessageInfo, type MessageType } from "./messages.js";
import { bytes, type Pair } from "./text.js";
import type { ErrorKind } from "./values.js";
import { bigAt, CODE_AT, nulAt, numberAt, PAYLOAD_START } from "./wire.js";

/** What reads one text of several, with its length in front if that has a size. */
function textOf(prefix: number): (r: Reader, field: string) => Uint8Array {
  return prefix > 0 ? (r, field) => r.prefixed(field, prefix) : (r, field) => r.text(field);
}

/** Takes the payload of a frame apart. */
export class Reader {
  readonly code: number;
  readonly version: number;
  /** The flags that were agreed. */
  readonly agreedFlags: number;
  readonly #data: Uint8Array;
  readonly #start: number;
  readonly #end: number;
  #position: number;

  /** Begins with a frame that is whole. */
  constructor(data: Uint8Array, start: number, end: number, version: number, agreedFlags: number) {
    this.version = version;
    this.agreedFlags = agreedFlags;
    this.#data = data;
    this.#start = start;
    this.#end = end;
    this.#position = start + PAYLOAD_START;
    this.code = data[start + CODE_AT] ?? 0;
  }

  /** The byte of the frame that is read next, counted from 0. */
  get position(): number {
    return this.#position - this.#start;
  }

  get frame(): Uint8Array {
    return this.#data.subarray(this.#start, this.#end);
  }

  #error(kind: ErrorKind, position: number, field?: string): ProtocolError {
    const known = Object.entries<MessageInfo>(MESSAGES);
    const type = known.find(([, info]) => info.code === this.code)?.[0] as MessageType | undefined;
    return new ProtocolError(kind, position - this.#start, type, field);
  }

  unknownCode(): ProtocolError {
    return this.#error("unknown-code", this.#start + CODE_AT);
  }

  more(): boolean {
    return this.#position < this.#end;
  }

  end(): void {
    if (this.more()) throw this.#error("trailing-bytes", this.#position);
  }

  /** Where so many bytes begin that are taken. */
  #taken(size: number, field: string): number {
    const start = this.#position;
    if (this.#end - start < size) throw this.#error("truncated", start, field);
    this.#position = start + size;
    return start;
  }

  number(size: number, field: string): number {
    return numberAt(this.#data, this.#taken(size, field), size);
  }

  signed(size: number, field: string): number {
    const value = this.number(size, field);
    return value < 256 ** size / 2 ? value : value - 256 ** size;
  }

  big(field: string, isSigned: boolean): bigint {
    const value = bigAt(this.#data, this.#taken(8, field));
    return isSigned ? BigInt.asIntN(64, value) : value;
  }

  boolean(field: string): boolean {
    return this.oneOf([0, 1], 1, field) === 1;
  }

  constant(value: number | bigint, size: number, field: string): void {
    const found = size > 4 ? this.big(field, false) : this.number(size, field);
    if (found !== value) throw this.#error("unknown-value", this.#position - size, field);
  }

  /** Refuses a number of so many bytes that was just read and is not in its range. */
  within<T extends number | bigint>(
    value: T,
    least: T,
    greatest: T,
    size: number,
    field: string,
  ): void {
    const isIn = value >= least && value <= greatest;
    if (!isIn) throw this.#error("out-of-range", this.#position - size, field);
  }

  oneOf<T extends number>(known: readonly T[], size: number, field: string): T {
    const value = this.number(size, field);
    const found = known.find((each) => each === value);
    if (found === undefined) throw this.#error("unknown-value", this.#position - size, field);
    return found;
  }

  text(field: string, minLength = 0, maxLength = Infinity): Uint8Array {
    const start = this.#position;
    const end = nulAt(this.#data, start, this.#end);
    if (end < 0 || end >= this.#end) throw this.#error("unterminated", start, field);
    return this.#view(end, minLength, maxLength, field, 1);
  }

  bytes(field: string, minLength = 0, maxLength = Infinity): Uint8Array {
    return this.#view(this.#end, minLength, maxLength, field, 0);
  }

  /** Bytes with their number in front, which has a size of its own. */
  prefixed(field: string, size: number, minLength = 0, maxLength = Infinity): Uint8Array {
    const start = this.#position;
    const length = this.number(size, field);
    if (this.#end - this.#position < length) throw this.#error("truncated", start, field);
    if (length < minLength) throw this.#error("too-short", start, field);
    if (length > maxLength) throw this.#error("overlong", start, field);
    return this.fixed(field, length);
  }

  fixed(field: string, length: number): Uint8Array {
    const start = this.#position;
    if (this.#end - start < length) throw this.#error("truncated", start, field);
    return this.#view(start + length, 0, Infinity, field, 0);
  }

  /** What a text counts as that is not there. */
  standing(value: string): Uint8Array {
    return bytes(value);
  }

  texts(field: string, prefix = 0, count = 0): Uint8Array[] {
    return this.several(textOf(prefix), field, count);
  }

  pairs(field: string, prefix = 0, count = 0): Pair[] {
    const text = textOf(prefix);
    return this.several((r) => [text(r, field), text(r, field)], field, count);
  }

  /** Values up to the end, or so many as the number in front says, which has a size of its own. */
  several<T>(read: (r: Reader, field: string) => T, field: string, count = 0): T[] {
    const found: T[] = [];
    if (count === 0) {
      while (this.more()) found.push(read(this, field));
    } else {
      for (let left = this.number(count, field); left > 0; left--) found.push(read(this, field));
    }
    return found;
  }

  // Not `subarray`, which gives what a subclass of the caller makes of it.
  #view(end: number, least: number, most: number, field: string, skipped: number): Uint8Array {
    const start = this.#position;
    if (end - start < least) throw this.#error("too-short", start, field);
    if (end - start > most) throw this.#error("overlong", start, field);
    this.#position = end + skipped;
    return new Uint8Array(this.#data.buffer, this.#data.byteOffset + start, end - start);
  }
}
