// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { ids,            } from "../ids.js";
import { addressOf } from "../links.js";
import {

  failures,
  PLAUSIBLE_LENGTH,

  reasons,

  strangers,
} from "../logs.js";
import {                          matches } from "./matching.js";

/** What a line of a log means. */









/** What a program filled in, and what that means: nothing if it is unknown. */




/** A cause, and where the reference has it. */





const LONGEST = 1000;
const PLACEHOLDER = /\{([^{}\s]*)\}/g;
/** Others are not filled into commands: whoever writes into a log must not run them. */
const HARMLESS = /^(?!-)[\w@%+=:,./[\]-]+$/;
const ADDRESS =
  /^(?:inet6?:(?:(?<port>\d+)@\[?(?<host>[^\]]+)\]?|\[?(?<hostFirst>[^@]+?)\]?:(?<portLast>\w+)|(?<alone>\d+))|(?:(?:unix|local):)?(?<path>[^:]*\/[^:]*))$/;

/** What a line of a log can be, the likeliest first. */
export function explain(line        )              {
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

function meaningsOf({ slot, text }        )           {
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

function failuresIn(text        )                              {
  return failures.filter(([texts]) => texts.some((each) => text.startsWith(each)));
}

/** The commands or replies that a name, with or without its prefix, or a code stands for. */
function messagesIn(kind        , text        )                               {
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

function flagsIn(kind        , number        )           {
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

function lengthMeanings(length        )           {
  if (length <= PLAUSIBLE_LENGTH || length > 0xffffffff) return [];
  return [...foreignMeanings(length), "No frame of this protocol is that long."];
}

function foreignMeanings(length        )           {
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
function isPossible(suspect         , filled                   )          {
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

function isForeign(length        )          {
  return length > PLAUSIBLE_LENGTH && foreignMeanings(length).length > 0;
}

function meets(wanted                               , found                   )          {
  return !wanted || found.length === 0 || found.some((each) => wanted.includes(each));
}

function valuesOf({ slot, text }        )                                  {
  const { holds } = slot;
  const value                   = [holds, holds === "flags" ? `0x${text}` : text];
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
function filledIn(reason        , values                             , log        )         {
  const isUsable = ({ run, notFor }       )          =>
    !notFor.includes(log) &&
    [...run.matchAll(PLACEHOLDER)].every(([, name = ""]) => HARMLESS.test(values.get(name) ?? ""));
  const fill = (run        )         =>
    run.replaceAll(PLACEHOLDER, (_, name        , at        ) => {
      const value = values.get(name) ?? "";
      return run[at - 1] === "/" ? value.replace(/^\/+/, "") : value;
    });
  const checks = reason.checks.filter(isUsable).map((each) => ({ ...each, run: fill(each.run) }));
  return { ...reason, checks };
}
