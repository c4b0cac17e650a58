import { step } from "../functions/consultations/life-world";
import {
  approved,
  caseOf,
  decides,
  doctor,
  LINE,
  must,
  openMedicine,
  pharmacist,
  seen,
  signed,
  signs,
  type MedicineWorld,
} from "./medicine-world";

let world: MedicineWorld;
beforeEach(async () => {
  world = await openMedicine();
});
const places = (id: string) => {
  const { hospital, patient } = world;
  return hospital.call("orders/place", { id: hospital.id(), subject: { domain: "prescriptions", id } }, patient.token);
};
const inbox = async (): Promise<string[]> => {
  const { items } = must(await world.hospital.call("notifications/inbox", {}, world.patient.token));
  return items.map(({ kind }: { kind: string }) => kind);
};
const stops = async () => {
  const { hospital, consultationId } = world;
  const stop = { reason: "needs-examination", note: "请到门诊检查" };
  must(await step({ hospital }, "stopOnline", consultationId, await doctor(world), stop), "stopOnline");
};

test("D2-17: in review she reads until when, and nothing can be paid; approved, she reads how to go on", async () => {
  const id = await signed(world);
  const before = await seen(world, id);
  expect(before).toMatchObject({ state: "in-review", standing: "in-review", lines: [{ drugId: LINE.drugId }] });
  expect(before.reviewBy).toBeTruthy();
  expect(before.pay).toBeUndefined();
  expect(await places(id)).toMatchObject({ ok: false, code: "order.not-payable" });
  must(await decides(world, "approve", id));
  expect(await seen(world, id)).toMatchObject({ state: "approved", standing: "to-choose", pay: { step: "choose" } });
  // approved is not yet at the counter: how it reaches her comes first (D2-18)
  expect(await places(id)).toMatchObject({ ok: false, code: "order.not-payable" });
  expect(await inbox()).toContain("prescription-approved");
});

test("a returned prescription is signed anew as its next content, and only that one can be approved (P1, P3)", async () => {
  const id = await signed(world);
  const old = await caseOf(world, id);
  must(await decides(world, "return", id, { codes: ["1-12"], note: "请补充用药理由" }), "return");
  expect(await seen(world, id)).toMatchObject({ state: "returned", standing: "returned" });
  const { version } = await caseOf(world, id);
  const anew = { ...LINE, packs: 2 };
  const revises = { version, stepId: world.hospital.id() };
  expect(must(await signs(world, [anew], [], { id, revises }), "sign again")).toMatchObject({ id, content: 2 });
  const { hospital } = world;
  const stale = { id, stepId: hospital.id(), version: old.version + 2, content: old.content, hash: old.hash };
  const refused = await hospital.call("prescriptions/approve", stale, await pharmacist(world));
  expect(refused).toMatchObject({ ok: false, code: "content.changed", details: { content: 2 } });
  must(await decides(world, "approve", id));
  expect(await seen(world, id)).toMatchObject({ state: "approved", lines: [{ packs: 2 }] });
});

test("a rejected prescription tells her why, and what she can do", async () => {
  const id = await signed(world);
  must(await decides(world, "reject", id, { codes: ["3-1"], note: "没有适应证" }), "reject");
  expect(await seen(world, id)).toMatchObject({ state: "rejected", standing: "rejected", codes: ["3-1"] });
  expect((await seen(world, id)).phone).toBeTruthy();
  expect(await inbox()).toContain("prescription-rejected");
});

test("a hard check cannot be overridden: six drugs on one prescription are not signed", async () => {
  const drugs = ["levothyroxine-25ug-100", "levothyroxine-50ug-100", "metformin-500mg-48", "calcium-d3-600mg-60"];
  const more = ["vitamin-d3-400iu-36", "propylthiouracil-50mg-100"];
  const lines = [...drugs, ...more].map((drugId) => ({ ...LINE, drugId }));
  expect(await signs(world, lines)).toMatchObject({ ok: false, code: "check.hard" });
});

test.each([
  ["in review", signed],
  ["approved", approved],
])("D2-03: the doctor stops online care while it is %s: it is void", async (_when, brought) => {
  const id = await brought(world);
  await stops();
  expect(await seen(world, id)).toMatchObject({ state: "void", standing: "void" });
  expect((await seen(world, id)).pay).toBeUndefined();
  expect(await places(id)).toMatchObject({ ok: false, code: "order.not-payable" });
});

test("the doctor takes an approved one back: void, and the pharmacist comes too late", async () => {
  const id = await approved(world);
  const { version } = await caseOf(world, id);
  const back = { id, stepId: world.hospital.id(), version, why: "剂量写错" };
  must(await world.hospital.call("prescriptions/takeBack", back, await doctor(world)), "takeBack");
  expect((await seen(world, id)).state).toBe("void");
  expect(await decides(world, "approve", id)).toMatchObject({ ok: false, code: "prescription.moved-on" });
});

test("a recalled drug can no longer be signed, and reaches the prescription that waits for payment", async () => {
  const id = await approved(world);
  const { hospital } = world;
  const stop = { drugId: LINE.drugId, reason: "recall", note: "厂家召回这一批" };
  must(await hospital.call("prescriptions/stopDrug", stop, await pharmacist(world)), "stopDrug");
  await hospital.app.everyMinute();
  await hospital.settle();
  expect((await seen(world, id)).state).toBe("void");
  const { code, details } = await signs(world);
  expect({ code, details }).toMatchObject({ code: "drug.stopped", details: { drugIds: [LINE.drugId] } });
});

test("what nobody paid until its last day expires, and she was warned before", async () => {
  const id = await approved(world);
  const { hospital } = world;
  const { validUntil } = await seen(world, id);
  const minutesLeft = (Date.parse(validUntil) - Date.parse(hospital.clock.now())) / 60_000;
  for (const wait of [minutesLeft - 60, 61, 1]) {
    hospital.clock.advance(Math.ceil(wait));
    await hospital.app.everyMinute();
    await hospital.settle();
  }
  expect(await seen(world, id)).toMatchObject({ state: "expired", standing: "expired" });
  expect(await inbox()).toEqual(expect.arrayContaining(["prescription-expiring", "prescription-expired"]));
});
