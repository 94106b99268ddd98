// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { MESSAGES,                                 ProtocolError } from "../protocol/index.js";
import { LAYOUT_FIELD, NEGOTIATION } from "../protocol/table.js";
import { CODE_AT } from "../protocol/wire.js";
import { Conversation,                                       senderOf } from "./conversation.js";
import { cut,              spansOf } from "./frames.js";
import {
  joined,




  UnreadableError,
} from "./reading/pieces.js";
import { meaning } from "./shown.js";

/** A frame in its conversation, or bytes that are not one. */
















/** All that is known of a conversation. */











const types = new Map(
  Object.entries(MESSAGES).map(([type, { code }]) => [code, type               ]),
);
const TEXT = 200;










/** Follows what was read, and tells each frame with what is wrong with it there. */
export function follow(reading         , name        )        {
  const { format, both, pieces, damages, listed = [], chosen = 0, isJoined = false } = reading;
  const streams = [streamOf(pieces, 0), streamOf(pieces, 1)]         ;
  const placed = ([0, 1]         ).flatMap((lane) => place(pieces, streams[lane], lane));
  placed.sort((one, other) => one.order - other.order);
  const typeAt = ({ lane, start, reason }        )                          =>
    reason ? undefined : types.get(streams[lane][start + CODE_AT] ?? -1);
  const sides = sidesOf(placed, typeAt, both);
  const conversation = new Conversation(name);
  if (isJoined) checkDirections(placed, typeAt);
  const opener = sides(0, undefined, conversation) === "mta" ? 0 : 1;
  const rows        = [];
  for (const item of isJoined ? inTurn(placed, opener, conversation) : placed) {
    const { lane, start, end, reason } = item;
    const type = typeAt(item);
    const side = sides(lane, type, conversation);
    const { version, flags } = termsOf(conversation);
    const row = { lane, side, start, end, version, flags, phase: "" };
    if (reason !== undefined) {
      conversation.loseTrack();
      rows.push({ ...row, text: reason, findings: [{ reason, isViolation: true }] });
      continue;
    }
    if (!type) {
      conversation.loseTrack();
      const error = { kind: "unknown-code", offset: CODE_AT };
      rows.push({ ...row, text: "", error, findings: [] });
      continue;
    }
    const parsed = spansOf(streams[lane].subarray(start, end), version, flags);
    const findings = sides.both ? conversation.take(side, type, asMessage(parsed.read)) : [];
    const phase = sides.both ? conversation.phase : "";
    rows.push({ ...row, ...told(type, parsed), type, findings, phase });
  }
  const ending = sides.both ? conversation.end() : [];
  return { format, streams, rows, damages, ending, listed, chosen };
}

/** The frames of two directions, a reply after the command that it answers. */
function* inTurn(
  placed                   ,
  opener      ,
  { awaited }              ,
)                    {
  const lanes = ([0, 1]         ).map((lane) => placed.filter((each) => each.lane === lane));
  for (let left = placed.length; left > 0; left--) {
    const isOwed = awaited.length > 0;
    const turns = isOwed === (opener === 0) ? [1, 0] : [0, 1];
    const [item] = turns.flatMap((lane) => lanes[lane]?.[0] ?? []);
    if (!item) return;
    lanes[item.lane]?.shift();
    yield item;
  }
}

/** Whether each of two directions is that of another side. */
function checkDirections(
  placed                   ,
  typeAt                                           ,
)       {
  const [one = new Set(), other = new Set()] = ([0, 1]         ).map((lane) => {
    const types = placed.filter((each) => each.lane === lane).map(typeAt);
    return new Set(types.flatMap((type) => (type && senderOf(type)) ?? []));
  });
  if (one.size > 1 || other.size > 1) {
    throw new UnreadableError("one of the inputs has both directions already; decode it alone");
  }
  const [side] = one;
  if (side && other.has(side)) {
    throw new UnreadableError(
      `both inputs are what the ${side} sent; give the other direction too`,
    );
  }
}

function asMessage(read                         )                      {
  return read instanceof ProtocolError ? undefined : read;
}

function told(type             , { spans, read }        )                              {
  if (read instanceof ProtocolError) {
    const { kind, offset, field } = read;
    return { text: "", error: field === undefined ? { kind, offset } : { kind, offset, field } };
  }
  const shown = spans.map((span) => meaning(type, span)).join("  ");
  return { text: shown.length > TEXT ? `${shown.slice(0, TEXT)} …` : shown };
}

function termsOf({ version, agreed }              )                                     {
  const values = agreed                                                ;
  return { version, flags: values?.[LAYOUT_FIELD] ?? 0 };
}

function streamOf(pieces                  , lane      )             {
  return joined(pieces.flatMap((each) => (each.lane === lane ? [each.data] : [])));
}

function place(pieces                  , stream            , lane      )           {
  const ends                                 = [];
  let size = 0;
  for (const [order, piece] of pieces.entries()) {
    if (piece.lane !== lane) continue;
    size += piece.data.length;
    ends.push([size, order]);
  }
  let at = 0;
  return cut(stream).map((each) => {
    while ((ends[at]?.[0] ?? Infinity) < each.end) at++;
    return { ...each, lane, order: ends[at]?.[1] ?? Infinity };
  });
}

/** Who speaks, by the direction, or by each message where both sides speak in one direction. */
function sidesOf(
  placed                   ,
  typeAt                                           ,
  both         ,
) {
  const heard = placed.flatMap((item) => {
    const type = typeAt(item);
    const side = type && senderOf(type);
    return side ? [{ lane: item.lane, side }] : [];
  });
  // Whoever opens a conversation waits for the answer before it goes on.
  const opens = placed.slice(0, 2).map((item) => typeAt(item) === NEGOTIATION);
  const first =
    heard.find(({ lane }) => lane === 0)?.side ?? otherOf(heard[0]?.side) ?? "mta";
  const areMixed =
    !both && (opens[0] ? opens[1] === true : new Set(heard.map(({ side }) => side)).size > 1);
  const sideOf = (lane      , type                         , { awaited }              )       => {
    if (!areMixed) return lane === 0 ? first : (otherOf(first) ?? "filter");
    return (type && senderOf(type)) ?? (awaited.length > 0 ? "filter" : "mta");
  };
  return Object.assign(sideOf, { both: both || areMixed });
}

function otherOf(side                  )                   {
  return side && (side === "mta" ? "filter" : "mta");
}
