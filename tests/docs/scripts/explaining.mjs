// Reads lines as JSON, and answers how the site explains each.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [script] = process.argv.slice(2);
const { explain } = await import(pathToFileURL(script));
const answers = JSON.parse(readFileSync(0, "utf8")).map((line) => explain(line));
process.stdout.write(JSON.stringify(answers));
