import { stopWithCare } from "../../../functions/prescriptions/stop-care";
import { zh } from "../../../miniprogram/src/prescriptions/words.zh";
import { SHORT_REASONS } from "../../../shared/prescriptions/dispense-model";
import type { PatientRx } from "../../../shared/prescriptions/patient-views";
import { REASONS } from "../../../shared/prescriptions/reasons";
import { TENANT } from "../../kit/hospital";
import { desk, dispensed, lying, must, openSale, paid, rx, scanned, step, type SaleWorld } from "./sale-world";
import { openRx, proved, signed, takes } from "./rx-world";

let world: SaleWorld;
beforeEach(async () => {
  world = await openSale();
});
const hers = async (id: string): Promise<PatientRx> =>
  must(await rx(world, "prescription", { id }, world.patient.token), "prescription");

test("D2-16: nothing could be put together: she reads that in a sentence, and no code of the dispensary", async () => {
  for (const reason of SHORT_REASONS) {
    const { id } = await paid(world);
    must(await desk(world, "claim", await step(world, id), world.bai), "claim");
    must(await desk(world, "cannotSupply", await step(world, id, { reason }), world.bai), "cannotSupply");
    const { because, note } = await hers(id);
    expect(because).toBe("not-supplied");
    expect(note).toBeUndefined();
  }
});

test("D2-03: care that is stopped after she has fetched it: she is told, and her page says not to take it", async () => {
  const { id, deliveryId } = await paid(world);
  await scanned(world, id);
  must(await dispensed(world, id), "dispense");
  await world.hospital.settle();
  const { pickUp } = must(
    await world.hospital.call("deliveries/delivery", { id: deliveryId }, world.patient.token),
    "d",
  );
  const handing = { id: deliveryId, stepId: world.hospital.id(), version: 1, code: pickUp.code, takenBy: "self" };
  must(await world.hospital.call("deliveries/handOut", handing, world.bai), "handOut");
  expect((await hers(id)).because).toBeUndefined();
  const { consultationId } = await lying(world, id);
  const event = { type: "consultation.stopped", consultationId };
  const heard = stopWithCare(world.hospital.app.parts.prescriptions);
  await heard({ tenant: TENANT, event, name: "stop@1", at: world.hospital.clock.now() });
  await world.hospital.settle();
  expect(await hers(id)).toMatchObject({ standing: "do-not-take", because: "care-stopped-after-hand-over" });
  const inbox = must(await world.hospital.call("notifications/inbox", {}, world.patient.token), "inbox");
  expect(inbox.items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: "medicine-do-not-take", about: { domain: "prescriptions", id } }),
    ]),
  );
});

test("what the doctor wrote when taking it back is the doctor's word", async () => {
  const own = await openRx();
  const id = await signed(own);
  must(await takes(own, "takeBack", id, await proved(own, "doctor.xiang"), { why: "用量写错了" }), "takeBack");
  const view = must(await rx(own, "prescription", { id }, own.patient.token), "prescription");
  expect(view).toMatchObject({ because: "doctor", note: "用量写错了" });
});

test("every reason that the hospital gives has its sentence, and none is spoken of that is never given", () => {
  expect(Object.keys(zh.because.codes).sort()).toEqual([...REASONS].sort());
});

test("row 70: given out, she may say that she wants no reminder, and want it again; before, there is nothing to say", async () => {
  const { id } = await paid(world);
  expect((await hers(id)).refill).toBeUndefined();
  await scanned(world, id);
  must(await dispensed(world, id), "dispense");
  expect((await hers(id)).refill).toEqual({ wanted: true });
  const say = (wanted: boolean, token = world.patient.token) => rx(world, "remindRefill", { id, wanted }, token);
  expect(must(await say(false), "remindRefill").refill).toEqual({ wanted: false });
  expect(must(await say(false), "remindRefill").refill).toEqual({ wanted: false });
  expect((await hers(id)).refill).toEqual({ wanted: false });
  const stranger = await world.hospital.patient();
  expect((await say(true, stranger.token)).code).toBe("thing.missing");
  expect((await hers(id)).refill).toEqual({ wanted: false });
  expect(must(await say(true), "remindRefill").refill).toEqual({ wanted: true });
});
