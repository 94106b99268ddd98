// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { ProtocolError } from "./errors.js";
import { MESSAGES,                                    } from "./messages.js";
import { bytes,           } from "./text.js";

import { bigAt, CODE_AT, nulAt, numberAt, PAYLOAD_START } from "./wire.js";

/** What reads one text of several, with its length in front if that has a size. */
function textOf(prefix        )                                           {
  return prefix > 0 ? (r, field) => r.prefixed(field, prefix) : (r, field) => r.text(field);
}

/** Takes the payload of a frame apart. */
export class Reader {
           code        ;
           version        ;
  /** The flags that were agreed. */
           agreedFlags        ;
           #data            ;
           #start        ;
           #end        ;
  #position        ;

  /** Begins with a frame that is whole. */
  constructor(data            , start        , end        , version        , agreedFlags        ) {
    this.version = version;
    this.agreedFlags = agreedFlags;
    this.#data = data;
    this.#start = start;
    this.#end = end;
    this.#position = start + PAYLOAD_START;
    this.code = data[start + CODE_AT] ?? 0;
  }

  /** The byte of the frame that is read next, counted from 0. */
  get position()         {
    return this.#position - this.#start;
  }

  get frame()             {
    return this.#data.subarray(this.#start, this.#end);
  }

  #error(kind           , position        , field         )                {
    const known = Object.entries             (MESSAGES);
    const type = known.find(([, info]) => info.code === this.code)?.[0]                           ;
    return new ProtocolError(kind, position - this.#start, type, field);
  }

  unknownCode()                {
    return this.#error("unknown-code", this.#start + CODE_AT);
  }

  more()          {
    return this.#position < this.#end;
  }

  end()       {
    if (this.more()) throw this.#error("trailing-bytes", this.#position);
  }

  /** Where so many bytes begin that are taken. */
  #taken(size        , field        )         {
    const start = this.#position;
    if (this.#end - start < size) throw this.#error("truncated", start, field);
    this.#position = start + size;
    return start;
  }

  number(size        , field        )         {
    return numberAt(this.#data, this.#taken(size, field), size);
  }

  signed(size        , field        )         {
    const value = this.number(size, field);
    return value < 256 ** size / 2 ? value : value - 256 ** size;
  }

  big(field        , isSigned         )         {
    const value = bigAt(this.#data, this.#taken(8, field));
    return isSigned ? BigInt.asIntN(64, value) : value;
  }

  boolean(field        )          {
    return this.oneOf([0, 1], 1, field) === 1;
  }

  constant(value                 , size        , field        )       {
    const found = size > 4 ? this.big(field, false) : this.number(size, field);
    if (found !== value) throw this.#error("unknown-value", this.#position - size, field);
  }

  /** Refuses a number of so many bytes that was just read and is not in its range. */
  within                           (
    value   ,
    least   ,
    greatest   ,
    size        ,
    field        ,
  )       {
    const isIn = value >= least && value <= greatest;
    if (!isIn) throw this.#error("out-of-range", this.#position - size, field);
  }

  oneOf                  (known              , size        , field        )    {
    const value = this.number(size, field);
    const found = known.find((each) => each === value);
    if (found === undefined) throw this.#error("unknown-value", this.#position - size, field);
    return found;
  }

  text(field        , minLength = 0, maxLength = Infinity)             {
    const start = this.#position;
    const end = nulAt(this.#data, start, this.#end);
    if (end < 0 || end >= this.#end) throw this.#error("unterminated", start, field);
    return this.#view(end, minLength, maxLength, field, 1);
  }

  bytes(field        , minLength = 0, maxLength = Infinity)             {
    return this.#view(this.#end, minLength, maxLength, field, 0);
  }

  /** Bytes with their number in front, which has a size of its own. */
  prefixed(field        , size        , minLength = 0, maxLength = Infinity)             {
    const start = this.#position;
    const length = this.number(size, field);
    if (this.#end - this.#position < length) throw this.#error("truncated", start, field);
    if (length < minLength) throw this.#error("too-short", start, field);
    if (length > maxLength) throw this.#error("overlong", start, field);
    return this.fixed(field, length);
  }

  fixed(field        , length        )             {
    const start = this.#position;
    if (this.#end - start < length) throw this.#error("truncated", start, field);
    return this.#view(start + length, 0, Infinity, field, 0);
  }

  /** What a text counts as that is not there. */
  standing(value        )             {
    return bytes(value);
  }

  texts(field        , prefix = 0, count = 0)               {
    return this.several(textOf(prefix), field, count);
  }

  pairs(field        , prefix = 0, count = 0)         {
    const text = textOf(prefix);
    return this.several((r) => [text(r, field), text(r, field)], field, count);
  }

  /** Values up to the end, or so many as the number in front says, which has a size of its own. */
  several   (read                                 , field        , count = 0)      {
    const found      = [];
    if (count === 0) {
      while (this.more()) found.push(read(this, field));
    } else {
      for (let left = this.number(count, field); left > 0; left--) found.push(read(this, field));
    }
    return found;
  }

  // Not `subarray`, which gives what a subclass of the caller makes of it.
  #view(end        , least        , most        , field        , skipped        )             {
    const start = this.#position;
    if (end - start < least) throw this.#error("too-short", start, field);
    if (end - start > most) throw this.#error("overlong", start, field);
    this.#position = end + skipped;
    return new Uint8Array(this.#data.buffer, this.#data.byteOffset + start, end - start);
  }
}
