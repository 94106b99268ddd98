// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { EncodeError, NegotiationError } from "./errors.js";


import * as table from "./table.js";


/** A field of flags, and the bit of one of them. */










/** What the table has for a message. An answered one has replies; null leads nowhere else. */








/** The greatest length of a frame, the flag with which it holds, if any, and in which versions. */


/** The versions that have something, from the first to the last if there is one. */





/** A command, the phase to which it leads, and in which versions. */


/** A reply of an exchange, the phase to which it leads, and in which versions. */




function isIn(flag                  , options         )          {
  return flag !== undefined && ((options[flag[0]] ?? 0) & flag[1]) !== 0;
}

/** Whether the agreed version is one of some; before a negotiation it is the newest. */
function isKnown({ since, until }      , options         , newest         = table.MAX_VERSION) {
  const [field = ""] = table.optionFields                     ;
  const version = (options           )[field] || newest;
  return since <= version && version <= (until ?? Infinity);
}

const always       = { since: 0 };

function known                    (ways               = [], options         )               {
  return ways.filter(([, , versions = always]) => isKnown(versions, options));
}

const rowOf = (message             )      => table.rows[message] ?? always;

/**
 * The commands of a phase that the agreed version has, with those that suppressed commands would
 * have led to: a suppressed command is passed over, and whatever may follow it may follow the phase
 * before it.
 */
function stepsOf(phase       , options         )                          {
  const found = new Map                    ();
  const waiting = new Set([phase]);
  // What is added to a set while it is gone through has its turn too.
  for (const here of waiting) {
    for (const [command, to] of known(table.steps[here], options)) {
      const row = rowOf(command);
      if (isIn(row.suppressedBy, options)) waiting.add(to);
      else if (isKnown(row, options) && !found.has(command))
        found.set(command, to === here ? phase : to);
    }
  }
  return found;
}

/**
 * The commands that may be sent in a phase under the agreed options. Some depend on the reply before them
 * as well, as the documentation of each says.
 */
export function allowedCommands(phase       , options         )                {
  return [...stepsOf(phase, options).keys()];
}

/** The phase to which a command leads; undefined where it may not be sent. */
export function phaseAfter(
  phase       ,
  command             ,
  options         ,
)                    {
  return stepsOf(phase, options).get(command);
}

/** Tells whether a command must be answered under the agreed options. */
export function awaitsReply(command             , options         )          {
  const row = rowOf(command);
  return row.final !== undefined && !isIn(row.unansweredWith, options);
}

/** Replies to a command: interim ones may come first, a final one ends the exchange. */





/**
 * The replies that may answer a command, as far as the agreed version has them and the flags that
 * they need are in use.
 */
export function allowedReplies(command             , options         )          {
  const row = awaitsReply(command, options) ? rowOf(command) : undefined;
  const isGranted = (reply             )          => {
    const row = rowOf(reply);
    return isKnown(row, options) && (!row.requires || isIn(row.requires, options));
  };
  const granted = (ways                      )                =>
    known(ways, options).flatMap(([reply]) => (isGranted(reply) ? [reply] : []));
  return { interim: granted(row?.interim), final: granted(row?.final) };
}

/**
 * The phase after a reply to a command that led to a phase: the same one, unless the reply leads
 * elsewhere.
 */
export function phaseAfterReply(
  phase       ,
  command             ,
  reply             ,
  options         ,
)        {
  return known(rowOf(command).final, options).find(([each]) => each === reply)?.[1] ?? phase;
}

/** The greatest length of a frame: the greatest that a flag or the version brings. */
export function maxLengthOf(options         )         {
  const brought = table.agreedLengths.filter(
    ([, flag, versions = always]) =>
      isKnown(versions, options, 0) && (!flag || isIn(flag, options)),
  );
  return Math.max(0, ...brought.map(([maxLength]) => maxLength)) || table.DEFAULT_MAX_LENGTH;
}

/**
 * Finds what a filter with a request agrees to when it gets an offer; see {@link IfOffered}.
 *
 * @throws {@link NegotiationError} where a flag that is needed, or a version that is spoken, is not
 *   offered.
 * @throws {@link EncodeError} where the version of the request is not spoken.
 */
export function agree(offer         , request         , ifOffered            = {})          {
  const [version = ""] = table.optionFields                     ;
  const [offered, requested, extra]                                       = [
    offer,
    request,
    ifOffered,
  ];
  const spoken = requested[version] ?? 0;
  if (!(spoken >= table.MIN_VERSION && spoken <= table.MAX_VERSION)) {
    const reason = `a request for version ${spoken}; it must be from ${table.MIN_VERSION} to ${table.MAX_VERSION}`;
    throw new EncodeError("out-of-range", table.NEGOTIATION, table.VERSION_FIELD, reason);
  }
  const oldest = Math.min(offered[version] ?? 0, spoken);
  if (oldest < table.MIN_VERSION) throw new NegotiationError(table.TOO_OLD);
  const agreed                         = { [version]: oldest };
  for (const [name, field] of Object.entries(table.negotiated)) {
    const lacking = field.lacking[oldest - table.MIN_VERSION] ?? 0;
    const granted = (offered[name] || field.whenZero) & ~lacking;
    const wanted = requested[name] ?? 0;
    const refused = wanted & ~granted & ~field.forgivable;
    if (refused !== 0) throw refusal(field, (refused & -refused) >>> 0);
    agreed[name] = ((wanted | (extra[name] ?? 0)) & granted) >>> 0;
  }
  return agreed           ;
}

function refusal({ ids }                 , bit        )                   {
  const id = Object.keys(ids).find((each) => ids[each] === bit);
  return new NegotiationError(id ?? `0x${bit.toString(16).padStart(8, "0")}`);
}
