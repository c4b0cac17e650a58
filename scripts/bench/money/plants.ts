import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A change of one file: this exact text, which must be there once, becomes that one. */
type Patch = { readonly file: string; readonly old: string; readonly new: string };
/** A defect that is planted on purpose: the run must find it. */
export type Plant = { readonly name: string; readonly patches: readonly Patch[] };

export const PLANTS: readonly Plant[] = [
  {
    name: "no-duplicate-guard",
    patches: [
      {
        file: "shared/orders/rules.ts",
        old: 'if (attempt.state === "kept" || attempt.state === "returned") return { is: "known" };',
        new: "",
      },
      {
        file: "functions/orders/repository.ts",
        old: 'item: plain({ v: 1, number, ...(orderId ? { orderId } : {}) }),\n      when: "absent",',
        new: 'item: plain({ v: 1, number, ...(orderId ? { orderId } : {}) }),\n      when: "any",',
      },
    ],
  },
  {
    name: "amount-trusted",
    patches: [
      {
        file: "shared/orders/rules.ts",
        old: 'if (arrived.totalFen !== order.totalFen) return mismatch("amount");',
        new: "",
      },
    ],
  },
  {
    name: "refund-number-renewed",
    patches: [
      {
        file: "functions/orders/send-refund.ts",
        old: "const answer = await parts.provider.refund(request);",
        new: 'const answer = await parts.provider.refund({ ...request, refundNumber: `${request.refundNumber}x${parts.clock.now().slice(11, 16).replace(":", "")}` });',
      },
    ],
  },
  {
    name: "outbox-row-missing",
    patches: [
      {
        file: "functions/orders/settle.ts",
        old: 'orderNews(after, "order.paid", tenant, facts),',
        new: "",
      },
    ],
  },
];

const ROOT = join(__dirname, "..", "..", "..");
const COPIED = ["functions", "shared", "scripts", "test/kit", "package.json", "tsconfig.json"];

/** The sources with a plant in them, in a folder of their own; refuses where the old text is not there exactly once. */
export function plantIn(folder: string, { name, patches }: Plant, root = ROOT): void {
  for (const path of COPIED)
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      filter: (source) => !source.endsWith("node_modules"),
    });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const { file, old, new: planted } of patches) {
    const path = join(folder, file);
    const parts = readFileSync(path, "utf8").split(old);
    if (parts.length !== 2) throw new Error(`${name}: ${file} holds the text to replace ${parts.length - 1} times`);
    writeFileSync(path, parts.join(planted));
  }
}

/** Runs the money over planted sources; answers what it printed and its exit code. */
export async function runPlanted(
  plant: Plant,
  { orders, seed }: { readonly orders: number; readonly seed: number },
): Promise<{ readonly code: number; readonly printed: string }> {
  const folder = mkdtempSync(join(tmpdir(), "planted-"));
  try {
    plantIn(folder, plant);
    const args = ["--import", "tsx", "scripts/bench/index.ts", "money", "--orders", `${orders}`, "--seed", `${seed}`];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => void (printed += chunk.toString()));
    const [code] = (await once(child, "close")) as [number | null];
    return { code: code ?? 1, printed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
