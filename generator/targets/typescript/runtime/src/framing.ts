import { readPayload, writePayload } from "./codec.js";
import { ProtocolError } from "./errors.js";
import type { Message } from "./messages.js";
import { Reader } from "./reader.js";
import { DEFAULT_MAX_LENGTH, MAX_VERSION, strangers, toleratedLengths } from "./table.js";
import type { Input } from "./text.js";
import { LEAST_LENGTH, LENGTH_AT, LENGTH_SIZE, numberAt, putNumber, UNCOUNTED } from "./wire.js";
import { Writer } from "./writer.js";

const NOTHING = new Uint8Array(0);
// Where the length of a frame ends.
const LENGTH_END = LENGTH_AT + LENGTH_SIZE;

/**
 * Reads one whole frame of a version with the agreed flags, which is no longer than `maxLength`
 * says. The message has views of it.
 *
 * @throws {@link ProtocolError} where it is malformed.
 */
export function decode(
  frame: Uint8Array,
  maxLength: number = DEFAULT_MAX_LENGTH,
  version: number = MAX_VERSION,
  flags = 0,
): Message {
  const end = frameEnd(frame, 0, frame.length, maxLength);
  if (end > frame.length) throw new ProtocolError("incomplete", frame.length);
  if (end < frame.length) throw new ProtocolError("surplus", end);
  return readFrame(new Reader(frame, 0, end, version, flags));
}

function readFrame(reader: Reader): Message {
  try {
    const message = readPayload(reader);
    reader.end();
    return message;
  } catch (error) {
    if (error instanceof ProtocolError) error.frame = reader.frame;
    throw error;
  }
}

/** Where the frame ends that begins at `start`; beyond all where its length is not complete. */
function frameEnd(data: Uint8Array, start: number, end: number, maxLength: number): number {
  if (end - start < LENGTH_END) return Number.POSITIVE_INFINITY;
  const length = numberAt(data, start + LENGTH_AT, LENGTH_SIZE);
  if (length < LEAST_LENGTH) throw new ProtocolError("undersized", LENGTH_AT);
  if (length <= maxLength) return start + UNCOUNTED + length;
  const shown = String.fromCharCode(...data.subarray(start + LENGTH_AT, start + LENGTH_END));
  const isKnown = strangers.some(([mask, value]) => (length & mask) >>> 0 === value);
  throw new ProtocolError(isKnown || /^[ -~]*$/.test(shown) ? "foreign" : "too-long", LENGTH_AT);
}

/**
 * The frame of a message, in a version with the agreed flags. It refuses what the peer could not
 * read, such as a value that the agreed options do not have, or a frame that is longer than
 * `maxLength`, which `maxLengthOf` gives for the agreed options; and text that breaks a rule of the
 * protocol, such as a line break that would begin a line of its own.
 *
 * @throws {@link EncodeError} where it refuses a message.
 */
export function encode(
  message: Input<Message>,
  maxLength: number = DEFAULT_MAX_LENGTH,
  version: number = MAX_VERSION,
  flags = 0,
): Uint8Array {
  return write(message, new Writer(message.type, maxLength, true, version, flags));
}

/** Is {@link encode} without the rules for text, for messages of a peer that are passed on. */
export function encodeReceived(
  message: Input<Message>,
  maxLength: number = DEFAULT_MAX_LENGTH,
  version: number = MAX_VERSION,
  flags = 0,
): Uint8Array {
  return write(message, new Writer(message.type, maxLength, false, version, flags));
}

function write(message: Input<Message>, writer: Writer): Uint8Array {
  writePayload(writer, message);
  return writer.frame();
}

/**
 * Reads a stream of frames that arrives in pieces of any size.
 *
 * A frame that is malformed gives a {@link ProtocolError} in place of its message, and reading
 * goes on after it. One that is `fatal` ends the stream: nothing else is given any more, unless
 * {@link readOn} goes on.
 */
export class Decoder implements IterableIterator<Message | ProtocolError, undefined> {
  /**
   * The greatest length of a frame that is accepted. It can be set at any time, also while messages
   * are taken, and holds for the frames that come next.
   */
  maxLength: number;

  /** The version of the protocol that is read. It can be set at any time, like `maxLength`. */
  version: number;

  /** The flags that were agreed. They can be set at any time, like `maxLength`. */
  flags: number;

