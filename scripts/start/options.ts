import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

export type Options = { readonly port: number; readonly folder: string };

/** One clear line for the person at the terminal; nothing else is printed. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** `--port 8080`, `--data .data`, `--fresh`. Throws a {@link StartError} for anything else, a used port or a broken folder. */
export async function readOptions(args: readonly string[]): Promise<Options> {
  const { port, data, fresh } = parse(args);
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new StartError(`--port takes a number from 0 to 65535, not "${port}".`);
  if (number !== 0 && !(await isFree(number)))
    throw new StartError(`Port ${number} is in use: stop the other program or start with --port <another>.`);
  const folder = resolve(data);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ".writable"), "");
    rmSync(join(folder, ".writable"));
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new StartError(`The data folder ${folder} cannot be used (${why}): choose another with --data <folder>.`);
  }
  return { port: number, folder };
}

function parse(args: readonly string[]): { port: string; data: string; fresh: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "8080" },
        data: { type: "string", default: ".data" },
        fresh: { type: "boolean", default: false },
      },
    });
    return values;
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : "Unknown option"}. Known: --port --data --fresh.`);
  }
}

/** Can somebody listen on this port of 127.0.0.1? */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => answer(true)));
  });
