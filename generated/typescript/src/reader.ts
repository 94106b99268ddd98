// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { ProtocolError } from "./errors.js";
import { MESSAGES, type MessageInfo, type MessageType } from "./messages.js";
import type { Pair } from "./text.js";
import type { ErrorKind } from "./values.js";

export const LENGTH_SIZE = 4;

/** The number of so many bytes at a place that has them. */
export function numberAt(data: Uint8Array, start: number, size: number): number {
  let value = 0;
  for (let place = start; place < start + size; place++) value = value * 256 + (data[place] ?? 0);
  return value;
}

/** Takes the payload of a frame apart. */
export class Reader {
  readonly code: number;
  readonly #data: Uint8Array;
  readonly #start: number;
  readonly #end: number;
  #position: number;

  /** Begins with a frame that is whole, at its length. */
  constructor(data: Uint8Array, start: number, end: number) {
    this.#data = data;
    this.#start = start;
    this.#end = end;
    this.#position = start + LENGTH_SIZE + 1;
    this.code = data[start + LENGTH_SIZE] ?? 0;
  }

  #error(kind: ErrorKind, position: number, field?: string): ProtocolError {
    const known = Object.entries<MessageInfo>(MESSAGES);
    const type = known.find(([, info]) => info.code === this.code)?.[0] as MessageType | undefined;
    return new ProtocolError(kind, position - this.#start, type, field);
  }

  unknownCode(): ProtocolError {
    return this.#error("unknown-code", this.#start + LENGTH_SIZE);
  }

  more(): boolean {
    return this.#position < this.#end;
  }

  end(): void {
    if (this.more()) throw this.#error("trailing-bytes", this.#position);
  }

  number(size: number, field: string): number {
    const start = this.#position;
    if (this.#end - start < size) throw this.#error("truncated", start, field);
    this.#position = start + size;
    return numberAt(this.#data, start, size);
  }

  oneOf<T extends number>(known: readonly T[], size: number, field: string): T {
    const value = this.number(size, field);
    const found = known.find((each) => each === value);
    if (found === undefined) throw this.#error("unknown-value", this.#position - size, field);
    return found;
  }

  text(field: string, minLength = 0): Uint8Array {
    const start = this.#position;
    // The search may leave the frame, but the length of the next one has a zero.
    const end = this.#data.indexOf(0, start);
    if (end < 0 || end >= this.#end) throw this.#error("unterminated", start, field);
    return this.#view(end, minLength, field, 1);
  }

  bytes(field: string, minLength = 0): Uint8Array {
    return this.#view(this.#end, minLength, field, 0);
  }

  texts(field: string): Uint8Array[] {
    return this.several(() => this.text(field));
  }

  pairs(field: string): Pair[] {
    return this.several(() => [this.text(field), this.text(field)]);
  }

  several<T>(read: (r: Reader) => T): T[] {
    const found: T[] = [];
    while (this.more()) found.push(read(this));
    return found;
  }

  // Not `subarray`, which gives what a subclass of the caller makes of it.
  #view(end: number, minLength: number, field: string, skipped: number): Uint8Array {
    const start = this.#position;
    if (end - start < minLength) throw this.#error("too-short", start, field);
    this.#position = end + skipped;
    return new Uint8Array(this.#data.buffer, this.#data.byteOffset + start, end - start);
  }
}
