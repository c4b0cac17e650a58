import type { Finding, SourceFile } from "./files";
import { importsOf, type Import } from "./imports";

/** Two halves of one mistake agree with each other: where client and sandbox sign, each has a cryptography of its own. */
export const SIDES = [
  {
    what: "WeChat Pay",
    client: { folder: "functions/ports/wechat-pay/", uses: "node:crypto" },
    sandbox: { folder: "scripts/sandbox/wechat-pay/", uses: "WebCrypto" },
  },
  {
    what: "the fiscal e-receipt service",
    client: { folder: "functions/ports/e-receipt/", uses: "node:crypto" },
    sandbox: { folder: "scripts/sandbox/e-receipt/", uses: "WebCrypto" },
  },
  {
    what: "WeChat's message push",
    client: { folder: "functions/ports/wechat/push-", uses: "node:crypto" },
    sandbox: { folder: "scripts/sandbox/wechat/push.ts", uses: "@wecom/crypto" },
  },
] as const;

type Kind = "node:crypto" | "WebCrypto" | "@wecom/crypto" | "wechatpay-axios-plugin";

/** Node's random numbers are no cryptography that two sides could get wrong together. */
const RANDOM = /^(?:random(?:Bytes|Int|UUID|FillSync)|webcrypto)$/;

function named(text: string): string[] {
  const found = /import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+"node:crypto"/.exec(text);
  return (found?.[1] ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && !one.startsWith("type "));
}

/** Which cryptography a file uses, by what it imports and calls. */
export function cryptographyOf(file: SourceFile, ways: readonly Import[]): Kind[] {
  const packages = ways.filter(({ from, typeOnly }) => from === file.path && !typeOnly).map((way) => way.package);
  const kinds: Kind[] = [];
  if (packages.includes("node:crypto") && named(file.text).some((name) => !RANDOM.test(name)))
    kinds.push("node:crypto");
  if (packages.includes("@wecom/crypto")) kinds.push("@wecom/crypto");
  if (packages.some((name) => name?.startsWith("wechatpay-axios-plugin"))) kinds.push("wechatpay-axios-plugin");
  if (/\bsubtle\b/.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""))) kinds.push("WebCrypto");
  return kinds;
}

/** Files of either side that use another cryptography than their side's own, and sides that use none. */
export function sharedCryptography(files: readonly SourceFile[]): Finding[] {
  const ways = importsOf(files);
  return SIDES.flatMap(({ what, client, sandbox }) =>
    [client, sandbox].flatMap(({ folder, uses }) => {
      const own = files.filter(({ path }) => path.startsWith(folder));
      const used = own.map((file) => ({ file, kinds: cryptographyOf(file, ways) }));
      const stray = used.flatMap(({ file, kinds }) =>
        kinds
          .filter((kind) => kind !== uses)
          .map((kind) => ({ file: file.path, why: `uses ${kind} for ${what}; this side's own is ${uses}` })),
      );
      const none = used.every(({ kinds }) => !kinds.includes(uses));
      return none ? [...stray, { file: folder, why: `no file uses ${uses} for ${what}` }] : stray;
    }),
  );
}
