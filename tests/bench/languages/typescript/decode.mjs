// Decodes a session in several manners, each once a round, so that what the machine does besides
// hits all alike. node decode.mjs DIST SESSION [ROUNDS]
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [dist, session, rounds = "40"] = process.argv.slice(2);
const { decode, Decoder, encodeReceived } = await import(pathToFileURL(resolve(dist, "index.js")).href);

const SAMPLE_MS = 20;
const data = new Uint8Array(readFileSync(session));
const frames = [];
const view = new DataView(data.buffer);
for (let start = 0, end; start < data.length; start = end) {
  end = start + 4 + view.getUint32(start);
  frames.push(data.slice(start, end));
}
const short = frames.filter((each) => each.length < 4096);
const messages = frames.map((each) => decode(each));
const sizeOf = (list) => list.reduce((sum, each) => sum + each.length, 0);

function feed(size) {
  const decoder = new Decoder();
  let count = 0;
  for (let start = 0; start < data.length; start += size) {
    for (const _ of decoder.feed(data.subarray(start, start + size))) count++;
  }
  return count;
}

const work = {
  "stream, one piece": [() => feed(data.length), data.length, frames.length],
  "stream, pieces of 16384": [() => feed(16384), data.length, frames.length],
  "stream, pieces of 1460": [() => feed(1460), data.length, frames.length],
  "frame by frame": [() => frames.forEach((each) => decode(each)), data.length, frames.length],
  "short frames": [() => short.forEach((each) => decode(each)), sizeOf(short), short.length],
  encode: [() => messages.forEach((each) => encodeReceived(each)), data.length, frames.length],
};

/** Processor time, with that of the garbage collector; a busy machine does not lengthen it. */
function seconds(run, times) {
  const begin = process.cpuUsage();
  for (let count = 0; count < times; count++) run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6 / times;
}

const times = {};
const samples = {};
for (const [name, [run]] of Object.entries(work)) {
  seconds(run, 2000);
  times[name] = Math.max(1, Math.round(SAMPLE_MS / 1000 / seconds(run, 1000)));
  samples[name] = [];
}
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, [run]] of Object.entries(work)) samples[name].push(seconds(run, times[name]));
}

const figures = {};
for (const [name, [, bytes, count]] of Object.entries(work)) {
  const sorted = samples[name].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1];
  figures[name] = {
    "MB/s": Math.round(bytes / median / 1e6),
    "messages/s": Math.round(count / median),
    "ns/message": Math.round((median / count) * 1e9),
  };
}
console.log(JSON.stringify({ node: process.version, bytes: data.length, messages: frames.length, figures }, null, 2));
