// Reads streams with a compiled parser, given as a file: a line of hexadecimal each, and behind it
// what the parser must be given besides. Prints for each line the frames as JSON, or the error.
const { KaitaiStream } = require("kaitai-struct");

const path = require("path").resolve(process.argv[2]);
const module_ = require(path);
const Parser = module_[Object.keys(module_)[0]] ?? module_;

function plain(value) {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const own = Object.entries(value).filter(([name]) => !name.startsWith("_") && name !== "leftOver");
  return Object.fromEntries(own.map(([name, part]) => [name, plain(part)]));
}

for (const line of require("fs").readFileSync(0, "utf8").split("\n").filter((each) => each !== "")) {
  let shown;
  try {
    const [frame, ...agreed] = line.slice(1).split(" ");
    const parser = new Parser(new KaitaiStream(Buffer.from(frame, "hex")), null, null, ...agreed.map(Number));
    shown = parser.frames.map((frame) => [frame.code, plain(frame.payload)]);
  } catch (error) {
    shown = { error: String(error) };
  }
  console.log(JSON.stringify(shown));
}
