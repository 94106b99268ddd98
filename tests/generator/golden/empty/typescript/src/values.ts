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
  /** The length is less than that of a frame without a payload. */
  Undersized: "undersized",
  /** The length is above the limit. */
  TooLong: "too-long",
  /** The first bytes are not a length but the beginning of another protocol. */
  Foreign: "foreign",
  /** The frame ends before its stated length. */
  Incomplete: "incomplete",
  /** Bytes follow the end of the frame. */
  Surplus: "surplus",
  /** No message has this code. */
  UnknownCode: "unknown-code",
  /** The payload ends inside a number or a value of known length. */
  Truncated: "truncated",
  /** The payload ends before the NUL of a text. */
  Unterminated: "unterminated",
  /** The value is unknown, and what follows depends on it. */
  UnknownValue: "unknown-value",
  /** The number is not in its range, or is not a supported version. */
  OutOfRange: "out-of-range",
  /** The value is shorter than allowed. */
  TooShort: "too-short",
  /** The value is longer than allowed. */
  Overlong: "overlong",
  /** Bytes are left over after the last field. */
  TrailingBytes: "trailing-bytes",
  /** A required value is missing. */
  Missing: "missing",
  /** A value is given although another value or the version rules it out. */
  Unexpected: "unexpected",
  /** The value has a type that the field does not accept. */
  WrongType: "wrong-type",
  /** The text has a NUL, which would end it. */
  Nul: "nul",
  /** The string has one half of a surrogate pair, which UTF-8 cannot encode. */
  LoneSurrogate: "lone-surrogate",
  /** The text breaks a rule of the protocol. */
  BrokenRule: "broken-rule",
} as const;

/** One of {@link ErrorKind}. */
export type ErrorKind = (typeof ErrorKind)[keyof typeof ErrorKind];

/** The kinds of error after which nothing more can be read. */
export const FATAL: readonly ErrorKind[] = [
  "undersized",
  "too-long",
  "foreign",
  "incomplete",
  "surplus",
];
