// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import {
  DEFAULT_MAX_LENGTH,
  MESSAGES,

  maxLengthOf,

} from "../protocol/index.js";

import { optionFields, rows } from "../protocol/table.js";

/** What follows from options, in words, with the messages that it is about. */





/** Whether options have a flag. */
export function has(options         , flag                  )          {
  const values = options                                    ;
  return flag !== undefined && ((values[flag[0]] ?? 0) & flag[1]) !== 0;
}

/** Whether the version of options has a message. */
export function isKnown(options         , { since, until }     )          {
  const [field = ""] = optionFields                     ;
  const version = (options                                    )[field] ?? 0;
  return since <= version && version <= (until ?? Infinity);
}

/** What follows from what was agreed. */
export function consequences(options         )                {
  const types = Object.keys(MESSAGES)                 ;
  const such = (fits                       )                =>
    types.filter((type) => {
      const row = rows[type];
      return row !== undefined && fits(row);
    });
  const found = [
    { text: "The version does not have", messages: such((row) => !isKnown(options, row)) },
    {
      text: "The MTA does not send",
      messages: such((row) => has(options, row.suppressedBy)),
    },
    {
      text: "The filter does not answer",
      messages: such((row) => has(options, row.unansweredWith) && !has(options, row.suppressedBy)),
    },
    {
      text: "The filter may send",
      messages: such((row) => isKnown(options, row) && has(options, row.requires)),
    },
    {
      text: "The filter may not send",
      messages: such(
        (row) => isKnown(options, row) && row.requires !== undefined && !has(options, row.requires),
      ),
    },
  ].filter(({ messages }) => messages.length > 0);
  const length = maxLengthOf(options);
  const longer = { text: `A frame may be up to ${length} bytes long`, messages: [] };
  return length === DEFAULT_MAX_LENGTH ? found : [...found, longer];
}
