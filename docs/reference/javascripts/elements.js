// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { ids,            } from "./ids.js";
import { MESSAGES,                  } from "./protocol/index.js";

/** An element with attributes and what stands in it. */
export function element                                       (
  name   ,
  attributes                                   = {},
  ...content
)                           {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** A link to where these pages tell about something. */
export function link({ page, anchor }       , label        )                    {
  const address = new URL(`../${page}/`, import.meta.url);
  address.hash = anchor;
  return element("a", { href: address.href }, label);
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
