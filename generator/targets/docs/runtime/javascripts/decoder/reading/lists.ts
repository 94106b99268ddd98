import { PAYLOAD_START } from "../../protocol/wire.js";
import { endOf, mayBegin } from "../heads.js";

/** What some languages write before or after hexadecimal digits. */
const AFFIX = /(?<!\w)(?:\$|&H|U\+00)(?=[0-9a-f])|(?<=[0-9a-f])h\b/gi;
const ARRAY = /[{[(<]\s*((?:[^\s,[\](){}<>]+[\s,]+){4,})/;
const BYTE = /^(-?)(0x|0o|0b)?([0-9a-z]+)$/i;
/** The same among hexadecimal digits, of which `0b` may be two. */
const PAIR = /^(-?)(0x)?([0-9a-z]+)$/i;
const PREFIXES: Readonly<Record<string, number>> = { "0x": 16, "0o": 8, "0b": 2 };
const KINDS = [
  { base: 10, pattern: /^-?\d{1,3}$/ },
  { base: 16, pattern: /^(?:0x)?0?[0-9a-f]{1,2}$/i },
  { base: 8, pattern: /^(?:0o)?[0-7]{1,4}$/ },
  { base: 2, pattern: /^(?:0b)?[01]{1,8}$/ },
];

/** The byte for which a number stands, in some base if it has no prefix; undefined if for none. */
export function byteIn(word: string, base: number): number | undefined {
  const digits = word.replaceAll(AFFIX, "").replace(/[ui](?:8|nt8)?$/, "");
  const [, sign, prefix = "", bare = ""] = (base === 16 ? PAIR : BYTE).exec(digits) ?? [];
  const from = PREFIXES[prefix.toLowerCase()] ?? base;
  if (!bare || [...bare].some((each) => Number.parseInt(each, 36) >= from)) return undefined;
  const value = Number.parseInt(bare, from) * (sign ? -1 : 1);
  return value >= -128 && value < 256 ? (value + 256) % 256 : undefined;
}

/**
 * The base of the numbers in an array or a text of nothing else: the first by which their bytes are
 * those of frames, undefined if none is.
 */
export function baseOf(text: string): number | undefined {
  const numbers = (ARRAY.exec(text)?.[1] ?? text).replaceAll(AFFIX, "");
  const found = numbers.replaceAll(/^[\s'"]+|[\s'"]+$/g, "").split(/[\s,'"]+/);
  const words = found.slice(0, -1);
  const fits = ({ base, pattern }: (typeof KINDS)[number]): boolean => {
    if (!words.every((word) => pattern.test(word))) return false;
    const bytes = words.map((word) => byteIn(word, base));
    return !bytes.includes(undefined) && areFrames(Uint8Array.from(bytes.map(Number)));
  };
  return KINDS.find(fits)?.base;
}

function areFrames(data: Uint8Array): boolean {
  let at = 0;
  while (mayBegin(data, at)) at = endOf(data, at);
  // The last may be incomplete.
  return at > 0 && data.length - at < PAYLOAD_START;
}
