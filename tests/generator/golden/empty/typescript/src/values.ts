// Code generated from spec/ by "python -m generator". DO NOT EDIT.

/** How far a conversation has come. */
export const Phase = {
  /** Nothing is said. */
  Silence: "silence",
} as const;

/** One of {@link Phase}. */
export type Phase = (typeof Phase)[keyof typeof Phase];

/** What is wrong with a frame: one word, the same in every language. */
export const ErrorKind = {
  /** The length is 0; it counts the code, so that 1 is the least. */
  ZeroLength: "zero-length",
  /** The length is above the limit. */
  TooLong: "too-long",
  /** The first bytes are no length but the beginning of another protocol. */
  Foreign: "foreign",
  /** The frame ends before its length says. */
  Incomplete: "incomplete",
  /** Bytes follow the end of the frame. */
  Surplus: "surplus",
  /** No message has this code. */
  UnknownCode: "unknown-code",
  /** The payload ends inside a number. */
  Truncated: "truncated",
  /** The payload ends before the NUL of a text. */
  Unterminated: "unterminated",
  /** The value is none that is known, and what follows depends on it. */
  UnknownValue: "unknown-value",
  /** The value is shorter than it may be. */
  TooShort: "too-short",
  /** Bytes are left over after the last field. */
  TrailingBytes: "trailing-bytes",
} as const;

/** One of {@link ErrorKind}. */
export type ErrorKind = (typeof ErrorKind)[keyof typeof ErrorKind];

/** The kinds of error after which nothing behind the frame can be read any more. */
export const FATAL: readonly ErrorKind[] = [
  "zero-length",
  "too-long",
  "foreign",
  "incomplete",
  "surplus",
];
