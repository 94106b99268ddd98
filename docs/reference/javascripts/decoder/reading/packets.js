// Code generated from spec/ by "python -m generator". DO NOT EDIT.
import { mayBegin } from "../heads.js";
import { joined,                                      UnreadableError } from "./pieces.js";

/** What files of whole packets begin with, and whether their numbers are little-endian. */
const SECTION = 0x0a0d0d0a;
const MAGICS                               = new Map([
  [0xd4c3b2a1, true],
  [0xa1b2c3d4, false],
  [0x4d3cb2a1, true],
  [0xa1b23c4d, false],
]);
const BYTE_ORDER_MAGIC = 0x1a2b3c4d;
const TCP = 6;
const SYN = 2;

/** Where the network layer begins, by the number of the link layer. */
const LINKS                                   = {
  0: 4,
  1: 14,
  12: 0,
  101: 0,
  108: 4,
  113: 16,
  276: 20,
};
const VLAN = [0x8100, 0x88a8];
const ETHERNET = 1;

const viewOf = (data            )           =>
  new DataView(data.buffer, data.byteOffset, data.byteLength);

export function isPacketFile(data            )          {
  const magic = data.length >= 4 ? viewOf(data).getUint32(0) : 0;
  return magic === SECTION || MAGICS.has(magic);
}

/** Bytes of one direction of a TCP connection, and where they stand in it. */












/** Reads a connection of a pcap or pcapng file, by default the first that begins like one of this protocol. */
export function readPacketFile(data            , wanted         )          {
  const packets = viewOf(data).getUint32(0) === SECTION ? ofBlocks(data) : ofRecords(data);
  return readPackets([...packets], wanted);
}

/** A packet of TCP over IP without its link layer, of whatever kind that is; undefined for others. */
export function packetIn(data            )                         {
  const starts = new Set(Object.values(LINKS));
  const tried = [...starts].map((start) => data.subarray(start));
  return tried.find((each) => segmentOf(each, 0) !== undefined);
}

/** Reads packets, each with its network layer first. */
export function readPackets(packets                       , wanted         )          {
  const connections = connectionsOf(packets);
  const title = ({ ends }            )         => ends.join(" → ");
  const listed = connections.flatMap((each, number) =>
    each.segments.some((lane) => mayBegin(streamOf(lane).data, 0))
      ? [{ number, title: title(each) }]
      : [],
  );
  const chosen = listed.find(({ number }) => number === wanted) ?? listed[0];
  const found = connections[chosen?.number ?? -1];
  if (!chosen || !found) {
    const others = connections.map(title).slice(0, 8).join(", ");
    throw new UnreadableError(
      `no connection in it begins like one of this protocol; it has ${others || "no TCP connections"}`,
    );
  }
  const hasGap = found.segments.map(streamOf).some((each) => each.hasGap);
  return {
    format: `packets of ${chosen.title}`,
    both: true,
    pieces: inOrder(found),
    damages: hasGap
      ? [{ reason: "packets are missing: capture without losses, and whole packets" }]
      : [],
    listed,
    chosen: chosen.number,
  };
}

function* ofRecords(data            )                        {
  const view = viewOf(data);
  const little = MAGICS.get(view.getUint32(0)) ?? false;
  const link = view.getUint32(20, little) & 0xffff;
  for (let at = 24; at + 16 <= data.length; ) {
    const size = view.getUint32(at + 8, little);
    yield* network(data.subarray(at + 16, at + 16 + size), link);
    at += 16 + size;
  }
}

function* ofBlocks(data            )                        {
  const view = viewOf(data);
  let little = false;
  let links           = [];
  for (let at = 0; at + 12 <= data.length; ) {
    if (view.getUint32(at) === SECTION) {
      little = view.getUint32(at + 8, true) === BYTE_ORDER_MAGIC;
      links = [];
    }
    const kind = view.getUint32(at, little);
    const size = view.getUint32(at + 4, little);
    if (size < 12 || at + size > data.length) return;
    if (kind === 1) links.push(view.getUint16(at + 8, little));
    if (kind === 6) {
      const held = view.getUint32(at + 20, little);
      const link = links[view.getUint32(at + 8, little)];
      yield* network(data.subarray(at + 28, at + 28 + held), link);
    }
    if (kind === 3) yield* network(data.subarray(at + 12, at + size - 4), links[0]);
    at += size;
  }
}

