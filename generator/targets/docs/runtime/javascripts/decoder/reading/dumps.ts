import { Layout, layoutOf, type Row } from "./layouts.js";
import type { Damage, Lane, Piece, Reading } from "./pieces.js";

const DECORATION = /^(?:=*|(?:Follow|Filter|Node \d+): .*)$/;
const DAMAGED = /^\s*(?:0x)?[0-9a-f]{4,}[: \t]\s*[0-9a-f]{2}(?:[0-9a-f\s]|$)/i;
// A line can stand for any number of bytes, and this is a page.
const LONGEST_REPEAT = 1 << 24;
const SAMPLE = 400;

export function isDump(lines: readonly string[]): boolean {
  return layoutOf(lines.slice(0, SAMPLE)) !== undefined;
}

/**
 * Reads lines of an offset, bytes or numbers, and often their characters, as `xxd`, `hexdump`,
 * `od`, `tcpdump -X` and Wireshark write them. The lines of the second side may be indented.
 */
export function readDump(lines: readonly string[]): Reading {
  const layout = layoutOf(lines.slice(0, SAMPLE)) ?? new Layout(false);
  const rows = lines.slice(0, SAMPLE).map((line) => layout.row(line));
  const indents = rows.flatMap((row) => (row?.data ? [row.indent] : []));
  const least = Math.min(...indents);
  const both = new Set(indents).size > 1;
  const pieces: Piece[] = [];
  const damages: Damage[] = [];
  const sides = [new Side(0, pieces), new Side(1, pieces)] as const;
  let current: Side = sides[0];
  let aside: Damage[] = [];
  for (const [at, line] of lines.entries()) {
    const bare = line.trim();
    if (bare === "*") {
      current.repeats = true;
      continue;
    }
    if (DECORATION.test(bare) || layout.isBeside(line)) continue;
    const row = layout.row(line);
    const isDamaged = DAMAGED.test(line);
    if (!row || (!row.data && !isDamaged)) {
      aside.push({ reason: "this is not a line of a dump", line: at + 1 });
      if (isDamaged) damages.push(...aside.splice(0));
      current.expected = undefined;
      continue;
    }
    // What stands above or below a dump is about it.
    if (row.offset) damages.push(...aside);
    aside = [];
    current = sides[both && row.indent > least ? 1 : 0];
    const reason = current.take(row, layout);
    if (reason) damages.push({ reason, line: at + 1 });
  }
  for (const side of sides) side.end();
  return { format: "a dump", both, pieces, damages };
}

class Side {
  readonly #lane: Lane;
  readonly #pieces: Piece[];
  /** The offset of the next line, if that is known. */
  expected: number | undefined;
  /** Whether lines that repeat the last one were left out. */
  repeats = false;
  #held: { offset: number; data: Uint8Array } | undefined;
  #last = new Uint8Array(0);

  constructor(lane: Lane, pieces: Piece[]) {
    this.#lane = lane;
    this.#pieces = pieces;
  }

  /** Takes a line, and says what is wrong with it. */
  take({ offset, data }: Row, { isPadded }: Layout): string | undefined {
    let wrong: string | undefined;
    if (this.repeats) {
      this.repeats = false;
      this.end();
      wrong = this.#repeat(offset);
    } else if (offset && this.expected !== undefined && offset !== this.expected) {
      const held = this.#held;
      const size = offset - (held?.offset ?? offset);
      if (held && 0 < size && size < held.data.length) {
        held.data = held.data.subarray(0, size);
        return undefined;
      }
      wrong = `the offset 0x${this.expected.toString(16)} was expected, not 0x${offset.toString(16)}`;
    }
    this.end();
    if (!data) {
      this.expected = undefined;
      return "there are no bytes in hexadecimal after the offset";
    }
    this.expected = offset + data.length;
    if (data.length > 0) {
      this.#last = new Uint8Array(data);
      this.#held = { offset, data };
      if (!isPadded) this.end();
    }
    return wrong;
  }

  /** Gives the last line, which may have more bytes than there are until the next one. */
  end(): void {
    if (this.#held) {
      const { data, offset } = this.#held;
      this.#pieces.push({ lane: this.#lane, data, begins: offset === 0 });
    }
    this.#held = undefined;
  }

  #repeat(stop: number): string | undefined {
    const missing = stop - (this.expected ?? stop);
    const size = this.#last.length;
    if (size === 0 || missing <= 0 || missing % size !== 0) {
      return `lines that repeat the last one cannot lead to the offset 0x${stop.toString(16)}`;
    }
    if (missing > LONGEST_REPEAT) {
      return `the ${missing} bytes that were left out as equal are more than is believed; dump all lines`;
    }
    const data = new Uint8Array(missing);
    for (let at = 0; at < missing; at += size) data.set(this.#last, at);
    this.#pieces.push({ lane: this.#lane, data });
    return undefined;
  }
}
