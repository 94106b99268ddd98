// Reads questions as JSON, with base64 in place of bytes, and answers what the decoder of the site says.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [worker] = process.argv.slice(2);
const { answer } = await import(pathToFileURL(worker));
const bytes = (text) => (text === undefined ? undefined : Buffer.from(text, "base64"));
const answers = [];
for (const { data, other, ...choice } of JSON.parse(readFileSync(0, "utf8"))) {
  const asked = { id: 1, data: bytes(data), other: bytes(other), ...choice };
  const { story, failure } = await answer(asked);
  answers.push({ failure, story: story && { ...story, streams: undefined } });
}
process.stdout.write(JSON.stringify(answers));
