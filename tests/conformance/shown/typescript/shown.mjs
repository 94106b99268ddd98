// Prints the messages of frames.
const [module, ...frames] = process.argv.slice(2);
const { decode, show } = await import(module);

for (const frame of frames) {
  console.log(show(decode(Buffer.from(frame, "hex"))));
}
