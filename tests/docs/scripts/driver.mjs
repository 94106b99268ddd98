// Reads base64 of each input as JSON, and answers what the decoder of the site says of each.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [worker] = process.argv.slice(2);
const { answer } = await import(pathToFileURL(worker));
const answers = [];
for (const each of JSON.parse(readFileSync(0, "utf8"))) {
  const { story, failure } = await answer({ id: 1, data: Buffer.from(each, "base64") });
  answers.push({ failure, story: story && { ...story, streams: undefined } });
}
process.stdout.write(JSON.stringify(answers));
