import {
  DEFAULT_MAX_LENGTH,
  MESSAGES,
  type MessageType,
  maxLengthOf,
  type Options,
} from "../protocol/index.js";
import type { Flag, Row } from "../protocol/states.js";
import { optionFields, rows } from "../protocol/table.js";

/** What follows from options, in words, with the messages that it is about. */
export interface Consequence {
  readonly text: string;
  readonly messages: readonly MessageType[];
}

/** Whether options have a flag. */
export function has(options: Options, flag: Flag | undefined): boolean {
  const values = options as Readonly<Record<string, number>>;
  return flag !== undefined && ((values[flag[0]] ?? 0) & flag[1]) !== 0;
}

/** Whether the version of options has a message. */
export function isKnown(options: Options, { since, until }: Row): boolean {
  const [field = ""] = optionFields as readonly string[];
  const version = (options as Readonly<Record<string, number>>)[field] ?? 0;
  return since <= version && version <= (until ?? Infinity);
}

/** What follows from what was agreed. */
export function consequences(options: Options): Consequence[] {
  const types = Object.keys(MESSAGES) as MessageType[];
  const such = (fits: (row: Row) => boolean): MessageType[] =>
    types.filter((type) => {
      const row = rows[type];
      return row !== undefined && fits(row);
    });
  const found = [
    { text: "The version does not have", messages: such((row) => !isKnown(options, row)) },
    {
      text: "The initiator does not send",
      messages: such((row) => has(options, row.suppressedBy)),
    },
    {
      text: "The responder does not answer",
      messages: such((row) => has(options, row.unansweredWith) && !has(options, row.suppressedBy)),
    },
    {
      text: "The responder may send",
      messages: such((row) => isKnown(options, row) && has(options, row.requires)),
    },
    {
      text: "The responder may not send",
      messages: such(
        (row) => isKnown(options, row) && row.requires !== undefined && !has(options, row.requires),
      ),
    },
  ].filter(({ messages }) => messages.length > 0);
  const length = maxLengthOf(options);
  const longer = { text: `A frame may be up to ${length} bytes long`, messages: [] };
  return length === DEFAULT_MAX_LENGTH ? found : [...found, longer];
}
