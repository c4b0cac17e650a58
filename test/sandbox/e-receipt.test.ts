import { createHash, createHmac } from "node:crypto";
import type { Sandbox } from "../../scripts/sandbox";
import { started, stopAll } from "./started";

afterEach(stopAll);

const PATH = "/e-receipt/v1/receipts";
const document = (change: object = {}) => ({
  documentNumber: "d-1",
  payer: "林晚晴",
  lines: [{ code: "US-NT", name: "NT", count: 1, fen: 18_000 }],
  totalFen: 18_000,
  paidAt: "2026-11-22T01:00:00.000Z",
  ...change,
});

/** A small client, written apart from the hospital's: signs `body`, then sends `sent` where that is another one. */
const post = async (sandbox: Sandbox, body: string, sent = body, path = PATH) => {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const hash = createHash("sha256").update(body).digest("hex");
  const { eReceiptAppId, eReceiptSecret } = sandbox.settings;
  const signature = createHmac("sha256", eReceiptSecret).update(`POST\n${PATH}\n${timestamp}\n${hash}\n`).digest("hex");
  const headers = { "x-app-id": eReceiptAppId, "x-timestamp": timestamp, "x-signature": signature };
  const response = await fetch(new URL(path, sandbox.baseUrls.eReceipt), { method: "POST", headers, body: sent });
  return { status: response.status, code: ((await response.json()) as { code?: string }).code };
};

test("a body that was altered on its way is refused, and so is a signature for another path", async () => {
  const sandbox = await started();
  const body = JSON.stringify(document());
  expect(await post(sandbox, body, body.replace("18000", "18001"))).toEqual({ status: 401, code: "signature.wrong" });
  expect(await post(sandbox, body, body, `${PATH}/other`)).toEqual({ status: 404, code: "path.unknown" });
  expect((await post(sandbox, body)).status).toBe(201);
});

const WRONG: [code: string, body: unknown][] = [
  ["body.malformed", "{"],
  ["body.malformed", []],
  ["field.unknown", document({ diagnosis: "x" })],
  ["document.malformed", document({ documentNumber: "" })],
  ["payer.malformed", document({ payer: "" })],
  ["lines.malformed", document({ lines: [] })],
  ["lines.malformed", document({ lines: [{ code: "a", name: "b", count: 0, fen: 1 }] })],
  ["total.differs", document({ totalFen: 17_999 })],
  ["time.malformed", document({ paidAt: "yesterday" })],
  ["reversal.malformed", document({ reverses: { batch: "", number: "1" } })],
];
test.each(WRONG)("%s", async (code, body) => {
  const sandbox = await started();
  const text = typeof body === "string" ? body : JSON.stringify(body);
  expect(await post(sandbox, text)).toEqual({ status: 422, code });
});

test("a fault can be ordered for it like for any other service", async () => {
  const sandbox = await started();
  sandbox.control.addFault({ service: "eReceipt", kind: "code", status: 422, code: "payer.malformed" });
  expect(await post(sandbox, JSON.stringify(document()))).toEqual({ status: 422, code: "payer.malformed" });
  expect((await post(sandbox, JSON.stringify(document()))).status).toBe(201);
});
