// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { unwrapped } from "./containers.js";
import { isDump, readDump } from "./dumps.js";
import {
  hasDigits,
  isArray,
  isDigits,
  isString,
  readArrays,
  readDigits,
  readLines,
  readStrings,
} from "./notations.js";
import { isPacketFile, packetIn, readPacketFile, readPackets } from "./packets.js";
import { joined,                           UnreadableError } from "./pieces.js";
import {
  hasEncoded,
  isBare,
  isObjects,
  readBare,
  readEncoded,
  readObjects,
  usual,
} from "./printed.js";
import {
  isFollowed,
  isHeaded,
  isRecording,
  isTrace,
  readFollowed,
  readHeaded,
  readRecording,
  readTrace,
} from "./records.js";

const isControl = (code        )          =>
  code === 0x7f || (code < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(code));
const HEAD = 1 << 16;
/** A line with a word in front of its digits. */
const NAMED = /^[^"'\\]*[g-wyz]/i;






/** From how a text looks to how it is read; the first that fits. */
const FORMS                  = [
  [isRecording, readRecording],
  [isObjects, readObjects],
  [isTrace, readTrace],
  [(_, text) => isFollowed(text), readFollowed],
  [isHeaded, readHeaded],
  [isDump, readDump],
  [(_, text) => isArray(text), (_, text) => readArrays(text)],
  [
    (lines) => lines.every((line) => !line.trim() || line.includes("\t")) && hasDigits(lines),
    readLines,
  ],
  [
    (lines) => lines.every((line) => !line.trim() || NAMED.test(line)) && hasDigits(lines),
    readLines,
  ],
  [(_, text) => isBare(text), readBare],
  [(_, text) => isDigits(text), readDigits],
  [(_, text) => isString(text), readStrings],
  [hasDigits, readLines],
  [hasEncoded, readEncoded],
];

/** Reads what a user typed, pasted or dropped; of several conversations one by its number. */
export async function read(given            , wanted         )                   {
  const { data, damages } = await unwrapped(given);
  if (data.length === 0) throw new UnreadableError("there is nothing to read");
  const reading = readContent(data, wanted);
  return { ...reading, damages: [...reading.damages, ...damages] };
}

function readContent(data            , wanted         )          {
  if (isPacketFile(data)) return readPacketFile(data, wanted);
  if (data.subarray(0, HEAD).some(isControl)) return raw(data);
  const text = usual(new TextDecoder("latin1").decode(data).replace(/^ï»¿/, ""));
  const lines = text.split(/\r?\n/);
  const form = FORMS.find(([looksLike]) => looksLike(lines, text));
  if (!form) {
    throw new UnreadableError(
      "this is not in a form that is read here: paste hexadecimal digits, a hex dump, an array, a " +
        "string with escapes or base64, or drop a capture",
    );
  }
  const reading = form[1](lines, text, wanted);
  const packets = blocksOf(reading.pieces).flatMap((block) => packetIn(block) ?? []);
  return packets.length > 0 ? readPackets(packets, wanted) : reading;
}

/** Joins two directions, each of which was read alone. */
export function joinedReading(one         , other         )          {
  if (one.both || other.both) {
    throw new UnreadableError("one of the inputs has both directions already; decode it alone");
  }
  return {
    format: [...new Set([one.format, other.format])].join(" and "),
    both: true,
    isJoined: true,
    pieces: [...one.pieces, ...other.pieces.map((each) => ({ ...each, lane: 1          }))],
    damages: [...one.damages, ...other.damages],
  };
}

/** The parts that a text sets apart, each of which may be a packet. */
function blocksOf(pieces                  )               {
  const blocks                 = [];
  for (const { data, begins } of pieces) {
    if (begins || blocks.length === 0) blocks.push([]);
    blocks.at(-1)?.push(data);
  }
  return blocks.map(joined);
}

function raw(data            )          {
  return { format: "the bytes themselves", both: false, pieces: [{ lane: 0, data }], damages: [] };
}
