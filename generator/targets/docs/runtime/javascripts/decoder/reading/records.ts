import { framed } from "../frames.js";
import { unescaped } from "./notations.js";
import {
  type Damage,
  joined,
  type Lane,
  type Piece,
  type Reading,
  UnreadableError,
  unbase64,
  unhex,
} from "./pieces.js";

const OBJECT = /^\s*\{(?!\s*(?:0x|[\d'(]|"type":\s*"Buffer))/;
const CALL =
  /^(?:\[pid\s+\d+\]\s+|\d+\s+)?(?:[\d:.]+\s+)?(?:[\w.+-]+->)?(p?(?:read|write)v?2?(?:64)?|recv(?:from|msg)?|send(?:to|msg)?)\((\d+)(.*)/;
const THREAD = String.raw`^(?:\[pid\s+(\d+)\]\s+|(\d+)\s+)?(?:[\d:.]+\s+)?`;
const UNFINISHED = new RegExp(`${THREAD}.*?(?= *<unfinished \\.\\.\\.>)`);
const RESUMED = new RegExp(String.raw`${THREAD}<\.\.\. \w+ resumed>,?\s?(.*)`);
const HEADING = /^(?:([<>]) \d{4}\/\d\d\/\d\d \d.*|T (?:\d{4}\/\S+ \S+ )?(\S+:\d+) -> .*)/;
const HEADED_ROW = /^\s*((?:[0-9a-f]{2}(?:\s{1,4}|$)){1,16})/i;

type Json = Readonly<Record<string, unknown>>;

export function isRecording(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim());
  return (
    first !== undefined && OBJECT.test(first) && lines.some((line) => /"(?:cmd|bytes)"/.test(line))
  );
}

/** Reads a recording in JSON Lines: of one conversation, or the first of several. */
export function readRecording(lines: readonly string[]): Reading {
  const pieces: Piece[] = [];
  const damages: Damage[] = [];
  let stream: unknown;
  let others = 0;
  for (const [at, line] of lines.entries()) {
    if (!line.trim()) continue;
    const record = parsed(line);
    if (!record) damages.push({ reason: "this is not a JSON object", line: at + 1 });
    else if (!("cmd" in record || "bytes" in record)) {
      const isOther = pieces.length > 0 && !("end" in record) && record.stream !== stream;
      if (isOther || (pieces.length > 0 && !("stream" in record))) others++;
    } else if (others === 0 || (stream !== undefined && record.stream === stream)) {
      stream ??= record.stream;
      const piece = record.stream === stream ? pieceOf(record) : undefined;
      if (typeof piece === "string") damages.push({ reason: piece, line: at + 1 });
      else if (piece) pieces.push(piece);
    }
  }
  if (others > 0) {
    damages.push({
      reason: "this is the first of several conversations; the others are not shown",
    });
  }
  return { format: "a recording", both: true, pieces, damages };
}

function parsed(line: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value && !Array.isArray(value)
      ? (value as Json)
      : undefined;
  } catch {
    return undefined;
  }
}

function pieceOf({ dir, cmd, payload, bytes }: Json): Piece | string {
  const side = dir === "initiator" ? 0 : dir === "responder" ? 1 : undefined;
  if (side === undefined) return '"dir" must be "initiator" or "responder"';
  const digits = bytes ?? payload ?? "";
  if (typeof digits !== "string" || !/^(?:[0-9a-f]{2}|\s)*$/i.test(digits)) {
    return "the bytes must be hexadecimal digits";
  }
  const data = unhex(digits.replaceAll(/\s/g, ""));
  if (bytes !== undefined) return { lane: side, data };
  if (typeof cmd !== "string" || cmd.length !== 1) return '"cmd" must be one character';
  return { lane: side, data: framed(cmd.charCodeAt(0), data), begins: true };
}

export function isTrace(lines: readonly string[]): boolean {
  return lines.some((line) => CALL.test(line));
}

/** Reads calls as strace shows them: the descriptor over which most is moved. */
export function readTrace(lines: readonly string[]): Reading {
  const moved = new Map<string, { pieces: Piece[]; damages: Damage[]; size: number }>();
  for (const [at, line] of wholeCalls(lines)) {
    const [, name = "", descriptor = "", rest = ""] = CALL.exec(line) ?? [];
    const size = Number([...rest.matchAll(/\)\s*=\s*(-?\d+)/g)].at(-1)?.[1] ?? 0);
    const bare = rest.replace(/^<(?:->|[^<>"])*>/, "");
    const texts = [...bare.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) =>
      unescaped(text),
    );
    if (!name || texts.length === 0 || size <= 0) continue;
    const found = moved.get(descriptor) ?? { pieces: [], damages: [], size: 0 };
    moved.set(descriptor, found);
    const data = joined(texts).subarray(0, size);
    const lane: Lane = /^(?:read|recv|pread)/.test(name) ? 0 : 1;
    found.pieces.push({ lane, data });
    found.size += size;
    if (data.length < size) {
      const reason =
        "strace shows only the beginning of what is moved; record with `strace -s 65536`";
      found.damages.push({ reason, line: at + 1 });
    }
  }
  const [most] = [...moved.values()].sort((one, other) => other.size - one.size);
  if (!most) throw new UnreadableError("no call moves any bytes");
  return { format: "a trace of calls", both: true, ...most };
}

/** The lines with their places; of a call that another thread interrupted, both parts together. */
function* wholeCalls(lines: readonly string[]): Generator<[at: number, line: string]> {
  const begun = new Map<string | undefined, string>();
  for (const [at, line] of lines.entries()) {
    const [part, pid, other] = UNFINISHED.exec(line) ?? [];
    const [, resumedPid, resumedOther, rest] = RESUMED.exec(line) ?? [];
    if (part !== undefined) begun.set(pid ?? other, part);
    else if (rest !== undefined)
      yield [at, `${begun.get(resumedPid ?? resumedOther) ?? ""}${rest}`];
    else yield [at, line];
  }
}

export function isHeaded(lines: readonly string[]): boolean {
  return lines.some(
    (line, at) => HEADING.test(line) && /^\s*[0-9a-f]{2} /i.test(lines[at + 1] ?? ""),
  );
}

/** Reads bytes below lines that tell the direction, as socat and ngrep write them. */
export function readHeaded(lines: readonly string[]): Reading {
  const pieces: Piece[] = [];
  let lane: Lane = 0;
  let first: string | undefined;
  for (const line of lines) {
    const [, sign, from] = HEADING.exec(line) ?? [];
    const row = HEADED_ROW.exec(line)?.[1];
    const who = sign ?? from;
    if (who !== undefined) {
      first ??= who;
      lane = who === first ? 0 : 1;
    } else if (row) pieces.push({ lane, data: unhex(row.replaceAll(/\s/g, "")) });
  }
  return { format: "bytes below lines that tell the direction", both: true, pieces, damages: [] };
}

export function isFollowed(text: string): boolean {
  return /^packets:\s*$/m.test(text);
}

/** Reads a stream that Wireshark followed, as YAML. */
export function readFollowed(lines: readonly string[]): Reading {
  const pieces: Piece[] = [];
  let lane: Lane = 0;
  let encoded = "";
  const flush = (): void => {
    const data = unbase64(encoded);
    if (data && data.length > 0) pieces.push({ lane, data });
    encoded = "";
  };
  for (const line of lines) {
    const [, key, value] = /^[\s-]*(\w+):\s*(\S*)/.exec(line) ?? [];
    if (key === undefined) encoded += line.trim();
    else flush();
    if (key === "peer") lane = value === "0" ? 0 : 1;
  }
  flush();
  return { format: "a followed stream", both: true, pieces, damages: [] };
}
