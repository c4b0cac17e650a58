import { type Sandbox, type SandboxOptions, startSandbox } from "../../scripts/sandbox";
import { SMALL_WORLD } from "../../scripts/sandbox/small-world";

const open: Sandbox[] = [];

/** A sandbox of the small world in memory; the file's `afterEach(stopAll)` ends it. */
export const started = async (options: Partial<SandboxOptions> = {}): Promise<Sandbox> => {
  const sandbox = await startSandbox({ hold: undefined, world: SMALL_WORLD, ...options });
  open.push(sandbox);
  return sandbox;
};

export const stopAll = async (): Promise<void> => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.stop()));
};
