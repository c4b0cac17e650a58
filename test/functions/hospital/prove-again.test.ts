import { generate } from "otplib";
import * as z from "zod/mini";
import { served } from "../../../functions/app";
import { staffOn } from "../../../scripts/seed/staff";
import { contract, FRESH_MINUTES } from "../../../shared/kernel/contract";
import { done } from "../../../shared/kernel/result";
import { openHospital, type Hospital } from "../../kit/hospital";

const FINANCE = staffOn("2026-11-22").find(({ roles }) => roles.includes("finance"))!;
const vaultRoom = contract("vault-room", {
  open: {
    summary: "Moves money.",
    by: ["finance"],
    scope: "hospital",
    pace: "write",
    audit: "none",
    proof: "fresh",
    input: z.strictObject({}),
    output: z.strictObject({}),
    refuses: {},
  },
});
let hospital: Hospital;
let token: string;
beforeEach(async () => {
  hospital = await openHospital();
  token = await hospital.staff("finance");
});

const minutes = (count: number) => hospital.clock.pause(count * 60_000);
const codeNow = (later = 1) =>
  generate({ secret: FINANCE.totpSecret, epoch: Date.parse(hospital.clock.now()) / 1000 + later });
const prove = (code: string) => hospital.call("hospital/proveAgain", { code }, token);
async function open(): Promise<{ status: number; code?: string }> {
  const route = hospital.app.route([served(vaultRoom, { open: async () => done({}) })]);
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await route(
    new Request("http://hospital.test/api/vault-room/open", { method: "POST", headers, body: "{}" }),
  );
  return { status: response.status, code: ((await response.json()) as { code?: string }).code };
}

test("a proof counts for five minutes after sign-in; then proof.needed, and a further code opens the door again", async () => {
  expect((await open()).status).toBe(200);
  await minutes(FRESH_MINUTES);
  expect((await open()).status).toBe(200);
  await hospital.clock.pause(1);
  expect(await open()).toEqual({ status: 403, code: "proof.needed" });
  expect(await prove(await codeNow())).toMatchObject({ ok: true, value: { freshMinutes: FRESH_MINUTES } });
  expect((await open()).status).toBe(200);
});

test("proof.wrong — a wrong code and one that was used already prove nothing", async () => {
  await minutes(6);
  const good = await codeNow();
  const wrong = String((Number(good) + 1) % 1_000_000).padStart(6, "0");
  expect(await prove(wrong)).toMatchObject({ status: 409, code: "proof.wrong" });
  expect(await prove(good)).toMatchObject({ ok: true });
  await minutes(6);
  expect(await prove(good)).toMatchObject({ code: "proof.wrong" });
  expect(await open()).toEqual({ status: 403, code: "proof.needed" });
});

test("sign-in.locked — five wrong codes close the account, for a right one too", async () => {
  for (let n = 0; n < 5; n++) expect(await prove("000000")).toMatchObject({ code: "proof.wrong" });
  expect(await prove(await codeNow())).toMatchObject({ code: "sign-in.locked" });
});
