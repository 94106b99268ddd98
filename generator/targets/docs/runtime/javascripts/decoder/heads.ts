import { DEFAULT_MAX_LENGTH, decode, MESSAGES, ProtocolError } from "../protocol/index.js";
import { agreedLengths } from "../protocol/table.js";
import {
  CODE_AT,
  LEAST_LENGTH,
  LENGTH_AT,
  LENGTH_SIZE,
  numberAt,
  PAYLOAD_START,
  UNCOUNTED,
} from "../protocol/wire.js";

/** The greatest length of a frame that can be agreed on. */
export const GREATEST_LENGTH = Math.max(
  DEFAULT_MAX_LENGTH,
  ...agreedLengths.map(([maxLength]) => maxLength),
);

const codes = new Set(Object.values(MESSAGES).map(({ code }) => code));

/** Whether a length and a code that could be those of a frame stand at a place. */
export function mayBegin(data: Uint8Array, at: number, greatest = GREATEST_LENGTH): boolean {
  if (data.length - at < PAYLOAD_START) return false;
  const length = numberAt(data, at + LENGTH_AT, LENGTH_SIZE);
  return LEAST_LENGTH <= length && length <= greatest && codes.has(data[at + CODE_AT] ?? -1);
}

/** Where the frame ends that begins at a place, by its length. */
export function endOf(data: Uint8Array, at: number): number {
  return at + UNCOUNTED + numberAt(data, at + LENGTH_AT, LENGTH_SIZE);
}

/** Whether a whole frame can be read at a place. */
export function canBeRead(data: Uint8Array, at: number): boolean {
  if (!mayBegin(data, at)) return false;
  const end = endOf(data, at);
  if (end > data.length) return false;
  try {
    decode(data.subarray(at, end), GREATEST_LENGTH);
    return true;
  } catch (error) {
    if (error instanceof ProtocolError) return false;
    throw error;
  }
}
