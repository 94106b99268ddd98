// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { mayBegin } from "../heads.js";
import { latin, unhex } from "./pieces.js";

const LINE = /^([ \t]*)(0x)?([0-9a-f]{4,16})(?:(:)[ \t]+|(?=[ \t])|:?$)(.*)$/i;
const GROUPS = /^((?:[0-9a-f]{2})+(?: (?:[0-9a-f]{2})+)*)(?= *$| {2}|\t)/i;
const PAIRS =
  /^[ \t]*([0-9a-f]{2}(?: {1,2}[0-9a-f]{2}){15}(?= )|[0-9a-f]{2}(?: {1,2}[0-9a-f]{2}){0,15}(?= *$| {2}| ?[|>]|\t))/i;
const DUMP_LINE =
  /^[ \t]*(?:(?:0x)?[0-9a-f]{4,16}:[ \t]+[0-9a-f]{2,}|(?:0{4,16} {2,}|0{6,7} )[0-9a-f]{2}(?: {1,2}[0-9a-f]{2})* *(?:[ |]|\r?$)|[0-9a-f]{4,16} {2,}(?:[0-9a-f]{2} {1,2}){1,16} *[ |])/im;
const COLUMNS = /^(?: {3}[ -~]| {2}\\[0abfnrtv]| [0-3][0-7]{2})+$/;
const NAMED                                   = {
  "0": 0,
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};
const COLUMN = 4;
const BESIDE = " ".repeat(7);



/** Numbers between spaces: how one looks, in which base, and for how many bytes it stands. */






const CELLS                   = [
  { pattern: /^[0-9a-f]{4}$/i, base: 16, width: 2 },
  { pattern: /^[01][0-7]{5}$/, base: 8, width: 2 },
  { pattern: /^[0-9a-f]{8}$/i, base: 16, width: 4 },
  { pattern: /^[0-3][0-7]{10}$/, base: 8, width: 4 },
  { pattern: /^[0-9a-f]{16}$/i, base: 16, width: 8 },
  { pattern: /^[01][0-7]{21}$/, base: 8, width: 8 },
  { pattern: /^[0-3][0-7]{2}$/, base: 8, width: 1 },
  { pattern: /^[01]{8}$/, base: 2, width: 1 },
  { pattern: /^-?\d{1,3}$/, base: 10, width: 1 },
  { pattern: /^-?\d{1,5}$/, base: 10, width: 2 },
  { pattern: /^-?\d{1,10}$/, base: 10, width: 4 },
  { pattern: /^-?\d{1,20}$/, base: 10, width: 8 },
];
const PREFIXES                                   = { 2: "0b", 8: "0o", 10: "", 16: "0x" };

/** A line of a dump; `data` is undefined where no bytes are where they should be. */






/** How the lines of a dump are laid out: bases, the kind of number, and the order of its bytes. */
export class Layout {
           base        ;
           cells                                  ;
           order       ;
           isFlush         ;

  constructor(isFlush         , base = 16, cells                  , order        = "big") {
    this.isFlush = isFlush;
    this.base = base;
    this.cells = cells;
    this.order = order;
  }

  /** Whether the last line may have more bytes than there are. */
  get isPadded()          {
    return this.cells === "characters" || (this.cells?.width ?? 1) > 1;
  }

  /** Whether a line has the bytes of the one above in another form, as od writes them. */
  isBeside(line        )          {
    return this.isFlush && line.startsWith(BESIDE);
  }

  /** A line; undefined if it is not one. */
  row(line        )                  {
    if (this.isBeside(line)) return undefined;
    const found = LINE.exec(line);
    if (!found) return undefined;
    const [, indent = "", prefix, digits = "", colon, rest = ""] = found;
    const base = prefix ? 16 : this.base;
    if (![...digits].every((each) => Number.parseInt(each, 36) < base)) return undefined;
    const data = rest.trim() ? this.#data(rest, colon !== undefined) : new Uint8Array(0);
    return { indent: indent.length, offset: Number.parseInt(digits, base), data };
  }

