import { EncodeError } from "./errors.js";
import type { MessageType } from "./messages.js";
import { isBroken } from "./rules.js";
import { automata } from "./table.js";
import { bytes, type Input, type Pair, text } from "./text.js";
import type { ErrorKind } from "./values.js";
import {
  CODE_AT,
  LENGTH_AT,
  LENGTH_SIZE,
  PAYLOAD_START,
  putBig,
  putNumber,
  UNCOUNTED,
} from "./wire.js";

type Given = string | Uint8Array | undefined;
type Texts = Input<readonly Uint8Array[]> | undefined;
type Pairs = Input<readonly Pair[]> | undefined;
type Rules = readonly string[];

const MOST_KEPT = 2 ** 16;
// The memory of a writer that is done, for the next one.
let kept: Uint8Array | undefined;

/** Puts a frame together. The first thing that is wrong with the message is thrown. */
export class Writer {
  readonly version: number;
  /** The flags that were agreed. */
  readonly agreedFlags: number;
  readonly #type: MessageType;
  readonly #maxLength: number;
  readonly #isChecked: boolean;
  #buffer: Uint8Array;
  #size = PAYLOAD_START;

  constructor(
    type: MessageType,
    maxLength: number,
    isChecked: boolean,
    version: number,
    agreedFlags: number,
  ) {
    this.version = version;
    this.agreedFlags = agreedFlags;
    this.#type = type;
    this.#maxLength = Math.min(maxLength, 256 ** LENGTH_SIZE - 1);
    this.#isChecked = isChecked;
    this.#buffer = kept ?? new Uint8Array(1024);
    // One that is made before this one is done takes its own.
    kept = undefined;
  }

