// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import {               patterns, programs,                      } from "../logs.js";

/** A text of a program in a line, and what stands in its slots. */








/** What stands in a slot. */


















/** How a line of a log names the program: `name[number]: `, or `#number(name) <`. */
const TAG = /(?:^|[\s(])([A-Za-z][\w./-]*)(?:\[\d+\]: |\) <)/g;
const PUNCTUATION = "[ :;,.]+";
const LEAST = 10;
const LEAST_OF_ANYBODY = 15;

/** What a line may be, the likeliest first; of each program only the best. */
export function matches(line        )          {
  const tags = [...line.matchAll(TAG)].map(([, tag = ""]) => tag);
  const best = programs.flatMap((program) => bestOf(program, line, tags) ?? []);
  best.sort(compared);
  return best
    .filter(({ isWhole }) => isWhole === best[0]?.isWhole)
    .flatMap((each) => [...inside(each), each]);
}

function bestOf(program         , line        , tags                   )                     {
  const isNamed = program.tags.some((tag) =>
    tags.some((found) => new RegExp(`^${escaped(tag)}\\b`).test(found)),
  );
  if (tags.length > 0 && program.tags.length > 0 && !isNamed) return undefined;
  let best                    ;
  for (const text of thinkable(program, line)) {
    const found = occurrence(program, text, line, isNamed);
    if (!found || (tags.length > 0 && !isNamed && found.score < LEAST_OF_ANYBODY)) continue;
    if (!best || compared(found, best) < 0) best = found;
  }
  return best;
}

/** Texts of the same program that it has filled in: the reasons that it gives. */
function inside({ program, filled, isWhole, isNamed }        )          {
  const slots = isWhole ? filled : [];
  return slots.flatMap(({ slot, text: line }) => {
    if (slot.holds !== "text" || slot.texts.length > 0) return [];
    return thinkable(program, line).flatMap((text) => {
      const found = occurrence(program, text, line, isNamed);
      return found?.isWhole && found.score >= LEAST ? [found] : [];
    });
  });
}

/** Less than 0 if the first is the likelier one. */
function compared(one        , other        )         {
  return (
    Number(other.isWhole) - Number(one.isWhole) ||
    Number(other.isNamed) - Number(one.isNamed) ||
    other.score - one.score ||
    other.filled.length - one.filled.length
  );
}

function occurrence(
  program         ,
  text      ,
  line        ,
  isNamed         ,
)                     {
  for (const { expression, slots, letters, isWhole } of partsOf(text)) {
    const found = expression.exec(line);
    if (!found) continue;
    const filled = slots.map((slot, at) => ({
      slot,
      text: (found.groups?.[`slot${at}`] ?? "").trim(),
    }));
    const named = filled.filter(({ slot }) => slot.texts.length > 0);
    const score = letters + named.reduce((sum, each) => sum + each.text.length, 0);
    return { program, text, filled, score, isWhole, isNamed };
  }
  return undefined;
}

/** The texts of a program of which a part is in a line; most are ruled out like this. */
function thinkable(program         , line        )         {
  const found = fixedIn(program).filter(([part]) => line.includes(part));
  return [...new Set(found.map(([, text]) => text))];
}

const fixedIn = cached((program         ) =>
  program.texts.flatMap((text) =>
    [...text.literals.map((each) => bare(each)), ...text.slots.flatMap(({ texts }) => texts)]
      .filter((part) => part.length > 1)
      .map((part) => [part, text]         ),
  ),
);

/** The expressions for the whole text and for parts of it, the longest first. */
const partsOf = cached((text      )         => {
  const ends = Array.from({ length: text.slots.length + 1 }, (_, at) => at);
  const parts = ends.flatMap((first) => ends.slice(first).map((last) => partOf(text, first, last)));
  return parts
    .filter(({ isWhole, letters }) => isWhole || letters >= LEAST)
    .sort(
      (one, other) =>
        Number(other.isWhole) - Number(one.isWhole) ||
        other.letters - one.letters ||
        other.slots.length - one.slots.length,
    );
});

/** The text from one literal to another; at its end a slot may follow, or be cut off. */
function partOf({ literals, slots: all }      , first        , last        )       {
  const isWhole = first === 0 && last === all.length;
  const texts = literals.slice(first, last + 1);
  const slots = all.slice(first, last);
  if (!isWhole) {
    texts[0] = (texts[0] ?? "").replace(new RegExp(`^${PUNCTUATION}`), "");
    texts.push((texts.pop() ?? "").replace(new RegExp(`${PUNCTUATION}$`), ""));
  }
  const [head = ""] = texts;
  const tail = texts.at(-1) ?? "";
  const pieces = slots.map((slot, at) => {
    const text = texts[at + 1] ?? "";
    const piece = `(?<slot${at}>${patternOf(slot)})${escaped(text)}`;
    // What a slot holds ends where the text goes on for the first time: no other place is tried.
    return text ? `(?=(?<piece${at}>${piece}))\\k<piece${at}>` : piece;
  });
  const begins = !head || /^[\p{L}\p{N}]/u.test(head) ? "(?:^|(?<=[\\s:;=(]))" : "";
  const isOpen = slots.length > 0 && !tail;
  const ends = isOpen ? "$" : /[\p{L}\p{N}]$/u.test(tail) ? "(?!\\w)" : "";
  return {
    expression: new RegExp(`${begins}${escaped(head)}${pieces.join("")}${ends}`),
    slots,
    letters: texts.reduce((sum, each) => sum + bare(each).length, 0),
    isWhole,
  };
}

function patternOf({ holds, texts }      )         {
  return texts.map(escaped).join("|") || (patterns[holds] ?? ".*?");
}

function bare(text        )         {
  return text.replace(new RegExp(`^${PUNCTUATION}|${PUNCTUATION}$`, "g"), "");
}

function escaped(text        )         {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function cached                     (make               )                {
  const known = new WeakMap      ();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