  // What was given and is not taken yet. Of the first piece it is what begins at the position.
  readonly #pieces: Uint8Array[] = [];
  #position = 0;
  // The beginning of a frame that is not whole in one piece.
  #part: Uint8Array = NOTHING;
  #held = 0;
  #failure: ProtocolError | undefined;
  #isTold = false;
  #begun = false;

  constructor(maxLength: number = DEFAULT_MAX_LENGTH, version: number = MAX_VERSION, flags = 0) {
    this.maxLength = maxLength;
    this.version = version;
    this.flags = flags;
  }

  /** How many bytes are held that no message was made of yet. */
  get pending(): number {
    if (this.#failure) return 0;
    return this.#pieces.reduce((sum, each) => sum + each.length, this.#held - this.#position);
  }

  /**
   * Takes the next bytes of the stream, and gives this decoder, to take messages from; what is not
   * taken is kept. Messages have views of the bytes. Once all are taken, only these use the bytes.
   */
  feed(bytes: Uint8Array): this {
    this.#isTold = false;
    if (bytes.length > 0 && !this.#failure) this.#pieces.push(bytes);
    return this;
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** The next message, if the bytes hold a whole one. A fatal error comes once for each `feed`. */
  next(): IteratorResult<Message | ProtocolError, undefined> {
    let value: Message | ProtocolError | undefined;
    try {
      value = this.#failure ?? this.#take();
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      value = error;
      if (error.fatal) this.#failure = error;
    }
    if (value === undefined || this.#isTold) return { done: true, value: undefined };
    this.#isTold = value === this.#failure;
    return { done: false, value };
  }

  /**
   * Goes on after a fatal error of a length that real responders read as another one, and reads it
   * as that; gives that length, or 0 where it does not go on. Responders do so with some impossible
   * lengths of commands. Initiators do not with replies. What begins as the stream of another protocol is
   * refused.
   */
  readOn(): number {
    if (!this.#failure || (this.#failure.kind === "foreign" && !this.#begun)) return 0;
    const piece = this.#pieces[0];
    if (this.#held === 0 && piece !== undefined) {
      this.#part = piece.slice(this.#position, this.#position + LENGTH_END);
      this.#held = LENGTH_END;
      this.#advance(piece, this.#position + LENGTH_END);
    }
    const length = numberAt(this.#part, LENGTH_AT, LENGTH_SIZE);
    const found = toleratedLengths.find(([least, most]) => least <= length && length <= most);
    if (!found) return 0;
    putNumber(this.#part, LENGTH_AT, LENGTH_SIZE, found[2]);
    this.#failure = undefined;
    this.#isTold = false;
    return found[2];
  }

  #take(): Message | undefined {
    do {
      const piece = this.#pieces[0] ?? NOTHING;
      const start = this.#position;
      if (this.#held === 0) {
        const end = frameEnd(piece, start, piece.length, this.maxLength);
        if (end <= piece.length) {
          this.#advance(piece, end);
          return this.#read(piece, start, end);
        }
      }
      const end = this.#gather(piece, start);
      if (end === this.#held) {
        const part = this.#part;
        this.#part = NOTHING;
        this.#held = 0;
        return this.#read(part, 0, end);
      }
    } while (this.#pieces.length > 0);
    return undefined;
  }

  #read(data: Uint8Array, start: number, end: number): Message {
    this.#begun = true;
    return readFrame(new Reader(data, start, end, this.version, this.flags));
  }

  /** Takes what the begun frame lacks of a piece, and tells where it ends if that is known. */
  #gather(piece: Uint8Array, start: number): number {
    const held = this.#held;
    const known = held < LENGTH_END ? LENGTH_END : frameEnd(this.#part, 0, held, this.maxLength);
    const count = Math.min(known - held, piece.length - start);
    if (held + count > this.#part.length) {
      // Not at once what a peer says that it will send.
      const grown = new Uint8Array(Math.max(held + count, 2 * held, Math.min(known, 2 ** 17)));
      grown.set(this.#part);
      this.#part = grown;
    }
    this.#part.set(piece.subarray(start, start + count), held);
    this.#held += count;
    this.#advance(piece, start + count);
    return frameEnd(this.#part, 0, this.#held, this.maxLength);
  }

  #advance(piece: Uint8Array, position: number): void {
    this.#position = position;
    if (position === piece.length) {
      this.#pieces.shift();
      this.#position = 0;
    }
  }
}
