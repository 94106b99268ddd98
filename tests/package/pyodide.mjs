// Runs a program in a Python that is compiled to WebAssembly. Arguments: the folder of Pyodide, the
// program, and pairs of a folder and its name in the working folder of the program.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [home, program, ...folders] = process.argv.slice(2);

async function run() {
  const { loadPyodide } = await import(pathToFileURL(`${home}/pyodide.mjs`));
  const python = await loadPyodide({ indexURL: `${home}/`, args: ["-B"] });
  while (folders.length > 0) {
    const [root, name] = folders.splice(0, 2);
    const place = `${python.FS.cwd()}/${name}`;
    python.FS.mkdir(place);
    python.FS.mount(python.FS.filesystems.NODEFS, { root }, place);
  }
  // Pyodide itself would not start with this.
  python.runPython("import warnings; warnings.simplefilter('error')");
  python.runPython(readFileSync(program, "utf-8"));
}

// Left alone, Node would print the source of Pyodide, which is a line of a megabyte.
run().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
