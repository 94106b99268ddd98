import { EncodeError } from "./errors.js";
import type { MessageType } from "./messages.js";
import { LENGTH_SIZE } from "./reader.js";
import { isBroken } from "./rules.js";
import { automata } from "./table.js";
import { bytes, type Input, type Pair } from "./text.js";

type Given = string | Uint8Array | undefined;

/** Puts a frame together. The first thing that is wrong with the message is thrown. */
export class Writer {
  readonly #type: MessageType;
  readonly #isChecked: boolean;
  #buffer = new Uint8Array(128);
  #size = LENGTH_SIZE;

  constructor(type: MessageType, isChecked: boolean) {
    this.#type = type;
    this.#isChecked = isChecked;
  }

  /** The frame of what was put, its length filled in. */
  frame(): Uint8Array {
    const size = this.#size;
    this.#size = 0;
    this.#put(size - LENGTH_SIZE, LENGTH_SIZE);
    return this.#buffer.slice(0, size);
  }

  unknown(): never {
    return this.#refuse(undefined, "is no message");
  }

  #refuse(field: string | undefined, reason: string, rule?: string): never {
    throw new EncodeError(this.#type, field, reason, rule);
  }

  #room(count: number): number {
    const start = this.#size;
    this.#size += count;
    if (this.#size - LENGTH_SIZE > 0xffffffff) this.#refuse(undefined, "is too long");
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

  number(value = Number.NaN, field: string, size: number, known?: readonly number[]): void {
    // What `|` makes of bit 31 is negative.
    const unsigned = size === 4 && value === (value | 0) ? value >>> 0 : value;
    if (!(unsigned >= 0 && unsigned < 256 ** size && Number.isInteger(unsigned))) {
      this.#refuse(field, `is no number of ${8 * size} bits`);
    }
    if (known?.includes(unsigned) === false) this.#refuse(field, "is not known");
    this.#put(unsigned, size);
  }

  absent(value: unknown, field: string): void {
    if (value !== undefined) this.#refuse(field, "must not be given here");
  }

  text(value: Given, field: string, minLength = 0, ...rules: readonly string[]): void {
    const data = value === undefined ? this.#refuse(field, "is missing") : bytes(value);
    if (data.includes(0)) this.#refuse(field, "has a NUL, which would end it");
    for (const id of this.#isChecked ? rules : []) {
      const rule = automata[id];
      if (rule && isBroken(rule, data)) this.#refuse(field, `breaks ${id}`, id);
    }
    this.bytes(data, field, minLength);
    this.#put(0, 1);
  }

  bytes(value: Given, field: string, minLength = 0): void {
    const data = value === undefined ? this.#refuse(field, "is missing") : bytes(value);
    if (data.length < minLength) this.#refuse(field, "is too short");
    const start = this.#room(data.length);
    this.#buffer.set(data, start);
  }

  texts(value: Input<readonly Uint8Array[]>, field: string, ...rules: readonly string[]): void {
    for (const each of value) this.text(each, field, 0, ...rules);
  }

  pairs(value: Input<readonly Pair[]>, field: string): void {
    for (const [key, text] of value) this.texts([key, text], field);
  }
}
