import type { CompiledPackage } from "../package/shape";
import { drawFrame, HOST_STYLE } from "./frame";
import { Program } from "./program";

export type Boot = {
  /** The page to open, with its query; without one the first. */
  readonly address?: string;
  /** What the phone kept from the last run. */
  readonly storage: readonly (readonly [string, unknown])[];
  /** The calls that are answered outside the browser. */
  readonly answered: readonly string[];
};
declare global {
  interface Window {
    compiledPackage: CompiledPackage;
    program: Program;
    bootProgram(boot: Boot): void;
    answerOutside(call: string, options: unknown): Promise<{ value?: unknown; refused?: string }>;
  }
}

window.bootProgram = ({ address, storage, answered }) => {
  document.head.prepend(Object.assign(document.createElement("style"), { textContent: HOST_STYLE }));
  const part = (id: string) => Object.assign(document.createElement("div"), { id });
  const stage = part("stage");
  document.body.replaceChildren(part("bar"), stage, part("tabs"));
  window.program = new Program(window.compiledPackage, {
    stage,
    storage: new Map(storage),
    outside: async (call, options) => {
      if (!answered.includes(call)) return {};
      const { value, refused } = await window.answerOutside(call, options);
      if (refused !== undefined) throw new Error(refused);
      return value;
    },
    changed: (program) => drawFrame(window.compiledPackage, program),
  });
  window.program.launch(address);
};
