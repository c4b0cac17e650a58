const dns = require("node:dns");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const crypto = require("node:crypto");
const ci = require("miniprogram-ci");
const { wxmlToJs, wxssToJs } = require("miniprogram-compiler");

// the packer looks for its server in the background; this gate asks nobody
dns.lookup = (host, options, answer = options) =>
  process.nextTick(answer, Object.assign(new Error(`ENOTFOUND ${host}: the gate is offline`), { code: "ENOTFOUND" }));

/** The host's template and style compilers: an unclosed tag or a broken rule, with line and column. */
function compiled(dist) {
  const found = [];
  for (const compile of [wxmlToJs, wxssToJs]) {
    try {
      compile(dist);
    } catch (error) {
      found.push(error.message.trim());
    }
  }
  return found;
}

/** The constructor wants the key of an account; it is used only to speak to the host's server, which is not asked here. */
function throwAwayKey() {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "static-gate-")), "key.pem");
  const encoding = {
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
    publicKeyEncoding: { type: "pkcs1", format: "pem" },
  };
  fs.writeFileSync(file, crypto.generateKeyPairSync("rsa", { modulusLength: 2048, ...encoding }).privateKey);
  return file;
}

/** What the host's own packer says of the whole: pages, tabs, components, settings, limits. */
async function packed(root) {
  const key = throwAwayKey();
  const project = new ci.Project({
    appid: "wx0123456789abcdef",
    type: "miniProgram",
    projectPath: root,
    privateKeyPath: key,
    ignores: ["node_modules/**/*"],
  });
  // the limits that the server would otherwise be asked for
  project.attr = async () => ci.DefaultProjectAttr;
  try {
    const setting = { es6: false, minify: false };
    await ci.getCompiledResult({ project, version: "0.0.0", desc: "", setting, onProgressUpdate: () => undefined });
    return [];
  } catch (error) {
    return [error.message.trim()];
  } finally {
    fs.rmSync(path.dirname(key), { recursive: true });
  }
}

module.exports = { compiled, packed };
