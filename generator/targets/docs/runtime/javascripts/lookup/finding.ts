import { ids, type Known } from "../ids.js";
import { addressOf } from "../links.js";
import { PAYLOAD_START } from "../protocol/wire.js";

/** Something found, and where it leads. */
export interface Hit {
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  readonly address: string;
}

/** Things that are found for one reason, which the title gives; the first has none. */
export interface Group {
  readonly title: string;
  readonly hits: readonly Hit[];
}

interface Entry {
  readonly known: Known;
  readonly names: readonly string[];
  readonly words: string;
}

const MOST = 20;
const LEAST_INSIDE = 3;
const NUMBER = /^(?:0x[0-9a-f]{1,8}|\d{1,10})$/i;
const BYTES = new RegExp(`^(?:[0-9a-f]{2}[\\s:,]*){${PAYLOAD_START},}$`, "i");
const QUOTED = /^(['"`])(.+)\1$/;

const entries: readonly Entry[] = Object.values(ids).map((known) => ({
  known,
  names: [known.name, ...known.names].map(folded),
  words: `_${folded(known.summary)}`,
}));

/** What a text can stand for, the likeliest first. */
export function find(text: string): Group[] {
  const typed = text.trim();
  if (!typed) return [];
  const number = NUMBER.test(typed) ? Number(typed) : undefined;
  const groups = [
    { title: "", hits: [...bytes(typed), ...named(typed, number)].slice(0, MOST) },
    ...(number === undefined ? [] : flags(number)),
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}

function bytes(typed: string): Hit[] {
  if (!BYTES.test(typed)) return [];
  const address = addressOf({ page: "../decoder", anchor: typed });
  return [{ name: "Decode", kind: "bytes", summary: "Shows what these bytes say.", address }];
}

function named(typed: string, number: number | undefined): Hit[] {
  const [, , inside] = QUOTED.exec(typed) ?? [];
  const bare = inside ?? typed;
  const wanted = folded(bare);
  const codes = [bare.length === 1 ? bare.charCodeAt(0) : undefined, number];
  const ranked = entries.flatMap(({ known, names, words }) => {
    const isCode = known.code !== undefined && codes.includes(known.code);
    const places = [
      ...(isCode ? [inside === undefined ? 1 : -1] : []),
      ...names.map((name) => nearness(name, wanted)),
      ...(wanted.length >= LEAST_INSIDE && words.includes(`_${wanted}`) ? [6] : []),
    ];
    const rank = Math.min(...places);
    return rank < Infinity ? [{ rank, known }] : [];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ known }) => hitOf(known));
}

/** How near a name is to what was typed: the same, without its prefix, or only a part. */
function nearness(name: string, wanted: string): number {
  if (!wanted) return Infinity;
  const bare = name.slice(name.indexOf("_") + 1);
  if (name === wanted) return 0;
  if (bare === wanted) return 1;
  if (name.startsWith(wanted)) return 2;
  if (bare.startsWith(wanted)) return 3;
  if (name.includes(`_${wanted}`)) return 4;
  return wanted.length >= LEAST_INSIDE && name.includes(wanted) ? 5 : Infinity;
}

/** The flags of a number, for each set that has all of them; for all sets where none does. */
function flags(number: number): Group[] {
  const known = Object.values(ids).filter(({ bits }) => bits !== undefined);
  const groups = [...new Set(known.map(({ kind }) => kind))].map((kind) => {
    const found = known.filter(
      ({ bits = 0, kind: own }) => own === kind && (number & bits) >>> 0 === bits,
    );
    const rest = found.reduce((left, { bits = 0 }) => left & ~bits, number) >>> 0;
    const unknown = rest ? `; unknown: ${hexadecimal(rest)}` : "";
    return {
      rest,
      title: `${hexadecimal(number)}, each a ${kind}${unknown}`,
      hits: found.map(hitOf),
    };
  });
  const whole = groups.filter(({ rest }) => rest === 0);
  return whole.length > 0 ? whole : groups;
}

function hitOf(known: Known): Hit {
  const { name, kind, summary } = known;
  return { name, kind, summary, address: addressOf(known) };
}

function hexadecimal(number: number): string {
  return `0x${number.toString(16)}`;
}

/** A text in small letters, with one sign for whatever stands between its words. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+]+/gu, "_")
    .replaceAll(/^_|_$/g, "");
}
