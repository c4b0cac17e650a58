import { run } from "./audit-verify/run";

run(process.argv.slice(2), process.env, (line) => void process.stdout.write(`${line}\n`))
  .then((found) => void (process.exitCode = found > 0 ? 1 : 0))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
