// Compiles a format, given as JSON on standard input, for the language that is named; prints the
// files as JSON. What the compiler warns of is an error.
const compiler = require("kaitai-struct-compiler");

const format = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.warn = console.error = (...said) => {
  throw new Error(said.join(" "));
};
compiler.compile(process.argv[2], format, null, false).then(
  (files) => process.stdout.write(JSON.stringify(files)),
  (error) => {
    process.stdout.write(String(error));
    process.exit(1);
  },
);
