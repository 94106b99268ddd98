import { ids, type Known } from "../ids.js";
import { addressOf } from "../links.js";
import {
  type Check,
  failures,
  PLAUSIBLE_LENGTH,
  type Reason,
  reasons,
  type Suspect,
  strangers,
} from "../logs.js";
import { type Filled, type Match, matches } from "./matching.js";

/** What a line of a log means. */
export interface Explained {
  readonly match: Match;
  /** Where the reference has it. */
  readonly address: string;
  readonly captured: readonly Captured[];
  /** Why it was logged, the likeliest first, with the commands that can be filled in. */
  readonly causes: readonly Cause[];
}

/** What a program filled in, and what that means: nothing if it is unknown. */
export interface Captured extends Filled {
  readonly meanings: readonly string[];
}

/** A cause, and where the reference has it. */
export interface Cause extends Reason {
  readonly id: string;
  readonly address: string;
}

const LONGEST = 1000;
const PLACEHOLDER = /\{([^{}\s]*)\}/g;
/** Others are not filled into commands: whoever writes into a log must not run them. */
const HARMLESS = /^(?!-)[\w@%+=:,./[\]-]+$/;
const ADDRESS =
  /^(?:inet6?:(?:(?<port>\d+)@\[?(?<host>[^\]]+)\]?|\[?(?<hostFirst>[^@]+?)\]?:(?<portLast>\w+)|(?<alone>\d+))|(?:(?:unix|local):)?(?<path>[^:]*\/[^:]*))$/;

/** What a line of a log can be, the likeliest first. */
export function explain(line: string): Explained[] {
  return matches(line.trim().slice(0, LONGEST)).map((match) => {
    const captured = match.filled.map((each) => ({ ...each, meanings: meaningsOf(each) }));
    const fitting = match.text.suspects.filter((each) => isPossible(each, match.filled));
    const values = new Map(match.filled.flatMap(valuesOf));
    const causes = [...new Set(fitting.map(({ cause }) => cause))].flatMap((id) => {
      const reason = reasons[id];
      if (!reason) return [];
      const filled = filledIn(reason, values, match.program.id);
      return [{ ...filled, id, address: addressOf(reason) }];
    });
    return { match, address: addressOf(match.text), captured, causes };
  });
}

function meaningsOf({ slot, text }: Filled): string[] {
  switch (slot.holds) {
    case "failure":
      return failuresIn(text).map(([, , doc]) => doc);
    case "command":
    case "reply":
      return messagesIn(slot.holds, text).map(([, { name, summary }]) => `${name}: ${summary}`);
    case "flags":
      return flagsIn(slot.flags ?? "", Number.parseInt(text, 16));
    case "length":
      return lengthMeanings(Number(text));
    case "version":
      return [ids[`version/${text}`]?.summary ?? ""].filter(Boolean);
    default:
      return [];
  }
}

function failuresIn(text: string): (typeof failures)[number][] {
  return failures.filter(([texts]) => texts.some((each) => text.startsWith(each)));
}

/** The commands or replies that a name, with or without its prefix, or a code stands for. */
function messagesIn(kind: string, text: string): [id: string, known: Known][] {
  const wanted = text.toLowerCase();
  return Object.entries(ids).filter(([, { kind: own, name, names, code }]) => {
    if (own !== kind) return false;
    if (text.length === 1 && code === text.charCodeAt(0)) return true;
    return [name, ...names].some((each) => {
      const small = each.toLowerCase();
      return small === wanted || small.slice(small.indexOf("_") + 1) === wanted;
    });
  });
}

function flagsIn(kind: string, number: number): string[] {
  const bits = Array.from({ length: 32 }, (_, at) => (1 << at) >>> 0);
  const found = bits.filter((bit) => number & bit);
  const known = Object.values(ids).filter((each) => each.kind === kind);
  if (found.length === 0) return ["No flag is set."];
  return found.map((bit) => {
    const flag = known.find(({ bits: own }) => own === bit);
    return flag
      ? `${flag.name}: ${flag.summary}`
      : `0x${bit.toString(16).padStart(8, "0")}: unknown`;
  });
}

function lengthMeanings(length: number): string[] {
  if (length <= PLAUSIBLE_LENGTH || length > 0xffffffff) return [];
  return [...foreignMeanings(length), "No frame of this protocol is that long."];
}

function foreignMeanings(length: number): string[] {
  const bytes = [24, 16, 8, 0].map((at) => (length >>> at) & 0xff);
  const isText = bytes.every((each) => each >= 0x20 && each < 0x7f);
  const text = String.fromCharCode(...bytes);
  const [, , who] = strangers.find(([mask, value]) => (length & mask) >>> 0 === value) ?? [];
  return [
    ...(isText ? [`The bytes of the length are the text "${text}".`] : []),
    ...(who ? [`The stream of ${who} begins like this.`] : []),
  ];
}

/** Whether a cause fits; what the line lacks, or has and is unknown, speaks against none. */
function isPossible(suspect: Suspect, filled: readonly Filled[]): boolean {
  const fits = filled.every(({ slot, text }) => {
    switch (slot.holds) {
      case "failure":
        return meets(
          suspect.failures,
          failuresIn(text).map(([, id]) => id),
        );
      case "command":
      case "reply":
        return meets(
          suspect.messages,
          messagesIn(slot.holds, text).map(([id]) => id),
        );
      case "length":
        return !suspect.foreignLength || isForeign(Number(text));
      default:
        return true;
    }
  });
  const texts = filled.flatMap(({ slot, text }) => (slot.holds === "text" ? [text] : []));
  return fits && meets(suspect.texts, texts);
}

function isForeign(length: number): boolean {
  return length > PLAUSIBLE_LENGTH && foreignMeanings(length).length > 0;
}

function meets(wanted: readonly string[] | undefined, found: readonly string[]): boolean {
  return !wanted || found.length === 0 || found.some((each) => wanted.includes(each));
}

function valuesOf({ slot, text }: Filled): [name: string, value: string][] {
  const { holds } = slot;
  const value: [string, string] = [holds, holds === "flags" ? `0x${text}` : text];
  const parts = holds === "address" ? ADDRESS.exec(text)?.groups : undefined;
  if (!parts) return [value];
  return [
    value,
    ["address.host", parts.host ?? parts.hostFirst ?? ""],
    ["address.port", parts.port ?? parts.portLast ?? parts.alone ?? ""],
    ["address.path", parts.path ?? ""],
  ];
}

/** A cause with the commands for which the line has all that they need. */
function filledIn(reason: Reason, values: ReadonlyMap<string, string>, log: string): Reason {
  const isUsable = ({ run, notFor }: Check): boolean =>
    !notFor.includes(log) &&
    [...run.matchAll(PLACEHOLDER)].every(([, name = ""]) => HARMLESS.test(values.get(name) ?? ""));
  const fill = (run: string): string =>
    run.replaceAll(PLACEHOLDER, (_, name: string, at: number) => {
      const value = values.get(name) ?? "";
      return run[at - 1] === "/" ? value.replace(/^\/+/, "") : value;
    });
  const checks = reason.checks.filter(isUsable).map((each) => ({ ...each, run: fill(each.run) }));
  return { ...reason, checks };
}
