// Takes the example out of the README, or runs it and compares what it prints with what it says.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const example = /```ts\n(.*?)```/s.exec(readFileSync("README.md", "utf8"))?.[1] ?? "export {};\n";

if (process.argv[2] === "extract") {
  writeFileSync("test/example.ts", example);
} else {
  const printed = execFileSync("node", ["out/example.js"], { encoding: "utf8" });
  const promised = [...example.matchAll(/\/\/ prints: (.*)/g)].map((found) => `${found[1]}\n`);
  if (printed !== promised.join("")) {
    throw new Error(`the example prints ${printed}`);
  }
}