/** A packet without its link layer. */
function* network(data            , link                    )                        {
  let start = LINKS[link ?? -1];
  if (start === undefined)
    throw new UnreadableError(`packets of the link type ${link} are not read`);
  const view = viewOf(data);
  while (link === ETHERNET && data.length >= start && VLAN.includes(view.getUint16(start - 2))) {
    start += 4;
  }
  yield data.subarray(start);
}






function segmentOf(packet            , order        )                    {
  const view = viewOf(packet);
  const version = (packet[0] ?? 0) >> 4;
  const isFour = version === 4 && packet.length >= 20 && packet[9] === TCP;
  const isSix = version === 6 && packet.length >= 40 && packet[6] === TCP;
  if (!isFour && !isSix) return undefined;
  const start = isFour ? ((packet[0] ?? 0) & 15) * 4 : 40;
  const end = isFour ? view.getUint16(2) || packet.length : 40 + view.getUint16(4);
  if (packet.length < start + 20) return undefined;
  const addresses = isFour ? [12, 16, 20] : [8, 24, 40];
  const [from = "", to = ""] = [0, 1].map((each) => {
    const address = packet.subarray(addresses[each], addresses[each + 1]);
    return `${shown(address)}:${view.getUint16(start + 2 * each)}`;
  });
  const body = start + ((packet[start + 12] ?? 0) >> 4) * 4;
  const begins = ((packet[start + 13] ?? 0) & SYN) !== 0;
  const sequence = (view.getUint32(start + 4) + (begins ? 1 : 0)) >>> 0;
  return { from, to, order, begins, sequence, data: packet.subarray(body, Math.max(body, end)) };
}

function shown(address            )         {
  if (address.length === 4) return address.join(".");
  const groups = Array.from({ length: 8 }, (_, at) =>
    viewOf(address)
      .getUint16(2 * at)
      .toString(16),
  );
  return `[${groups
    .join(":")
    .replace(/(?:\b0(?::|$)){2,}/, ":")
    .replace(/^:(?!:)/, "::")}]`;
}

function connectionsOf(packets                       )               {
  const open = new Map                    ();
  const all               = [];
  for (const [order, packet] of packets.entries()) {
    const segment = segmentOf(packet, order);
    if (!segment) continue;
    const { from, to, begins } = segment;
    const key = [from, to].sort().join(" ");
    let found = open.get(key);
    const own = found?.segments[found.ends[0] === from ? 0 : 1] ?? [];
    if (!found || (begins && own.some((each) => each.sequence !== segment.sequence))) {
      found = { ends: [from, to], segments: [[], []] };
      open.set(key, found);
      all.push(found);
    }
    found.segments[found.ends[0] === from ? 0 : 1].push(segment);
  }
  return all;
}

/** The bytes of one direction in their order, each once, with when each part came. */
function streamOf(segments                    ) {
  const base = (segments.find(({ begins }) => begins) ?? segments[0])?.sequence ?? 0;
  const placed = segments.map((each) => ({ ...each, at: (each.sequence - base) | 0 }));
  const parts                                        = [];
  let next = 0;
  let hasGap = false;
  for (const { at, data, order } of placed.sort((one, other) => one.at - other.at)) {
    if (data.length === 0 || at + data.length <= next) continue;
    hasGap ||= at > next;
    parts.push({ data: data.subarray(Math.max(0, next - at)), order });
    next = at + data.length;
  }
  return { data: joined(parts.slice(0, 4).map(({ data }) => data)), parts, hasGap };
}

function inOrder({ segments }            )          {
  const parts = segments.flatMap((each, lane) =>
    streamOf(each).parts.map((part) => ({ ...part, lane: lane         })),
  );
  return parts.sort((one, other) => one.order - other.order);
}
