import { EncodeError } from "./errors.js";
import type { MessageType } from "./messages.js";
import { LENGTH_SIZE } from "./reader.js";
import { isBroken } from "./rules.js";
import { automata } from "./table.js";
import { bytes, type Input, type Pair } from "./text.js";
import type { ErrorKind } from "./values.js";

type Given = string | Uint8Array | undefined;

/** Puts a frame together. The first thing that is wrong with the message is thrown. */
export class Writer {
  readonly #type: MessageType;
  readonly #maxLength: number;
  readonly #isChecked: boolean;
  #buffer = new Uint8Array(128);
  #size = LENGTH_SIZE;

  constructor(type: MessageType, maxLength: number, isChecked: boolean) {
    this.#type = type;
    this.#maxLength = maxLength;
    this.#isChecked = isChecked;
  }

  /** The frame of what was put, its length filled in. */
  frame(): Uint8Array {
    const size = this.#size;
    const length = size - LENGTH_SIZE;
    if (!(length <= this.#maxLength)) {
      const excess = `length ${length} above the limit of ${this.#maxLength}`;
      this.#refuse("too-long", undefined, `${excess}; send less, or agree on a greater limit`);
    }
    this.#size = 0;
    this.#put(length, LENGTH_SIZE);
    return this.#buffer.slice(0, size);
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
    for (let place = 0; place < size; place++) {
      this.#buffer[start + place] = value / 256 ** (size - 1 - place);
    }
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

  /** Flags; what `|` makes of bit 31 is negative. */
  flags(value: number | undefined, field: string, size: number): void {
    const isSigned = typeof value === "number" && value < 0 && value === (value | 0);
    this.number(isSigned ? value >>> 0 : value, field, size);
  }

  absent(value: unknown, field: string): void {
    if (value !== undefined) this.#refuse("unexpected", field, "must not be given here");
  }

  text(value: Given, field: string, minLength = 0, ...rules: readonly string[]): void {
    const data = this.#bytes(value, field);
    if (data.includes(0)) this.#refuse("nul", field, "has a NUL, which would end it");
    if (data.length < minLength) this.#refuse("too-short", field, "is too short");
    for (const id of this.#isChecked ? rules : []) {
      const rule = automata[id];
      if (rule && isBroken(rule, data)) this.#refuse("broken-rule", field, `breaks ${id}`, id);
    }
    this.#append(data);
    this.#put(0, 1);
  }

  bytes(value: Given, field: string, minLength = 0): void {
    const data = this.#bytes(value, field);
    if (data.length < minLength) this.#refuse("too-short", field, "is too short");
    this.#append(data);
  }

  #append(data: Uint8Array): void {
    const start = this.#room(data.length);
    this.#buffer.set(data, start);
  }

  /** Several values, one after the other. */
  each<T>(values: readonly T[] | undefined, field: string, write: (value: T) => void): void {
    const given = this.#given(values, field);
    if (!Array.isArray(given)) this.#refuse("wrong-type", field, "is not an array");
    // Also what a hole stands for.
    for (const each of given) write(this.#given(each, field));
  }

  texts(value: Input<readonly Uint8Array[]>, field: string, ...rules: readonly string[]): void {
    this.each(value, field, (each) => this.text(each, field, 0, ...rules));
  }

  pairs(value: Input<readonly Pair[]>, field: string): void {
    this.each(value, field, (pair) => {
      if (pair.length !== 2) this.#refuse("wrong-type", field, "is not of pairs");
      this.texts(pair, field);
    });
  }
}
