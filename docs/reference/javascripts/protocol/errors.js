// Code generated from spec/ by "python -m generator". DO NOT EDIT.

import {                 FATAL } from "./values.js";

/** Says what is wrong with what the peer sent. */
export class ProtocolError extends Error {
                    name = "ProtocolError";
  /** What is wrong. */
           kind           ;
  /** The byte of the frame, counted from 0. */
           offset        ;
  /** The message and its field, as the spec spells it, where they are known. */
           messageType                         ;
           field                    ;
  /** A view of the frame, where it came whole. */
  frame                        ;

  constructor(kind           , offset        , messageType              , field         ) {
    super([`${kind} at byte ${offset}`, messageType, field].filter(Boolean).join(" "));
    this.kind = kind;
    this.offset = offset;
    this.messageType = messageType;
    this.field = field;
  }

  /** Whether nothing after the frame can be read any more. */
  get fatal()          {
    return FATAL.includes(this.kind);
  }
}

/** Says what is wrong with a message that was to be written. */
export class EncodeError extends Error {
                    name = "EncodeError";
  /** What is wrong. */
           kind           ;
  /** The message; undefined for a string that belongs to none yet. */
           messageType                         ;
  /** The field, as the spec spells it; undefined for the whole message. */
           field                    ;
  /** What is wrong, in words, and the id of the rule that a text breaks, if it is that. */
           reason        ;
           rule                    ;

  constructor(
    kind           ,
    messageType                         ,
    field                    ,
    reason        ,
    rule         ,
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
                    name = "NegotiationError";
           refused        ;

  constructor(refused        ) {
    super(`no agreement on ${refused}`);
    this.refused = refused;
  }
}
