/** A direction of a conversation: the first is that of the side which opened the connection. */
export type Lane = 0 | 1;

/** Bytes of one direction, cut anywhere. */
export interface Piece {
  readonly lane: Lane;
  readonly data: Uint8Array;
  /** Whether the text sets them apart from those before them. */
  readonly begins?: boolean;
}

/** What cannot be read, and where: a line of the text, counted from 1. */
export interface Damage {
  readonly reason: string;
  readonly line?: number;
}

/** One of several conversations that a file holds, by the number that the command gives it. */
export interface Listed {
  readonly number: number;
  readonly title: string;
}

/** What a text or a file holds. */
export interface Reading {
  /** How it is written down, in words. */
  readonly format: string;
  /** Whether each side has its own direction. */
  readonly both: boolean;
  readonly pieces: readonly Piece[];
  readonly damages: readonly Damage[];
  /** All conversations of the file, if it can have several, and the one that this is. */
  readonly listed?: readonly Listed[];
  readonly chosen?: number;
  /** Whether nothing tells which piece of one direction came before which of the other. */
  readonly isJoined?: boolean;
}

/** Says why nothing can be read, and what to do. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
}

/** The bytes of hexadecimal digits, of which there is an even number. */
export function unhex(digits: string): Uint8Array {
  const made = new Uint8Array(digits.length / 2);
  for (let at = 0; at < made.length; at++) {
    made[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  }
  return made;
}

/** The bytes of base64, of either alphabet; undefined where it is not that. */
export function unbase64(text: string): Uint8Array | undefined {
  try {
    const bare = text.replaceAll(/\s/g, "").replaceAll("-", "+").replaceAll("_", "/");
    return latin(atob(bare));
  } catch {
    return undefined;
  }
}

/** The bytes of a string each of whose characters stands for one. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (each) => each.charCodeAt(0));
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}
