// Code generated from spec/ by "python -m generator". DO NOT EDIT.
/**
 * The protocol between a mail server and a mail filter. The mail server (mail transfer agent,
 * MTA) passes the filter each step of an SMTP conversation and each message as it arrives. The
 * filter decides what happens to it, and may change the message at its end. Sendmail defined the
 * protocol, with the library libmilter for filters. Postfix speaks it too.
 *
 * @packageDocumentation
 */

export { EncodeError, NegotiationError, ProtocolError } from "./errors.js";
export { Decoder, decode, encode, encodeReceived } from "./framing.js";
export * from "./messages.js";
export {
  agree,
  allowedCommands,
  allowedReplies,
  awaitsReply,
  maxLengthOf,
  phaseAfter,
  phaseAfterReply,

} from "./states.js";

export {
  DEFAULT_MAX_LENGTH,
  INITIAL_PHASE,
  MAX_VERSION,
  MIN_VERSION,
  TOLERATED_MAX_LENGTH,
} from "./table.js";
export {
  bytes,
  create,


  namesOf,

  show,
  text,
} from "./text.js";
export { tolerated } from "./tolerating.js";
export * from "./values.js";
