// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { mayBegin } from "../heads.js";
import { unescaped } from "./notations.js";
import {


  latin,


  unbase64,
  unhex,
} from "./pieces.js";

const DASHED = /^\s*(?:[0-9a-f]{2}-){4,}[0-9a-f]{2}\s*$/i;
const EXAMINED = /^0x[0-9a-f]+(?: <[^>]*>)?:\s+(?=0x[0-9a-f]{2}\b)/;
const SIGNED = /^([<>]) (?=[0-9a-f]{8} [0-9a-f]{2} )/;
const HEXADECIMAL = /[{[(]\s*(?:[0-9a-f]{1,2}\s*,\s*){4,}[0-9a-f]{1,2}\s*[\])}]/i;
const CHARACTERS = /\b(\d{1,3}) '(?:\\\d{3}|\\.|[^\\'])'/g;
const ESCAPED = /\\(?:x[0-9a-f]{2}|[0-7]|0)/i;
const ALL_ESCAPED = /^(?:\\x[0-9a-f]{1,2}|\s)*$/i;
const ENCODED = /(?<![\w+/])[\w+/-]{6,}={0,2}(?![\w+/=])/g;
const SIDES = ["dir", "direction", "side", "from", "src", "source", "sender"];



/** The text in a form that is read, where debuggers and runtimes have one of their own. */
export function usual(text        )         {
  const lines = text.split(/\r?\n/);
  if (lines.some((line) => DASHED.test(line))) return text.replaceAll("-", " ");
  if (lines.some((line) => EXAMINED.test(line))) {
    return lines.map((line) => line.replace(EXAMINED, "")).join("\n");
  }
  const first = lines.map((line) => SIGNED.exec(line)?.[1]).find(Boolean);
  if (first) {
    // In dumps, the lines of the second side are indented.
    const indent = (sign        )         => (sign === first ? "" : "    ");
    return lines.map((line) => line.replace(SIGNED, (_, sign        ) => indent(sign))).join("\n");
  }
  const array = HEXADECIMAL.exec(text)?.[0];
  if (array && /[a-f]/i.test(array)) {
    return array.replaceAll(/[0-9a-f]{1,2}/gi, (each) => `0x${each}`);
  }
  return text.replaceAll("<<", "[").replaceAll(">>", "]").replaceAll(CHARACTERS, "$1");
}

/** Whether a text without quotation marks has some escapes, and is the beginning of a frame with them. */
export function isBare(text        )          {
  return ESCAPED.test(text) && !ALL_ESCAPED.test(text) && mayBegin(unescaped(text.trim()), 0);
}

export function readBare(_                   , text        )          {
  const pieces          = [{ lane: 0, data: unescaped(text.trim()) }];
  return { format: "a text with escapes", both: false, pieces, damages: [] };
}

/** Whether lines have base64 among other text that could be the head of a frame. */
export function hasEncoded(lines                   )          {
  return lines.some((line) => encodedIn(line) !== undefined);
}

export function readEncoded(lines                   )          {
  const pieces = lines.flatMap((line)          => {
    const data = encodedIn(line);
    return data ? [{ lane: 0, data, begins: true }] : [];
  });
  return { format: "base64 among other text", both: false, pieces, damages: [] };
}

function encodedIn(line        )                         {
  const runs = line.match(ENCODED) ?? [];
  return runs.map(unbase64).find((data) => data && mayBegin(data, 0));
}

/** Whether lines, or all of a text, are JSON that has bytes somewhere. */
export function isObjects(lines                   , text        )          {
  return documents(lines, text).some((each) => each !== undefined && recordsIn(each).length > 0);
}

/** Reads the bytes of objects; the first direction is that of the first object that tells one. */
export function readObjects(lines                   , text        )          {
  const damages           = [];
  const found = documents(lines, text).flatMap((each, at) => {
    if (each === undefined) damages.push({ reason: "this is not JSON", line: at + 1 });
    return recordsIn(each);
  });
  const sides = found.map(({ record }) => SIDES.map((name) => record[name]).find(isTold));
  const told = [...new Set(sides.filter(isTold))];
  const both = told.length === 2;
  const pieces = found.map(({ data }, at)        => {
    const lane       = both && sides[at] !== told[0] ? 1 : 0;
    return { lane, data, begins: true };
  });
  return { format: "objects in JSON", both, pieces, damages };
}

function isTold(value         )          {
  return typeof value === "string" || typeof value === "number";
}

function documents(lines                   , text        )            {
  const first = lines.find((line) => line.trim()) ?? "";
  if (!/^\s*[{[]/.test(first)) return [];
  if (parsed(first) === undefined) return [parsed(text)];
  return lines.filter((line) => line.trim()).map(parsed);
}

function parsed(text        )          {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The objects in a value that have bytes, with those. */
function recordsIn(value         )                                       {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value)
    ? []
    : Object.values(value).flatMap((each) => bytesOf(each) ?? []);
  const [data] = own;
  if (data) return [{ record: value        , data }];
  return Object.values(value).flatMap(recordsIn);
}

/** The bytes that a value is: digits, base64, numbers or characters that begin a frame. */
function bytesOf(value         )                         {
  if (
    Array.isArray(value) &&
    value.every((each) => Number.isInteger(each) && 0 <= each && each < 256)
  ) {
    const data = Uint8Array.from(value            );
    return mayBegin(data, 0) ? data : undefined;
  }
  if (typeof value === "object" && value !== null && "data" in value) return bytesOf(value.data);
  if (typeof value !== "string") return undefined;
  const digits = value.replaceAll(/\s/g, "");
  const isHex = digits.length % 2 === 0 && /^[0-9a-f]+$/i.test(digits);
  const tried = [isHex ? unhex(digits) : undefined, unbase64(value), latin(value)];
  return tried.find((data) => data && mayBegin(data, 0));
}
