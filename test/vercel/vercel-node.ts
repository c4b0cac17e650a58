import { copyFileSync, mkdirSync, symlinkSync, readlinkSync, writeFileSync, lstatSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the package exports and its types leave out: a builder, and a server for one entry. */
type BuiltFile = { readonly type: string; readonly fsPath?: string; readonly data?: string | Buffer };
type Order = {
  readonly files: Readonly<Record<string, BuiltFile & { readonly mode: number }>>;
  readonly entrypoint: string;
  readonly workPath: string;
  readonly repoRootPath: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly considerBuildCommand?: boolean;
};
type Lambda = {
  readonly handler: string;
  readonly runtime: string;
  readonly maxDuration: number;
  readonly files: Readonly<Record<string, BuiltFile>>;
};
type VercelNode = {
  readonly build: (order: Order) => Promise<{ readonly output: Lambda }>;
  readonly startDevServer: (order: Order) => Promise<{ readonly port: number; readonly pid: number } | null>;
};

const vercelNode = require("@vercel/node") as VercelNode;
const ROOT = join(__dirname, "..", "..");

const orderFor = (entrypoint: string, more: Partial<Order> = {}): Order => ({
  files: { [entrypoint]: { type: "FileFsRef", fsPath: join(ROOT, entrypoint), mode: 0o100644 } },
  entrypoint,
  workPath: ROOT,
  repoRootPath: ROOT,
  config: {},
  meta: { skipDownload: true },
  ...more,
});

function lay(file: BuiltFile, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (file.fsPath === undefined) writeFileSync(path, file.data ?? "");
  else if (lstatSync(file.fsPath).isSymbolicLink()) symlinkSync(readlinkSync(file.fsPath), path);
  else copyFileSync(file.fsPath, path);
}

/** Builds one entry as a deployment does, into a folder that holds nothing but what would be uploaded. */
async function buildInto(folder: string, entrypoint: string): Promise<object> {
  // The dependencies are installed and the web app is built elsewhere.
  const config = { projectSettings: { installCommand: "", buildCommand: "true" } };
  const { output } = await vercelNode.build(orderFor(entrypoint, { config, considerBuildCommand: true }));
  const { handler, runtime, maxDuration, files } = output;
  for (const [path, file] of Object.entries(files)) lay(file, join(folder, entrypoint, path));
  return { handler, runtime, maxDuration, files: Object.keys(files) };
}

/** The package's own development server over one entry, until our standard input closes. */
async function serve(entrypoint: string): Promise<object> {
  const started = await vercelNode.startDevServer(orderFor(entrypoint, { meta: { env: process.env } }));
  if (!started) throw new Error(`@vercel/node does not serve ${entrypoint}`);
  process.stdin.resume().once("close", () => {
    process.kill(started.pid);
    process.exit(0);
  });
  return { port: started.port };
}

const [verb, entrypoint = "", folder = ""] = process.argv.slice(2);
(verb === "build" ? buildInto(folder, entrypoint) : serve(entrypoint))
  .then((told) => process.stdout.write(`\n::${JSON.stringify(told)}\n`))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
