// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import type { MessageType } from "./messages.js";
import { type ErrorKind, FATAL } from "./values.js";

/** Says what is wrong with what the peer sent. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
  /** What is wrong. */
  readonly kind: ErrorKind;
  /** The byte of the frame, counted from 0. */
  readonly offset: number;
  /** The message and its field, as the spec spells it, where they are known. */
  readonly messageType: MessageType | undefined;
  readonly field: string | undefined;
  /** A view of the frame, where it came whole. */
  frame: Uint8Array | undefined;

  constructor(kind: ErrorKind, offset: number, messageType?: MessageType, field?: string) {
    super([`${kind} at byte ${offset}`, messageType, field].filter(Boolean).join(" "));
    this.kind = kind;
    this.offset = offset;
    this.messageType = messageType;
    this.field = field;
  }

  /** Whether nothing after the frame can be read any more. */
  get fatal(): boolean {
    return FATAL.includes(this.kind);
  }
}

/** Says what is wrong with a message that was to be written. */
export class EncodeError extends Error {
  override readonly name = "EncodeError";
  /** What is wrong. */
  readonly kind: ErrorKind;
  /** The message; undefined for a string that belongs to none yet. */
  readonly messageType: MessageType | undefined;
  /** The field, as the spec spells it; undefined for the whole message. */
  readonly field: string | undefined;
  /** What is wrong, in words, and the id of the rule that a text breaks, if it is that. */
  readonly reason: string;
  readonly rule: string | undefined;

  constructor(
    kind: ErrorKind,
    messageType: MessageType | undefined,
    field: string | undefined,
    reason: string,
    rule?: string,
  ) {
    super([messageType, field, reason].filter(Boolean).join(" "));
    this.kind = kind;
    this.messageType = messageType;
    this.field = field;
    this.reason = reason;
    this.rule = rule;
  }
}

/** Names the flag or the version that two sides do not agree on, or the bit of a flag without id. */
export class NegotiationError extends Error {
  override readonly name = "NegotiationError";
  readonly refused: string;

  constructor(refused: string) {
    super(`no agreement on ${refused}`);
    this.refused = refused;
  }
}
