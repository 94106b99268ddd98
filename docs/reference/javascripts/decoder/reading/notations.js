// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { mayBegin } from "../heads.js";
import { baseOf, byteIn } from "./lists.js";
import {              joined,                                      unhex } from "./pieces.js";

const NODE = /^=+$|^(?:Follow|Filter|Node \d+): /;
const NUMBER = String.raw`(?:\(\w+\)\s*)?(?:0x[0-9a-f]{1,2}|-?\d{1,3}|'(?:\\.|[^\\'])')(?:u8)?`;
const ARRAY = new RegExp(
  String.raw`=\s*\{\s*(?:0x|[0-9])|(?:[{\[(]\s*)${NUMBER}(?:[\s,]+${NUMBER}){4,}|<Buffer(?: [0-9a-f]{2}){4}`,
  "i",
);
const BARE_NUMBER = new RegExp(`^${NUMBER}$`, "i");
const SHORT_NUMBER = /(?<![0-9a-fx])(?:\d|\d{3})(?![0-9a-fx])/i;
const STRING = /["'](?:[^"'\\\n]|\\.)*\\(?:x[0-9a-f]{1,2}|[0-7]|u\{?0)/i;
const DIGITS = /^(?:\s|[,;:]|0x|\\x|[0-9a-f])*$/i;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g;
const ESCAPE = /\\(?:x([0-9a-f]{1,2})|u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|([0-7]{1,3})|(.))/gis;
const CONTROLS                                   = {
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** Whether a text is hexadecimal digits, with or without separators. */
export function isDigits(text        )          {
  if (/^(?:=+\r?\n)?Follow: \w+,(?:raw|hex)/m.test(text)) return true;
  if (DIGITS.test(text) && /[0-9a-f]/i.test(text)) return true;
  if (STRING.test(text)) return false;
  const found = text.match(/[0-9a-f]/gi)?.length ?? 0;
  const other = text.match(/[^0-9a-f\s,;:x\\]/gi)?.length ?? 0;
  return found >= 16 && found > 16 * other;
}

/** Reads digits. In what Wireshark followed, indented lines belong to the second side. */
export function readDigits(lines                   )          {
  const both = lines.some((line) => NODE.test(line.trim()));
  const pieces          = [];
  const damages           = [];
  let rest = "";
  let lane       = 0;
  for (const [at, line] of lines.entries()) {
    if (both && NODE.test(line.trim())) continue;
    lane = both && /^\s/.test(line) ? 1 : 0;
    const whole = line.replaceAll(/(?:0x|\\x)([0-9a-f])(?![0-9a-f])/gi, "0$1");
    const begins = rest === "";
    let digits = rest + whole.replaceAll(/0x|\\x|[\s,;:]+/gi, "");
    rest = "";
    const wrong = /[^0-9a-f]/i.exec(digits);
    if (wrong) {
      damages.push({ reason: `"${wrong[0]}" is not a hexadecimal digit`, line: at + 1 });
      digits = digits.slice(0, wrong.index & ~1);
    } else if (digits.length % 2 === 1) {
      rest = digits.slice(-1);
      digits = digits.slice(0, -1);
    }
    if (digits) pieces.push({ lane, data: unhex(digits), begins });
  }
  if (rest) damages.push({ reason: "the number of digits is odd" });
  return { format: "hexadecimal digits", both, pieces, damages };
}

/** Whether a text has numbers in brackets, each a byte, or nothing else than such numbers. */
export function isArray(text        )          {
  const bare = text.replaceAll(COMMENT, " ");
  if (ARRAY.test(bare)) return true;
  // The last digits may be incomplete.
  const arePairs = DIGITS.test(text) && !SHORT_NUMBER.test(text.trimEnd().slice(0, -2));
  const base = baseOf(bare);
  if (base && !(base === 16 && arePairs)) return true;
  const tokens = bare.trim().split(/[\s,]+/);
  const areNumbers =
    tokens.length > 4 && tokens.slice(0, -1).every((each) => BARE_NUMBER.test(each));
  return areNumbers && SHORT_NUMBER.test(bare);
}

/**
 * Reads arrays in the notations of C, Go, Java, JavaScript, Python and Rust. Wireshark names those of
 * the client `peer0_`, and those of the server `peer1_`.
 */
export function readArrays(text        )          {
  const plain = text.replaceAll(COMMENT, " ");
  const base = baseOf(plain);
  const bare = (base ? plain.replaceAll(/['"]/g, " ") : plain)
    .replaceAll(
      /<Buffer ([0-9a-f ]*)[^>\n]*>?/gi,
      (_, digits        ) => `[${digits.trim().replaceAll(/([0-9a-f]{2}) ?/gi, "0x$1 ")}`,
    )
    .replaceAll(/\[\s*\d*\s*\](?=\s*[\w=;{])|\(\w+\)/g, " ");
  const pieces          = [];
  const damages           = [];
  const lanes = new Set      ();
  let lane       = 0;
  // Whether tokens are numbers; unknown between a bracket and what is after it.
  let inside                      = !/[{[(<]/.test(bare);
  let data           = [];
  const flush = ()       => {
    if (data.length > 0) pieces.push({ lane, data: Uint8Array.from(data), begins: true });
    if (data.length > 0) lanes.add(lane);
    data = [];
  };
  for (const token of bare.match(/[{}[\]()]|'(?:\\.|[^\\'])'|[^\s,{}[\]()]+/g) ?? []) {
    if ("{}[]()".includes(token)) {
      flush();
      inside = "{[(".includes(token) ? undefined : false;
      continue;
    }
    const value = byteOf(token, base ?? 10);
    inside ??= value !== undefined || /^\d/.test(token);
    const peer = /peer(\d{1,9})_\d+\b/.exec(token)?.[1];
    if (!inside && peer) lane = Number(peer) > 0 ? 1 : 0;
    else if (inside && value === undefined) {
      damages.push({ reason: `"${token.slice(0, 16)}" is not the value of a byte` });
    } else if (inside && value !== undefined) data.push(value);
  }
  flush();
  return { format: "an array of numbers", both: lanes.size > 1, pieces, damages };
}

function byteOf(token        , base        )                     {
  return token.startsWith("'") ? token.charCodeAt(token.length - 2) : byteIn(token, base);
}

/** The bytes that a text with escapes stands for. */
export function unescaped(text        )             {
  const bytes = new TextEncoder();
  const parts               = [];
  let from = 0;
  for (const found of text.matchAll(ESCAPE)) {
    const [whole, hex, braced, four, octal, other = ""] = found;
    parts.push(bytes.encode(text.slice(from, found.index)));
    from = found.index + whole.length;
    const digits = hex ?? braced ?? four;
    if (digits) {
      const number = Number.parseInt(digits, 16);
      const isCharacter = number >= 256 && number <= 0x10ffff;
      parts.push(isCharacter ? bytes.encode(String.fromCodePoint(number)) : Uint8Array.of(number));
    } else if (octal) parts.push(Uint8Array.of(Number.parseInt(octal, 8)));
    else parts.push(bytes.encode(CONTROLS[other] ?? other));
  }
  parts.push(bytes.encode(text.slice(from)));
  return joined(parts);
}

export function isString(text        )          {
  return STRING.test(text);
}

/** Reads what stands in quotes; where some is marked as bytes, only that. */
export function readStrings(lines                   )          {
  const marked = lines.some((line) => /(?<![A-Za-z0-9])b["']/.test(line));
  const pieces          = [];
  for (const line of lines) {
    const isBare = marked || /^\s*["']/.test(line);
    const quoted = /(?<![A-Za-z0-9])(b?)(?:"((?:[^\\"]|\\.)*)"?|'((?:[^\\']|\\.)*)'?)/g;
    for (const [, mark, double, single] of line.matchAll(quoted)) {
      const body = double ?? single ?? "";
      // What has neither escapes nor a line to itself is a word about the bytes.
      if ((mark || !marked) && body && (isBare || body.includes("\\"))) {
        pieces.push({ lane: 0, data: unescaped(body) });
      }
    }
  }
  return { format: "strings with escapes", both: false, pieces, damages: [] };
}

/** The bytes that stand in a line in hexadecimal digits, at least the head of a frame each. */
export function digitsIn(line        )               {
  const runs =
    line.match(/(?<![a-z0-9:.])[0-9a-f]{2}(?:[0-9a-f:]{8,}|(?: [0-9a-f]{2}){4,})(?![a-z0-9.])/gi) ??
    [];
  const bare = runs.map((each) => each.replaceAll(/[: ]/g, ""));
  return bare.filter((each) => each.length % 2 === 0 && each.length >= 10).map(unhex);
}

/** Whether lines have digits among other text that could be the head of a frame. */
export function hasDigits(lines                   )          {
  return lines.some((line) => digitsIn(line).some((data) => mayBegin(data, 0)));
}

/** Reads the longest run of digits of each line, such as those of a log. */
export function readLines(lines                   )          {
  const pieces = lines.flatMap((line)          => {
    const [data] = digitsIn(line).sort((one, other) => other.length - one.length);
    return data ? [{ lane: 0, data, begins: true }] : [];
  });
  return { format: "digits among other text", both: false, pieces, damages: [] };
}
