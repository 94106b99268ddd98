// Puts the tools of `package.json` where all builds find them, once, and links them in here.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { resolve } from "node:path";

const manifest = resolve(import.meta.dirname ?? "tools", "package.json");
const digest = createHash("sha256").update(readFileSync(manifest)).digest("hex").slice(0, 16);
const folder = resolve("..", `tools-${digest}`);
if (!existsSync(folder)) {
  const fresh = mkdtempSync(`${folder}.`);
  copyFileSync(manifest, resolve(fresh, "package.json"));
  const flags = ["--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"];
  execFileSync("npm", ["install", ...flags], { cwd: fresh, stdio: "inherit" });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another build may have been faster.
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true });
  }
}
rmSync("node_modules", { force: true });
symlinkSync(resolve(folder, "node_modules"), "node_modules");