  /** The frame of what was put, its length filled in. */
  frame(): Uint8Array {
    const length = this.#size - UNCOUNTED;
    if (!(length <= this.#maxLength)) {
      const excess = `length ${length} above the limit of ${this.#maxLength}`;
      this.#refuse("too-long", undefined, `${excess}; send less, or agree on a greater limit`);
    }
    putNumber(this.#buffer, LENGTH_AT, LENGTH_SIZE, length);
    if (this.#buffer.length <= MOST_KEPT) kept = this.#buffer;
    return this.#buffer.slice(0, this.#size);
  }

  code(value: number): void {
    this.#buffer[CODE_AT] = value;
  }

  unknown(): never {
    return this.#refuse("unknown-code", undefined, "is not a message");
  }

  #refuse(kind: ErrorKind, field: string | undefined, reason: string, rule?: string): never {
    throw new EncodeError(kind, this.#type, field, reason, rule);
  }

  /** A value that must be there. */
  #given<T>(value: T | null | undefined, field: string): T {
    return value ?? this.#refuse("missing", field, "is missing");
  }

  /** The bytes of a value. */
  #bytes(value: Given, field: string): Uint8Array {
    try {
      return bytes(this.#given(value, field));
    } catch (error) {
      if (!(error instanceof EncodeError) || error.messageType) throw error;
      return this.#refuse(error.kind, field, error.reason);
    }
  }

  #room(count: number): number {
    const start = this.#size;
    this.#size += count;
    if (this.#size > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(this.#size, 2 * this.#buffer.length));
      grown.set(this.#buffer.subarray(0, start));
      this.#buffer = grown;
    }
    return start;
  }

  #put(value: number, size: number): void {
    const start = this.#room(size);
    putNumber(this.#buffer, start, size, value);
  }

  number(value: number | undefined, field: string, size: number, known?: readonly number[]): void {
    const given = this.#given(value, field);
    if (typeof given !== "number") this.#refuse("wrong-type", field, "is not a number");
    if (known?.includes(given) === false) this.#refuse("unknown-value", field, "is not known");
    if (!(given >= 0 && given < 256 ** size && Number.isInteger(given))) {
      this.#refuse("out-of-range", field, `is not a number of ${8 * size} bits`);
    }
    this.#put(given, size);
  }

  signed(value: number | undefined, field: string, size: number): void {
    const half = 256 ** size / 2;
    const isNegative = typeof value === "number" && value < 0 && value >= -half;
    const isLarge = typeof value === "number" && value >= half;
    this.number(isNegative ? value + 2 * half : isLarge ? 2 * half : value, field, size);
  }

  big(value: bigint | undefined, field: string, isSigned: boolean): void {
    const given = this.#given(value, field);
    if (typeof given !== "bigint") this.#refuse("wrong-type", field, "is not a bigint");
    const bits = BigInt.asUintN(64, given);
    if (given !== (isSigned ? BigInt.asIntN(64, bits) : bits)) {
      this.#refuse("out-of-range", field, "is not a number of 64 bits");
    }
    const start = this.#room(8);
    putBig(this.#buffer, start, bits);
  }

  boolean(value: boolean | undefined, field: string): void {
    const given = this.#given(value, field);
    if (typeof given !== "boolean") this.#refuse("wrong-type", field, "is not a boolean");
    this.#put(given ? 1 : 0, 1);
  }

  /** Refuses a number that is not in its range. */
  within<T extends number | bigint>(
    value: T | undefined,
    field: string,
    least: T,
    greatest: T,
  ): void {
    if (value !== undefined && (value < least || value > greatest)) {
      this.#refuse("out-of-range", field, `is not from ${least} to ${greatest}`);
    }
  }

  /** Flags; what `|` makes of bit 31 is negative. */
  flags(value: number | undefined, field: string, size: number): void {
    const isSigned = typeof value === "number" && value < 0 && value === (value | 0);
    this.number(isSigned ? value >>> 0 : value, field, size);
  }

  /** Refuses a value where it must not be, unless it is what counts there in any case. */
  absent(value: unknown, field: string, other?: unknown): void {
    const known = value instanceof Uint8Array && typeof other === "string" ? text(value) : value;
    if (known !== undefined && known !== other) {
      this.#refuse("unexpected", field, "must not be given here");
    }
  }

  /** Refuses that a value is absent although one of those after it is given. */
  last(field: string, ...later: readonly unknown[]): void {
    if (later.some((each) => each !== undefined)) {
      this.#refuse("missing", field, "is missing before another one");
    }
  }

  /** A text that is ended by NUL. */
  text(value: Given, field: string, least = 0, most = Infinity, ...rules: Rules): void {
    const data = this.#bytes(value, field);
    if (data.includes(0)) this.#refuse("nul", field, "has a NUL, which would end it");
    this.#check(data, field, least, most, rules);
    this.#append(data);
    this.#put(0, 1);
  }

  /** A text or bytes with their number in front, if it has a size, or without it. */
  bytes(
    value: Given,
    field: string,
    prefix: number,
    least = 0,
    most = Infinity,
    ...rules: Rules
  ): void {
    const data = this.#bytes(value, field);
    const room = prefix > 0 ? 256 ** prefix - 1 : Infinity;
    this.#check(data, field, least, Math.min(most, room), rules);
    this.#put(data.length, prefix);
    this.#append(data);
  }

  #check(data: Uint8Array, field: string, least: number, most: number, rules: Rules): void {
    if (data.length < least) this.#refuse("too-short", field, "is too short");
    if (data.length > most) this.#refuse("overlong", field, "is too long");
    for (const id of this.#isChecked ? rules : []) {
      const rule = automata[id];
      if (rule && isBroken(rule, data)) this.#refuse("broken-rule", field, `breaks ${id}`, id);
    }
  }

  #append(data: Uint8Array): void {
    const start = this.#room(data.length);
    this.#buffer.set(data, start);
  }

  /** Several values, one after another, after their number if that has a size. */
  each<T>(
    values: readonly T[] | undefined,
    field: string,
    count: number,
    write: (value: T) => void,
  ): void {
    const given = this.#given(values, field);
    if (!Array.isArray(given)) this.#refuse("wrong-type", field, "is not an array");
    this.#put(given.length, count);
    // Also what a hole stands for.
    for (const each of given) write(this.#given(each, field));
    const isCountable = count === 0 || given.length < 256 ** count;
    if (!isCountable) this.#refuse("overlong", field, "has too many");
  }

  texts(values: Texts, field: string, count: number, prefix: number, ...rules: Rules): void {
    this.each(values, field, count, (each) => this.#item(each, field, prefix, rules));
  }

  /** Pairs of texts, with rules for the first text of each and for the second. */
  pairs(
    values: Pairs,
    field: string,
    count: number,
    prefix: number,
    ofKey: Rules = [],
    ofValue: Rules = [],
  ): void {
    this.each(values, field, count, (pair) => {
      const isPair = Array.isArray(pair) && pair.length === 2;
      if (!isPair) this.#refuse("wrong-type", field, "is not of pairs");
      this.#item(pair[0], field, prefix, ofKey);
      this.#item(pair[1], field, prefix, ofValue);
    });
  }

  #item(value: Given, field: string, prefix: number, rules: Rules): void {
    if (prefix > 0) this.bytes(value, field, prefix, 0, Infinity, ...rules);
    else this.text(value, field, 0, Infinity, ...rules);
  }
}
