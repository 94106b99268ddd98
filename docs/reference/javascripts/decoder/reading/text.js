// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { mayBegin } from "../heads.js";
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
import { joined,                           UnreadableError, unbase64 } from "./pieces.js";
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
const GZIP = [0x1f, 0x8b];
const HEAD = 1 << 16;






/** From how a text looks to how it is read; the first that fits. */
const FORMS                  = [
  [isRecording, readRecording],
  [isTrace, readTrace],
  [(_, text) => isFollowed(text), readFollowed],
  [isHeaded, readHeaded],
  [isDump, readDump],
  [(_, text) => isArray(text), (_, text) => readArrays(text)],
  [
    (lines) => lines.every((line) => !line.trim() || line.includes("\t")) && hasDigits(lines),
    readLines,
  ],
  [(_, text) => isDigits(text), readDigits],
  [(_, text) => isString(text), readStrings],
  [hasDigits, readLines],
];

/** Reads what a user typed, pasted or dropped. */
export async function read(data            )                   {
  if (data.length === 0) throw new UnreadableError("there is nothing to read");
  if (GZIP.every((each, at) => data[at] === each)) return read(await decompressed(data));
  if (isPacketFile(data)) return readPacketFile(data);
  const text = new TextDecoder("latin1").decode(data);
  if (data.subarray(0, HEAD).some(isControl)) return raw(data);
  return readText(text.replace(/^ï»¿/, ""));
}

async function readText(text        )                   {
  const lines = text.split(/\r?\n/);
  const encoded = /^[\w+/\s-]{12,}={0,2}\s*$/.test(text) ? unbase64(text) : undefined;
  if (encoded && !isDigits(text) && (mayBegin(encoded, 0) || isPacketFile(encoded))) {
    return read(encoded);
  }
  const form = FORMS.find(([looksLike]) => looksLike(lines, text));
  if (!form) {
    throw new UnreadableError(
      "this is not in a form that is read here: paste hexadecimal digits, a hex dump, an array, a " +
        "string with escapes or base64, or drop a capture",
    );
  }
  const reading = form[1](lines, text);
  const packets = blocksOf(reading.pieces).flatMap((block) => packetIn(block) ?? []);
  return packets.length > 0 ? readPackets(packets) : reading;
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

async function decompressed(data            )                      {
  const stream = new Blob([data.slice()]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new UnreadableError("the compressed file is damaged");
  }
}
