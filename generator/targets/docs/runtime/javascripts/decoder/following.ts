import { MESSAGES, type Message, type MessageType, ProtocolError } from "../protocol/index.js";
import { LAYOUT_FIELD, NEGOTIATION } from "../protocol/table.js";
import { CODE_AT } from "../protocol/wire.js";
import { Conversation, type Finding, type Naming, type Side, senderOf } from "./conversation.js";
import { cut, type Parsed, spansOf } from "./frames.js";
import {
  joined,
  type Lane,
  type Listed,
  type Piece,
  type Reading,
  UnreadableError,
} from "./reading/pieces.js";
import { meaning } from "./shown.js";

/** A frame in its conversation, or bytes that are not one. */
export interface Row {
  readonly lane: Lane;
  readonly side: Side;
  /** Where it stands in the bytes of its direction. */
  readonly start: number;
  readonly end: number;
  readonly type?: MessageType;
  readonly text: string;
  /** In which version, and with which flags, it was read. */
  readonly version: number;
  readonly flags: number;
  readonly findings: readonly Finding[];
  readonly error?: { readonly kind: string; readonly offset: number; readonly field?: string };
  readonly phase: string;
}

/** All that is known of a conversation. */
export interface Story {
  readonly format: string;
  readonly streams: readonly [Uint8Array, Uint8Array];
  readonly rows: readonly Row[];
  readonly damages: readonly { readonly reason: string; readonly line?: number }[];
  readonly ending: readonly Finding[];
  /** The conversations of the file, and the one that this is. */
  readonly listed: readonly Listed[];
  readonly chosen: number;
}

const types = new Map(
  Object.entries(MESSAGES).map(([type, { code }]) => [code, type as MessageType]),
);
const TEXT = 200;

interface Placed {
  readonly lane: Lane;
  readonly start: number;
  readonly end: number;
  readonly reason?: string;
  /** The piece with which it was whole. */
  readonly order: number;
}

/** Follows what was read, and tells each frame with what is wrong with it there. */
export function follow(reading: Reading, name: Naming): Story {
  const { format, both, pieces, damages, listed = [], chosen = 0, isJoined = false } = reading;
  const streams = [streamOf(pieces, 0), streamOf(pieces, 1)] as const;
  const placed = ([0, 1] as const).flatMap((lane) => place(pieces, streams[lane], lane));
  placed.sort((one, other) => one.order - other.order);
  const typeAt = ({ lane, start, reason }: Placed): MessageType | undefined =>
    reason ? undefined : types.get(streams[lane][start + CODE_AT] ?? -1);
  const sides = sidesOf(placed, typeAt, both);
  const conversation = new Conversation(name);
  if (isJoined) checkDirections(placed, typeAt);
  const opener = sides(0, undefined, conversation) === "initiator" ? 0 : 1;
  const rows: Row[] = [];
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
  placed: readonly Placed[],
  opener: Lane,
  { awaited }: Conversation,
): Generator<Placed> {
  const lanes = ([0, 1] as const).map((lane) => placed.filter((each) => each.lane === lane));
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
  placed: readonly Placed[],
  typeAt: (item: Placed) => MessageType | undefined,
): void {
  const [one = new Set(), other = new Set()] = ([0, 1] as const).map((lane) => {
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

function asMessage(read: Message | ProtocolError): Message | undefined {
  return read instanceof ProtocolError ? undefined : read;
}

function told(type: MessageType, { spans, read }: Parsed): Pick<Row, "text" | "error"> {
  if (read instanceof ProtocolError) {
    const { kind, offset, field } = read;
    return { text: "", error: field === undefined ? { kind, offset } : { kind, offset, field } };
  }
  const shown = spans.map((span) => meaning(type, span)).join("  ");
  return { text: shown.length > TEXT ? `${shown.slice(0, TEXT)} …` : shown };
}

function termsOf({ version, agreed }: Conversation): { version: number; flags: number } {
  const values = agreed as Readonly<Record<string, number>> | undefined;
  return { version, flags: values?.[LAYOUT_FIELD] ?? 0 };
}

function streamOf(pieces: readonly Piece[], lane: Lane): Uint8Array {
  return joined(pieces.flatMap((each) => (each.lane === lane ? [each.data] : [])));
}

function place(pieces: readonly Piece[], stream: Uint8Array, lane: Lane): Placed[] {
  const ends: [end: number, order: number][] = [];
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
  placed: readonly Placed[],
  typeAt: (item: Placed) => MessageType | undefined,
  both: boolean,
) {
  const heard = placed.flatMap((item) => {
    const type = typeAt(item);
    const side = type && senderOf(type);
    return side ? [{ lane: item.lane, side }] : [];
  });
  // Whoever opens a conversation waits for the answer before it goes on.
  const opens = placed.slice(0, 2).map((item) => typeAt(item) === NEGOTIATION);
  const first =
    heard.find(({ lane }) => lane === 0)?.side ?? otherOf(heard[0]?.side) ?? "initiator";
  const areMixed =
    !both && (opens[0] ? opens[1] === true : new Set(heard.map(({ side }) => side)).size > 1);
  const sideOf = (lane: Lane, type: MessageType | undefined, { awaited }: Conversation): Side => {
    if (!areMixed) return lane === 0 ? first : (otherOf(first) ?? "responder");
    return (type && senderOf(type)) ?? (awaited.length > 0 ? "responder" : "initiator");
  };
  return Object.assign(sideOf, { both: both || areMixed });
}

function otherOf(side: Side | undefined): Side | undefined {
  return side && (side === "initiator" ? "responder" : "initiator");
}