  #data(rest        , isGrouped         )                         {
    if (this.cells === "characters") return characters(rest);
    if (this.cells) {
      const numbers = rest.replace(isGrouped ? / {2}.*$/ : / {2}>.*<$/, "");
      return numbersOf(numbers, this.cells, this.order);
    }
    const digits = (isGrouped ? GROUPS : PAIRS).exec(rest)?.[1];
    if (digits === undefined) return undefined;
    if (this.order === "big") return unhex(digits.replaceAll(" ", ""));
    const groups = digits.split(/ +/).map((each) => each.match(/../g)?.reverse().join("") ?? "");
    return unhex(groups.join(""));
  }
}

function numbersOf(text        , { pattern, base, width }       , order       ) {
  const found           = [];
  const range = 1n << BigInt(8 * width);
  for (const token of text.split(/\s+/).filter(Boolean)) {
    if (!pattern.test(token)) return undefined;
    const digits = BigInt(`${PREFIXES[base]}${token.replace("-", "")}`);
    const value = token.startsWith("-") ? -digits : digits;
    if (value >= range || value < -range / 2n) return undefined;
    const bytes = Array.from({ length: width }, (_, place) =>
      Number((BigInt.asUintN(8 * width, value) >> BigInt(8 * place)) & 0xffn),
    );
    found.push(...(order === "little" ? bytes : bytes.reverse()));
  }
  return Uint8Array.from(found);
}

function characters(text        )                         {
  const padded = text.padEnd(Math.ceil(text.length / COLUMN) * COLUMN);
  if (!COLUMNS.test(padded)) return undefined;
  const cells = padded.match(/.{4}/g) ?? [];
  return Uint8Array.from(cells, (cell) => {
    if (cell[1]?.trim()) return Number.parseInt(cell, 8);
    const last = cell.slice(3);
    return cell[2] === "\\" ? (NAMED[last] ?? 0) : (latin(last)[0] ?? 0);
  });
}

/** How the lines of a dump are laid out; undefined if they are not one. */
export function layoutOf(given                   )                     {
  const isFlush = !/^\s/.test(given[0] ?? "");
  const lines = given.filter((line) => !(isFlush && line.startsWith(BESIDE)));
  for (const cells of [undefined, ...CELLS, "characters"         ]) {
    for (const base of [16, 8, 10]) {
      const layout = new Layout(isFlush, base, cells);
      const rows = lines.map((line) => layout.row(line));
      if (!leadOn(rows, layout.isPadded)) continue;
      return new Layout(isFlush, base, cells, orderOf(layout, lines));
    }
  }
  return lines.some((line) => DUMP_LINE.test(line)) ? new Layout(isFlush) : undefined;
}

/** Whether the bytes of each line lead to the offset of the next; the last may be incomplete. */
function leadOn(rows                              , isPadded         )          {
  let found = 0;
  for (const indent of new Set(rows.map((row) => row?.indent))) {
    const lane = rows.filter((row) => !row || row.indent === indent);
    for (const [at, after] of lane.entries()) {
      const before = at > 0 ? lane[at - 1] : undefined;
      if (!before || !after?.offset || before.data?.length === 0) continue;
      if (!before.data) return false;
      const step = after.offset - before.offset;
      const isLast = isPadded && !after.data?.length && 0 < step && step < before.data.length;
      if (step !== before.data.length && !isLast) return false;
      found++;
    }
  }
  return found > 0;
}

/** The order that makes frames of what stands there; by default that of most machines. */
function orderOf({ isFlush, base, cells }        , lines                   )        {
  const orders                 = cells === undefined ? ["big", "little"] : ["little", "big"];
  const fits = (order       )          => {
    const layout = new Layout(isFlush, base, cells, order);
    const first = lines.map((line) => layout.row(line)).find((row) => row !== undefined);
    return first?.data !== undefined && first.data.length > 0 && mayBegin(first.data, 0);
  };
  return orders.find(fits) ?? orders[0];
}
