// Code generated from spec/ by "python -m generator". DO NOT EDIT.
/** A direction of a conversation: the first is that of the side which opened the connection. */


/** Bytes of one direction, cut anywhere. */







/** What cannot be read, and where: a line of the text, counted from 1. */





/** One of several conversations that a file holds, by the number that the command gives it. */





/** What a text or a file holds. */














/** Says why nothing can be read, and what to do. */
export class UnreadableError extends Error {
                    name = "UnreadableError";
}

/** The bytes of hexadecimal digits, of which there is an even number. */
export function unhex(digits        )             {
  const made = new Uint8Array(digits.length / 2);
  for (let at = 0; at < made.length; at++) {
    made[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  }
  return made;
}

/** The bytes of base64, of either alphabet; undefined where it is not that. */
export function unbase64(text        )                         {
  try {
    const bare = text.replaceAll(/\s/g, "").replaceAll("-", "+").replaceAll("_", "/");
    return latin(atob(bare));
  } catch {
    return undefined;
  }
}

/** The bytes of a string each of whose characters stands for one. */
export function latin(text        )             {
  return Uint8Array.from(text, (each) => each.charCodeAt(0));
}

export function joined(parts                       )             {
  const made = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}
