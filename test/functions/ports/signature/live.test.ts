import { liveSignatures } from "../../../../functions/ports/signature/live";
import { isOver, proves } from "../../../../functions/ports/signature/proof";
import { readSignatures } from "../../../../functions/ports/signature/settings";
import type { Sandbox } from "../../../../scripts/sandbox/index";
import { startSandbox } from "../../../../scripts/sandbox/index";
import { SMALL_WORLD } from "../../../../scripts/sandbox/small-world";
import { liveClock } from "../../../../functions/ports/clock/live";

let sandbox: Sandbox;
const noted: string[] = [];
beforeAll(async () => {
  sandbox = await startSandbox({ hold: undefined, world: SMALL_WORLD });
});
afterAll(() => sandbox.stop());

const bytes = Buffer.from('{"days":5}', "utf8");
const signer = "staff-doctor-2";
const service = (more: object = {}) =>
  liveSignatures({
    baseUrl: sandbox.baseUrls.signature,
    appId: sandbox.settings.signatureAppId,
    secret: sandbox.settings.signatureSecret,
    root: sandbox.settings.signatureRoot,
    clock: liveClock,
    note: ({ event }) => void noted.push(event),
    ...more,
  });

test("what the signing service answers proves that this person signed these bytes, and nothing else", async () => {
  const signed = await service().sign({ signer, bytes });
  if (!signed.ok) throw new Error(signed.code);
  const root = sandbox.settings.signatureRoot;
  const now = liveClock.now();
  expect(proves({ signer, bytes }, signed.value, root, now)).toBe(true);
  expect(proves({ signer, bytes: Buffer.from('{"days":7}') }, signed.value, root, now)).toBe(false);
  expect(proves({ signer: "staff-doctor-1", bytes }, signed.value, root, now)).toBe(false);
  expect(proves({ signer, bytes }, signed.value, root, "2090-01-01T00:00:00.000Z")).toBe(false);
  expect(proves({ signer, bytes }, { ...signed.value, certificate: "no certificate" }, root, now)).toBe(false);
  const other = await service().sign({ signer, bytes: Buffer.from("other") });
  if (!other.ok) throw new Error(other.code);
  expect(proves({ signer, bytes }, { ...signed.value, timestamp: other.value.timestamp }, root, now)).toBe(false);
});

test("what was kept is proved again later: a certificate that is over since takes nothing away", async () => {
  const signed = await service().sign({ signer, bytes });
  if (!signed.ok) throw new Error(signed.code);
  const at = liveClock.now();
  const { holds } = service({ clock: { now: () => "2090-01-01T00:00:00.000Z" } });
  expect(holds({ signer, bytes }, signed.value, at)).toBe(true);
  expect(holds({ signer, bytes: Buffer.from('{"days":7}') }, signed.value, at)).toBe(false);
});

test("a certificate of another root is no proof, and nothing of it is used", async () => {
  const stranger = await startSandbox({ hold: undefined, world: SMALL_WORLD });
  const { signatureRoot: root } = stranger.settings;
  await stranger.stop();
  expect(await service({ root }).sign({ signer, bytes })).toEqual({ ok: false, code: "mismatch" });
  expect(noted).toContain("signature.mismatch");
});

test("a wrong secret, an unknown signer and a broken line are answers, never a throw", async () => {
  expect(await service({ secret: "wrong" }).sign({ signer, bytes })).toMatchObject({ ok: false, code: "unreachable" });
  expect(await service().sign({ signer: "NOBODY", bytes })).toMatchObject({ ok: false, code: "refused" });
  sandbox.control.addFault({ service: "signature", kind: "resetBefore" });
  expect(await service().sign({ signer, bytes })).toMatchObject({ ok: false, code: "unreachable" });
  expect(sandbox.control.refusals().map(({ code }) => code)).toEqual(expect.arrayContaining(["401", "422"]));
});

test.each([
  ["certificate.expired", "certificate-over"],
  ["certificate.revoked", "certificate-over"],
  ["timestamp.unreachable", "timestamp-unreachable"],
  ["signer.blocked", "refused"],
])("the authority says %s: %s", async (code, why) => {
  sandbox.control.addFault({ service: "signature", kind: "code", status: 422, code });
  expect(await service().sign({ signer, bytes })).toEqual({ ok: false, code: why });
});

test("a signature by a certificate whose time is over is told from one that does not fit", async () => {
  const late = { now: () => new Date(Date.parse(liveClock.now()) + 2 * 366 * 86_400_000).toISOString() };
  const fetched = jest.spyOn(globalThis, "fetch");
  try {
    const signed = await service().sign({ signer, bytes });
    if (!signed.ok) throw new Error(signed.code);
    fetched.mockResolvedValueOnce(
      new Response(JSON.stringify(signed.value), { status: 201, headers: { "content-type": "application/json" } }),
    );
    expect(await service({ clock: late }).sign({ signer, bytes })).toEqual({ ok: false, code: "certificate-over" });
  } finally {
    fetched.mockRestore();
  }
  expect(isOver("no certificate", liveClock.now())).toBe(false);
});

test("the settings go together: all of them, or none", () => {
  const around = { clock: liveClock, note: () => undefined };
  expect(readSignatures(around)).toBeUndefined();
  expect(() => readSignatures({ ...around, SIGNATURE_APP_ID: "one" })).toThrow("go together");
});
