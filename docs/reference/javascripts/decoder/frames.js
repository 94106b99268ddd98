// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { readPayload } from "../protocol/codec.js";
import {               ProtocolError } from "../protocol/index.js";
import { Reader } from "../protocol/reader.js";
import { strangers } from "../protocol/table.js";
import {
  CODE_AT,
  LEAST_LENGTH,
  LENGTH_AT,
  LENGTH_SIZE,
  numberAt,
  PAYLOAD_START,
  putNumber,
  UNCOUNTED,
} from "../protocol/wire.js";
import { canBeRead, endOf, GREATEST_LENGTH, mayBegin } from "./heads.js";

/** Where a frame stands in the bytes of its direction, or bytes that are not one, and why. */






/** What bytes of a frame hold. */







/** What a frame holds, part by part, as far as it can be read, and the message or the error. */





/** How many bytes are read without finding a frame before only short ones are looked for. */
const PATIENCE = 1 << 24;

/** The frame of a code and what follows it. */
export function framed(code        , payload            )             {
  const frame = new Uint8Array(PAYLOAD_START + payload.length);
  putNumber(frame, LENGTH_AT, LENGTH_SIZE, frame.length - UNCOUNTED);
  frame[CODE_AT] = code;
  frame.set(payload, PAYLOAD_START);
  return frame;
}

/** Cuts the bytes of a direction into frames, and finds the next ones after damage. */
export function cut(data            )        {
  const found        = [];
  let spent = 0;
  const begins = (at        )          => {
    if (!mayBegin(data, at)) return false;
    const end = endOf(data, at);
    if (end > data.length || spent > PATIENCE + 4 * data.length) return false;
    spent += end - at;
    return canBeRead(data, at) && (end === data.length || canBeRead(data, end));
  };
  for (let at = 0; at < data.length; ) {
    const reason = whyNot(data, at);
    if (!reason) {
      found.push({ start: at, end: endOf(data, at) });
      at = endOf(data, at);
      continue;
    }
    const start = at++;
    while (at < data.length && !begins(at)) at++;
    found.push({ start, end: at, reason });
  }
  return found;
}

/** Why no frame begins at a place; undefined if one does. */
function whyNot(data            , at        )                     {
  const left = data.length - at;
  if (left < LENGTH_AT + LENGTH_SIZE) return `the last frame is cut off after ${left} bytes`;
  const length = numberAt(data, at + LENGTH_AT, LENGTH_SIZE);
  const stated = data.subarray(at + LENGTH_AT, at + LENGTH_AT + LENGTH_SIZE);
  if (stated.every((each) => each > 31 && each < 127)) {
    const text = String.fromCharCode(...stated);
    return `the length ${length} is the text "${text}": this is another protocol, or not the beginning of a frame`;
  }
  if (strangers.some(([mask, value]) => (length & mask) >>> 0 === value)) {
    return `the length ${length} is what a stream of another protocol begins with`;
  }
  const end = endOf(data, at);
  if (length < LEAST_LENGTH) return `a length of ${length} is less than that of any frame`;
  if (length > GREATEST_LENGTH) return `a length of ${length} is above every limit`;
  if (end > data.length) {
    const missing = end - data.length;
    return `the frame of length ${length} is cut off: ${missing} of its bytes are missing`;
  }
  const isLast = end === data.length || mayBegin(data, end);
  if (isLast || canBeRead(data, at)) return undefined;
  return `a frame of length ${length} cannot be read here, and no frame begins after it`;
}

/** Takes a frame apart. */
export function spansOf(frame            , version        , flags        )         {
  const reader = new TracingReader(frame, 0, frame.length, version, flags);
  try {
    const read = readPayload(reader);
    reader.end();
    return { spans: reader.spans, read };
  } catch (error) {
    if (error instanceof ProtocolError) return { spans: reader.spans, read: error };
    throw error;
  }
}

/** Notes what it reads. */
class TracingReader extends Reader {
           spans         = [];

  #noted                                        (field        , read         )    {
    const start = this.position;
    const value = read();
    this.spans.push({ field, start, end: this.position, value });
    return value;
  }

           number(size        , field        )         {
    return this.#noted(field, () => super.number(size, field));
  }

           big(field        , isSigned         )         {
    return this.#noted(field, () => super.big(field, isSigned));
  }

           text(field        , minLength = 0, maxLength = Infinity)             {
    return this.#noted(field, () => super.text(field, minLength, maxLength));
  }

           bytes(field        , minLength = 0, maxLength = Infinity)             {
    return this.#noted(field, () => super.bytes(field, minLength, maxLength));
  }

           fixed(field        , length        )             {
    return this.#noted(field, () => super.fixed(field, length));
  }
}
