import { mayBegin } from "../heads.js";
import { isPacketFile } from "./packets.js";
import { type Damage, joined, UnreadableError, unbase64 } from "./pieces.js";

const GZIP = [0x1f, 0x8b];
const UTF_16: Readonly<Record<string, readonly number[]>> = {
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
};
/** At least one character that is not a hexadecimal digit, in lines without spaces. */
const BASE64 = /^(?=[^g-z+/_-]*[g-z+/_-])(?:[\w+/-]+\r?\n?)+={0,2}\s*$/i;

/** The content of a file without what it is wrapped in, and what of that is damaged. */
export interface Content {
  readonly data: Uint8Array;
  readonly damages: readonly Damage[];
}

/** Takes off compression, base64 and UTF-16, one after another. */
export async function unwrapped(data: Uint8Array): Promise<Content> {
  if (startsWith(data, GZIP)) {
    const { data: bytes, damages } = await decompressed(data);
    const inner = await unwrapped(bytes);
    return { data: inner.data, damages: [...damages, ...inner.damages] };
  }
  for (const [encoding, mark] of Object.entries(UTF_16)) {
    if (!startsWith(data, mark)) continue;
    return unwrapped(new TextEncoder().encode(new TextDecoder(encoding).decode(data)));
  }
  const decoded = fromBase64(data);
  return decoded ? unwrapped(decoded) : { data, damages: [] };
}

function startsWith(data: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((each, at) => data[at] === each);
}

function fromBase64(data: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder("latin1").decode(data);
  const bytes = BASE64.test(text) ? unbase64(text) : undefined;
  if (!bytes) return undefined;
  return startsWith(bytes, GZIP) || isPacketFile(bytes) || mayBegin(bytes, 0) ? bytes : undefined;
}

/** What a compressed file holds; of one that is cut off or damaged, what comes before that. */
async function decompressed(data: Uint8Array): Promise<Content> {
  const stream = new Blob([data.slice()]).stream().pipeThrough(new DecompressionStream("gzip"));
  const parts: Uint8Array[] = [];
  const damages: Damage[] = [];
  try {
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
    }
  } catch {
    if (parts.length === 0) throw new UnreadableError("the compressed file is damaged");
    damages.push({ reason: "the compressed file is damaged or cut off here" });
  }
  return { data: joined(parts), damages };
}
