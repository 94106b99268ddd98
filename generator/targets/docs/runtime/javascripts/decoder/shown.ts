import { ids } from "../ids.js";
import { type MessageType, namesOf, text } from "../protocol/index.js";
import { named, negotiated } from "../protocol/table.js";
import type { Span } from "./frames.js";

const ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Bytes in hexadecimal. */
export function hex(data: Uint8Array): string {
  return Array.from(data, (each) => each.toString(16).padStart(2, "0")).join(" ");
}

/** A text with escapes for what cannot be seen. */
export function visible(data: Uint8Array): string {
  const shown = text(data).replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (each) => ESCAPES[each] ?? `\\x${(each.charCodeAt(0) & 0xff).toString(16).padStart(2, "0")}`,
  );
  return shown || "(empty)";
}

/** What a part of a frame says, in words. */
export function meaning(type: MessageType, { field, value }: Span): string {
  if (value instanceof Uint8Array) return visible(value);
  const names = named[type]?.[camel(field)];
  if (names === undefined || typeof value !== "number") return String(value);
  if (!names.areFlags) {
    const found = Object.entries(names.names).find(([, number]) => number === value);
    return [...(found ? [found[0]] : []), written(value)].join(" ");
  }
  const known = negotiated[camel(field)]?.ids ?? {};
  const symbols = Object.entries(known).flatMap(([id, bit]) =>
    value & bit ? [ids[id]?.name ?? id] : [],
  );
  const shown = symbols.length > 0 ? symbols : namesOf(names.names, value);
  return `0x${value.toString(16).padStart(8, "0")} ${shown.join(" ") || "(none)"}`;
}

/** A number, and the character that it is the code of. */
function written(value: number): string {
  return value > 32 && value < 127 ? `${value} "${String.fromCharCode(value)}"` : String(value);
}

function camel(field: string): string {
  return field.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
