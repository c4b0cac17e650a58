// node check-weapp.cjs <folder with project.config.json>: checks the built WeChat package offline; no key, no account.
const fs = require("node:fs");
const path = require("node:path");
const { compiled, packed } = require("./host-compilers.cjs");
const { badScripts, missingPages, sizesOf, tooHeavy } = require("./package-files.cjs");

const root = path.resolve(process.argv[2] ?? path.join(__dirname, "../.."));
const { miniprogramRoot } = JSON.parse(fs.readFileSync(path.join(root, "project.config.json"), "utf8"));
const dist = path.join(root, miniprogramRoot);

/** What comes of the packer's look for its server; no fault of the package. */
const OFFLINE = /ENOTFOUND/;

let failed = false;
const fail = (why) => {
  failed = true;
  console.error(`FAIL ${why}`);
};

async function check() {
  if (!fs.existsSync(path.join(dist, "app.json")))
    return fail(`${miniprogramRoot} is missing: run \`npm run build\` first`);
  const app = JSON.parse(fs.readFileSync(path.join(dist, "app.json"), "utf8"));
  const sizes = sizesOf(dist, app);
  for (const [part, bytes] of Object.entries(sizes)) console.log(`${part}: ${(bytes / 1000).toFixed(1)} kB`);
  [...tooHeavy(sizes), ...missingPages(dist, app), ...badScripts(dist), ...compiled(dist)].forEach(fail);
  (await packed(root)).forEach(fail);
}

process.on("unhandledRejection", (reason) => {
  if (!OFFLINE.test(String(reason?.message ?? reason))) fail(String(reason?.message ?? reason));
});
check()
  .catch((error) => fail(error.stack))
  .finally(() => process.exit(failed ? 1 : 0));
