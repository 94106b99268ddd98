// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { framed } from "../frames.js";
import { unescaped } from "./notations.js";
import {

  joined,




  UnreadableError,
  unbase64,
  unhex,
} from "./pieces.js";

const CALL =
  /^(?:\[pid\s+\d+\]\s+|\d+\s+)?(?:[\d:.]+\s+)?(?:[\w.+-]+->)?(p?(?:read|write)v?2?(?:64)?|recv(?:from|msg)?|send(?:to|msg)?)\((\d+)(.*)/;
const THREAD = String.raw`^(?:\[pid\s+(\d+)\]\s+|(\d+)\s+)?(?:[\d:.]+\s+)?`;
const UNFINISHED = new RegExp(`${THREAD}.*?(?= *<unfinished \\.\\.\\.>)`);
const RESUMED = new RegExp(String.raw`${THREAD}<\.\.\. \w+ resumed>,?\s?(.*)`);
const HEADING = /^(?:([<>]) \d{4}\/\d\d\/\d\d \d.*|T (?:\d{4}\/\S+ \S+ )?(\S+:\d+) -> .*)/;
const HEADED_ROW = /^\s*((?:[0-9a-f]{2}(?:\s+|$))+$|(?:[0-9a-f]{2}(?:\s{1,4}|$)){1,16})/i;
const LONGEST_TITLE = 100;



export function isRecording(lines                   )          {
  return lines.some((line) => /"(?:cmd|bytes)"/.test(line) && isFrame(parsed(line)));
}

function isFrame(record                  )          {
  return record !== undefined && ("cmd" in record || "bytes" in record);
}





/** Reads a conversation of a recording in JSON Lines, by default the first. */
export function readRecording(lines                   , _        , wanted         )          {
  const damages           = [];
  const all = new Map                  ();
  let current = 0;
  const begin = (number        , facts      )           => {
    const made = all.get(number) ?? { number, title: titleOf(number, facts), pieces: [] };
    all.set(number, made);
    return made;
  };
  for (const [at, line] of lines.entries()) {
    if (!line.trim()) continue;
    const record = parsed(line);
    const stream = typeof record?.stream === "number" ? record.stream : undefined;
    if (!record) damages.push({ reason: "this is not a JSON object", line: at + 1 });
    else if (isFrame(record)) {
      const piece = pieceOf(record);
      if (typeof piece === "string") damages.push({ reason: piece, line: at + 1 });
      else begin(stream ?? current, {}).pieces.push(piece);
    } else if (!("end" in record)) {
      if (stream === undefined && all.get(current)?.pieces.length) current++;
      begin(stream ?? current, record);
    }
  }
  const listed = [...all.values()].filter(({ pieces }) => pieces.length > 0);
  const chosen = all.get(wanted ?? -1) ?? listed[0];
  const { number = 0, pieces = [] } = chosen ?? {};
  const titles = listed.map((each) => ({ number: each.number, title: each.title }));
  return { format: "a recording", both: true, pieces, damages, listed: titles, chosen: number };
}

/** A conversation by its number and by what its recording says of it. */
function titleOf(number        , facts      )         {
  const { stream: _, time: __, ...others } = facts;
  const told = Object.values(others).filter((each) => typeof each === "string");
  return [`conversation ${number}`, ...told].join(", ").slice(0, LONGEST_TITLE);
}

function parsed(line        )                   {
  try {
    const value          = JSON.parse(line);
    return typeof value === "object" && value && !Array.isArray(value)
      ? (value        )
      : undefined;
  } catch {
    return undefined;
  }
}

function pieceOf({ dir, cmd, payload, bytes }      )                 {
  const side = dir === "mta" ? 0 : dir === "filter" ? 1 : undefined;
  if (side === undefined) return '"dir" must be "mta" or "filter"';
  const digits = bytes ?? payload ?? "";
  if (typeof digits !== "string" || !/^(?:[0-9a-f]{2}|\s)*$/i.test(digits)) {
    return "the bytes must be hexadecimal digits";
  }
  const data = unhex(digits.replaceAll(/\s/g, ""));
  if (bytes !== undefined) return { lane: side, data };
  if (typeof cmd !== "string" || cmd.length !== 1) return '"cmd" must be one character';
  return { lane: side, data: framed(cmd.charCodeAt(0), data), begins: true };
}

export function isTrace(lines                   )          {
  return lines.some((line) => CALL.test(line));
}







/** Reads calls as strace shows them: one descriptor, by default that over which most is moved. */
export function readTrace(lines                   , _        , wanted         )          {
  const moved = new Map               ();
  for (const [at, line] of wholeCalls(lines)) {
    const [, name = "", descriptor = "", rest = ""] = CALL.exec(line) ?? [];
    const size = Number([...rest.matchAll(/\)\s*=\s*(-?\d+)/g)].at(-1)?.[1] ?? 0);
    const bare = rest.replace(/^<(?:->|[^<>"])*>/, "");
    const texts = [...bare.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) =>
      unescaped(text),
    );
    if (!name || texts.length === 0 || size <= 0) continue;
    const found = moved.get(descriptor) ?? {
      number: moved.size,
      title: `descriptor ${descriptor}`,
      pieces: [],
      damages: [],
      size: 0,
    };
    moved.set(descriptor, found);
    const data = joined(texts).subarray(0, size);
    const lane       = /^(?:read|recv|pread)/.test(name) ? 0 : 1;
    found.pieces.push({ lane, data });
    found.size += size;
    if (data.length < size) {
      const reason = "strace shows only the beginning of the data; record with `strace -s 65536`";
      found.damages.push({ reason, line: at + 1 });
    }
  }
  const all = [...moved.values()];
  const most = all.toSorted((one, other) => other.size - one.size)[0];
  const chosen = all.find(({ number }) => number === wanted) ?? most;
  if (!chosen) throw new UnreadableError("no call moves any bytes");
  const { number, pieces, damages } = chosen;
  const listed = all.map((each) => ({ number: each.number, title: each.title }));
  return { format: "a trace of calls", both: true, pieces, damages, listed, chosen: number };
}

/** The lines with their places; of a call that another thread interrupted, both parts together. */
function* wholeCalls(lines                   )                                        {
  const begun = new Map                            ();
  for (const [at, line] of lines.entries()) {
    const [part, pid, other] = UNFINISHED.exec(line) ?? [];
    const [, resumedPid, resumedOther, rest] = RESUMED.exec(line) ?? [];
    if (part !== undefined) begun.set(pid ?? other, part);
    else if (rest !== undefined)
      yield [at, `${begun.get(resumedPid ?? resumedOther) ?? ""}${rest}`];
    else yield [at, line];
  }
}

export function isHeaded(lines                   )          {
  return lines.some(
    (line, at) => HEADING.test(line) && /^\s*[0-9a-f]{2} /i.test(lines[at + 1] ?? ""),
  );
}

/** Reads bytes below lines that tell the direction, as socat and ngrep write them. */
export function readHeaded(lines                   )          {
  const pieces          = [];
  let lane       = 0;
  let first                    ;
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

export function isFollowed(text        )          {
  return /^packets:\s*$/m.test(text);
}

/** Reads a stream that Wireshark followed, as YAML. */
export function readFollowed(lines                   )          {
  const pieces          = [];
  let lane       = 0;
  let encoded = "";
  const flush = ()       => {
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
