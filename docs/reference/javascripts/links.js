// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { element } from "./elements.js";
import { ids,            } from "./ids.js";
import { MESSAGES,                  } from "./protocol/index.js";

/** Where these pages tell about something. */
export function addressOf({ page, anchor }                                )         {
  const address = new URL(`../${page}/`, import.meta.url);
  address.hash = anchor;
  return address.href;
}

/** A link to where these pages tell about something. */
export function link(known       , label        )                    {
  return element("a", { href: addressOf(known) }, label);
}

/** The name of a message by which users of the protocol know it. */
export function nameOf(type             )         {
  return ids[MESSAGES[type].id]?.name ?? type;
}

/** The same as a link to its page. */
export function messageLink(type             )                {
  const known = ids[MESSAGES[type].id];
  return known ? link(known, known.name) : type;
}
