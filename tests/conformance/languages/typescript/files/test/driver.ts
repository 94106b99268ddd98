// Answers questions about the codec, a line of JSON each.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { answer } from "./answers.js";

// Errors are answers here; nobody looks at where they arose.
Error.stackTraceLimit = 0;

let lines: string[] = [];
for await (const line of createInterface({ input: createReadStream("", { fd: 0 }) })) {
  lines.push(answer(line));
  if (lines.length === 1000) {
    process.stdout.write(`${lines.join("\n")}\n`);
    lines = [];
  }
}
if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
