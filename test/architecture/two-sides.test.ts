import { lines, repositoryFiles, type SourceFile } from "./checks/files";
import { sharedCryptography, SIDES } from "./checks/two-sides";

const files = repositoryFiles();
const planted = (path: string, text: string): SourceFile[] => [
  ...files.filter((file) => file.path !== path),
  { path, text },
];

test("client and sandbox never share a cryptography", () => {
  expect(lines(sharedCryptography(files))).toEqual([]);
});

test.each([
  ["functions/ports/wechat-pay/planted.ts", `const key = await globalThis.crypto.subtle.importKey();`, "WebCrypto"],
  [
    "functions/ports/wechat-pay/planted.ts",
    `import { Rsa } from "wechatpay-axios-plugin";\nRsa.sign("");`,
    "wechatpay-axios-plugin",
  ],
  [
    "scripts/sandbox/wechat-pay/planted.ts",
    `import { createSign } from "node:crypto";\ncreateSign("");`,
    "node:crypto",
  ],
  ["scripts/sandbox/wechat/push.ts", `import { createHash } from "node:crypto";\ncreateHash("sha1");`, "node:crypto"],
])("a borrowed one in %s is found: %s", (path, text, kind) => {
  expect(lines(sharedCryptography(planted(path, text))).join("\n")).toContain(`uses ${kind}`);
});

test("random bytes of Node and a comment are no cryptography", () => {
  const fine = `import { randomBytes } from "node:crypto";\n/* subtle */ randomBytes(1);`;
  expect(sharedCryptography(planted("scripts/sandbox/wechat-pay/planted.ts", fine))).toEqual([]);
});

test("a side that uses no cryptography at all is found", () => {
  const without = files.filter(({ path }) => !path.startsWith(SIDES[0].client.folder));
  expect(lines(sharedCryptography(without))[0]).toContain("no file uses node:crypto");
});
