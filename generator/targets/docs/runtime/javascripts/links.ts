import { element } from "./elements.js";
import { ids, type Known } from "./ids.js";
import { MESSAGES, type MessageType } from "./protocol/index.js";

/** Where these pages tell about something. */
export function addressOf({ page, anchor }: Pick<Known, "page" | "anchor">): string {
  const address = new URL(`../${page}/`, import.meta.url);
  address.hash = anchor;
  return address.href;
}

/** A link to where these pages tell about something. */
export function link(known: Known, label: string): HTMLAnchorElement {
  return element("a", { href: addressOf(known) }, label);
}

/** The name of a message by which users of the protocol know it. */
export function nameOf(type: MessageType): string {
  return ids[MESSAGES[type].id]?.name ?? type;
}

/** The same as a link to its page. */
export function messageLink(type: MessageType): string | Node {
  const known = ids[MESSAGES[type].id];
  return known ? link(known, known.name) : type;
}
