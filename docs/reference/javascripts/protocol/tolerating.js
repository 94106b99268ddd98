// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { ProtocolError } from "./errors.js";
import { decode } from "./framing.js";
import { DEFAULT_MAX_LENGTH, MAX_VERSION, tolerances } from "./table.js";

import { CODE_AT, LENGTH_AT, LENGTH_SIZE, PAYLOAD_START, putNumber, UNCOUNTED } from "./wire.js";

/** How real programs treat one kind of malformed payload. */










/** How a frame is read. */


/**
 * The frame that real programs read a frame as: the frame itself if it is good, and one without
 * what is wrong if they accept it anyway; undefined if they go on as if it had not come. So
 * `decode` is strict, and `decode` after this is lenient. `decode` says what was wrong.
 *
 * @throws {@link ProtocolError} where they refuse it as well.
 */
export function tolerated(
  frame            ,
  maxLength         = DEFAULT_MAX_LENGTH,
  version         = MAX_VERSION,
  flags = 0,
)                         {
  const terms        = [maxLength, version, flags];
  const wrong = errorOf(frame, terms);
  if (!wrong) return frame;
  const found = tolerances.find((each) => applies(each, frame, wrong));
  switch (found?.reading) {
    case undefined:
      throw wrong;
    case "dropped":
      return undefined;
    case "completed":
      return resized(frame, frame.length + 1);
    default:
      return cut(frame, wrong.offset, terms);
  }
}

function cut(frame            , offset        , terms       )             {
  for (let end = offset; ; ) {
    const shorter = resized(frame, end);
    const wrong = errorOf(shorter, terms);
    if (!wrong) return shorter;
    // An item that has several parts is left out as a whole.
    end = Math.min(wrong.offset, end - 1);
  }
}

function errorOf(frame            , terms       )                            {
  try {
    decode(frame, ...terms);
    return undefined;
  } catch (error) {
    if (error instanceof ProtocolError) return error;
    throw error;
  }
}

/** A frame cut to a size, or with NULs up to it. */
function resized(frame            , size        )             {
  const made = new Uint8Array(size);
  made.set(frame.subarray(0, size));
  putNumber(made, LENGTH_AT, LENGTH_SIZE, size - UNCOUNTED);
  return made;
}

function applies(tolerance           , frame            , wrong               )          {
  const { code, kind, field, after, condition } = tolerance;
  if (kind !== wrong.kind || code !== frame[CODE_AT]) return false;
  if (field !== undefined && field !== wrong.field) return false;
  if (after !== undefined && after !== frame[wrong.offset - 1]) return false;
  const payload = frame.subarray(PAYLOAD_START);
  switch (condition) {
    case "not-empty":
      return payload.length > 0;
    case "has-nul":
      return payload.includes(0);
    case "ends-with-nul":
      return payload.at(-1) === 0;
    case "rest-without-nul":
      return !frame.subarray(wrong.offset).includes(0);
    default:
      return true;
  }
}
