/** Plain node over one built entry: `node launch.cjs <folder> <handler>`, until its standard input closes. */
const { join } = require("node:path");
const { serve } = require("@hono/node-server");

const [folder, handler] = process.argv.slice(2);

async function entryOf(path) {
  let entry = await import(path);
  while (entry.default) entry = entry.default;
  return entry;
}

entryOf(join(folder, handler)).then(
  ({ fetch }) =>
    serve({ fetch, port: 0, hostname: "127.0.0.1", overrideGlobalObjects: false }, ({ port }) => {
      process.stdin.resume().once("close", () => process.exit(0));
      process.stdout.write(`\n::${JSON.stringify({ port })}\n`);
    }),
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
