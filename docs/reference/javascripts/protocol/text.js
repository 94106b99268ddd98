// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { EncodeError } from "./errors.js";

import { named } from "./table.js";


/** A name and its value, or any other two texts that belong together. */


/** What may be given for a value: for bytes also a string, which stands for its UTF-8. */




/** What may be given for the fields of a message. */


const encoder = new TextEncoder();
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
const ESCAPES = 0xdc00;
const SURROGATE = /[\ud800-\udfff]/u;

/**
 * The bytes of a string in UTF-8. A lone surrogate from U+DC80 to U+DCFF becomes the byte that
 * {@link text} made it from. Bytes are given back as they are.
 *
 * @throws {@link EncodeError} where another surrogate stands alone.
 */
export function bytes(value                     )             {
  if (value instanceof Uint8Array) return value;
  if (typeof value !== "string") throw unfit("wrong-type", "is neither a string nor a Uint8Array");
  if (!SURROGATE.test(value)) return encoder.encode(value);
  const found           = [];
  for (const char of value) {
    const byte = char.charCodeAt(0) - ESCAPES;
    const isEscape = char.length === 1 && byte >= 0x80 && byte <= 0xff;
    if (!isEscape && SURROGATE.test(char)) {
      throw unfit("lone-surrogate", "has half a surrogate pair, which UTF-8 cannot encode");
    }
    found.push(...(isEscape ? [byte] : encoder.encode(char)));
  }
  return Uint8Array.from(found);
}

function unfit(kind           , reason        )              {
  return new EncodeError(kind, undefined, undefined, reason);
}

/**
 * Bytes as a string, read as UTF-8. A byte that is not UTF-8 becomes a lone surrogate from U+DC80 to
 * U+DCFF, so that {@link bytes} gives the same bytes again.
 */
export function text(value            )         {
  try {
    return strict.decode(value);
  } catch {
    // What is not UTF-8 is cut into its characters below.
  }
  const parts           = [];
  for (let start = 0; start < value.length; ) {
    const first = value[start] ?? 0;
    const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const part = value.subarray(start, start + size);
    const char = lenient.decode(part);
    const again = encoder.encode(char);
    const isWhole = again[0] === first && again.length === part.length;
    parts.push(isWhole ? char : String.fromCharCode(ESCAPES + first));
    start += isWhole ? size : 1;
  }
  return parts.join("");
}

/** Makes a message: where it has bytes, strings may be given, and for flags what `|` gives. */
export function create                       (type   , fields                     )              {
  return { type, ...(made(fields, namesIn(type))          ) }                          ;
}



/** Names of numbers, which may be flags that are put together. */





/** The names of the numbers in the fields of a message. */
function namesIn(type             )                                  {
  // A message may be called like what all objects have.
  return (Object.hasOwn(named, type) && named[type]) || {};
}

/** The names of the flags in a number; a bit without a name is hexadecimal. */
export function namesOf(flags         , value                 )           {
  const places = Array.from({ length: typeof value === "bigint" ? 64 : 32 }, (_, place) => place);
  const bits =
    typeof value === "bigint"
      ? places.map((place) => (1n << BigInt(place)) & value)
      : places.map((place) => ((1 << place) & value) >>> 0);
  return bits.filter(Boolean).map((bit) => nameOf(flags, bit));
}

function nameOf(names         , value                 )         {
  return Object.keys(names).find((each) => names[each] === value) ?? `0x${value.toString(16)}`;
}

/** A message for people: bytes as text, and flags and other numbers by their names. */
export function show(message                                )         {
  const { type, ...fields } = message;
  return `${type} ${shown(fields, namesIn(type))}`;
}

/** Where `named` has a field that stands in another one, or in the message. */
function inner(field        , name        )         {
  return field ? `${field}.${name}` : name;
}

function shown(value         , names                                 , field = "")         {
  if (value instanceof Uint8Array) return JSON.stringify(text(value));
  if (Array.isArray(value)) return `[${value.map((each) => shown(each, names, field)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{${parts.map(([name, each]) => `${name}: ${shown(each, names, inner(field, name))}`).join(", ")}}`;
  }
  const known = names[field];
  const isNumber = typeof value === "number" || typeof value === "bigint";
  if (known === undefined || !isNumber) return String(value);
  if (!known.areFlags) return nameOf(known.names, value);
  return namesOf(known.names, value).join(" | ") || "0";
}

function made(value         , names                                 , field = "")          {
  if (typeof value === "string") return bytes(value);
  if (typeof value === "number") return value < 0 && names[field]?.areFlags ? value >>> 0 : value;
  if (Array.isArray(value)) return value.map((each) => made(each, names, field));
  if (value instanceof Uint8Array || typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(([name, each]) => [
    name,
    made(each, names, inner(field, name)),
  ]);
  return Object.fromEntries(parts);
}
