import { rxParts } from "../../../functions/prescriptions/review/review-parts";
import { stopWithCare } from "../../../functions/prescriptions/stop-care";
import { TENANT } from "../../kit/hospital";
import { chat, step } from "../consultations/life-world";
import {
  ANTACID,
  approves,
  call,
  LAXATIVE,
  line,
  lying,
  openRx,
  paid,
  proved,
  returns,
  signed,
  takes,
  toSign,
} from "./rx-world";

const recall = { drugId: ANTACID, reason: "recall", note: "厂家召回一批" } as const;

test("a stopped drug reaches all that is under way, and nobody can sign it any more", async () => {
  const world = await openRx();
  const waiting = await signed(world);
  const approved = await signed(world);
  const bought = await signed(world);
  const other = await signed(world, [line(LAXATIVE)]);
  await approves(world, approved);
  await approves(world, bought);
  await paid(world, bought);
  const pharmacist = await proved(world, "pharmacist.ai");
  const touched = await call(world, "touchedBy", { drugId: ANTACID }, pharmacist);
  expect(touched.value).toEqual({ unpaid: 2, paid: 1, given: 0, received: 0, more: false });
  const input = await toSign(world);
  const answer = await call(world, "stopDrug", recall, pharmacist);
  expect(answer.value).toMatchObject({
    drugId: ANTACID,
    reached: 3,
    done: true,
    by: { staffId: "staff-pharmacist-1" },
  });
  const states = await Promise.all([waiting, approved, bought, other].map((id) => lying(world, id)));
  expect(states.map(({ state }) => state)).toEqual(["returned", "void", "held", "in-review"]);
  const doctor = await proved(world, "doctor.xiang");
  expect(await call(world, "sign", input, doctor)).toMatchObject({
    code: "drug.stopped",
    details: { drugIds: [ANTACID] },
  });
  const { value } = await call(world, "checkDraft", { consultationId: world.consultationId, lines: [line()] }, doctor);
  expect(value.stopped).toEqual([ANTACID]);
  const [found] = (await call(world, "drugs", { text: "铝碳酸镁" }, doctor)).value.drugs;
  expect(found.stopped).toMatchObject({ reason: "recall", note: recall.note });
  expect((await call(world, "stopDrug", recall, pharmacist)).value).toMatchObject({ reached: 3 });
  const missing = { ...recall, reason: "missing" };
  expect(await call(world, "stopDrug", missing, pharmacist)).toMatchObject({ code: "drug.stopped" });
});

test("a stopped drug may be prescribed again as it was seen, once everything is reached", async () => {
  const world = await openRx();
  const id = await signed(world);
  const pharmacist = await proved(world, "pharmacist.ai");
  const unknown = { ...recall, drugId: "no-such-drug-1" };
  expect(await call(world, "stopDrug", unknown, pharmacist)).toMatchObject({ code: "drug.unknown" });
  expect(await call(world, "touchedBy", { drugId: "no-such-drug-1" }, pharmacist)).toMatchObject({
    code: "drug.unknown",
  });
  const { version } = (await call(world, "stopDrug", recall, pharmacist)).value;
  const late = { drugId: ANTACID, version: version - 1 };
  expect(await call(world, "allowDrug", late, pharmacist)).toMatchObject({
    code: "stop.moved-on",
    details: { version },
  });
  expect((await call(world, "stopList", {}, pharmacist)).value.drugs).toMatchObject([{ drugId: ANTACID, done: true }]);
  expect((await call(world, "allowDrug", { drugId: ANTACID, version }, pharmacist)).value.drugs).toEqual([]);
  expect((await call(world, "allowDrug", { drugId: ANTACID, version }, pharmacist)).value.drugs).toEqual([]);
  expect((await lying(world, id)).state).toBe("returned");
  expect((await signed(world)).length).toBe(26);
});

test("a stop that was cut off is finished by the job before the drug is allowed again", async () => {
  const world = await openRx();
  const ids = [await signed(world), await signed(world)];
  const { stops } = rxParts(world.hospital.app.parts.prescriptions);
  const by = { staffId: "staff-pharmacist-1", name: { zh: "艾清和", en: "Ai Qinghe" } };
  const since = world.hospital.clock.now();
  const stop = { v: 1, ...recall, name: { zh: "铝碳酸镁", en: "Hydrotalcite" }, since, by, reached: 0, done: false };
  await stops.commit([stops.write(TENANT, stop)]);
  const pharmacist = await proved(world, "pharmacist.ai");
  expect(await call(world, "allowDrug", { drugId: ANTACID, version: 1 }, pharmacist)).toMatchObject({
    code: "stop.under-way",
  });
  await world.hospital.app.everyMinute();
  await world.hospital.app.everyMinute();
  expect(await stops.stop(TENANT, ANTACID)).toMatchObject({ reached: 2, done: true });
  for (const id of ids) expect((await lying(world, id)).state).toBe("returned");
});

test("D2-03: stopping care makes the unpaid void and holds the paid; told again it changes nothing that was decided since", async () => {
  const world = await openRx();
  const unpaid = await signed(world);
  const bought = await signed(world);
  await approves(world, bought);
  await paid(world, bought);
  await step(world, "stopOnline", world.consultationId, world.doctor, { reason: "acute", note: "" });
  expect(await lying(world, unpaid)).toMatchObject({ state: "void", endedBecause: "care-stopped" });
  expect(await lying(world, bought)).toMatchObject({ state: "held", heldFrom: "paid", heldBecause: "care-stopped" });
  expect(await chat(world, world.consultationId)).toEqual(
    expect.arrayContaining(["prescription-void", "prescription-held"]),
  );
  await takes(world, "release", bought, await proved(world, "pharmacist.ai"), { why: "医生确认可以继续用" });
  const event = { type: "consultation.stopped", consultationId: world.consultationId };
  const heard = stopWithCare(world.hospital.app.parts.prescriptions);
  await heard({ tenant: TENANT, event, name: "again@1", at: world.hospital.clock.now() });
  expect((await lying(world, bought)).state).toBe("paid");
});

test("she drops it: void before payment, cancelled with all money back once paid, and not once it was given", async () => {
  const world = await openRx();
  const token = world.patient.token;
  const unpaid = await signed(world);
  const bought = await signed(world);
  const dropped = await takes(world, "notNeeded", unpaid, token);
  expect(dropped.value).toMatchObject({ standing: "void", because: "patient", may: ["evidence"] });
  expect(await takes(world, "notNeeded", unpaid, token)).toMatchObject({ code: "prescription.moved-on" });
  await approves(world, bought);
  await paid(world, bought);
  expect((await takes(world, "notNeeded", bought, token)).value).toMatchObject({ standing: "cancelled" });
  const given = await signed(world);
  await approves(world, given);
  await paid(world, given);
  const { repository } = world.hospital.app.parts.prescriptions;
  const before = await lying(world, given);
  await repository.commit([repository.write(TENANT, { ...before, state: "dispensed", v: before.v + 1 })]);
  expect(await takes(world, "notNeeded", given, token)).toMatchObject({ code: "prescription.given" });
  const { items } = (await call(world, "mine", {}, token)).value;
  expect(items.map(({ standing }: { standing: string }) => standing)).toEqual(["dispensed", "cancelled", "void"]);
});

test("who may act for her no more sees nothing of it", async () => {
  const world = await openRx();
  const id = await signed(world);
  const people = world.hospital.app.queries.patients;
  const { repository } = world.hospital.app.parts.prescriptions;
  expect((await call(world, "mine", {}, world.patient.token)).value.items).toHaveLength(1);
  await returns(world, id);
  await world.hospital.table.commit([
    {
      remove: {
        table: "patients",
        pk: `${TENANT}#account#${world.patient.accountId}`,
        sk: `member#${world.patient.personId}`,
      },
      when: "any",
    },
  ]);
  const bound = await people.mayAct(TENANT, world.patient.accountId, world.patient.personId, "medicine");
  expect(bound).toBe(false);
  expect((await call(world, "mine", {}, world.patient.token)).value.items).toEqual([]);
  expect(await call(world, "prescription", { id }, world.patient.token)).toMatchObject({ code: "thing.missing" });
  expect(await repository.unread(TENANT, id)).toBeDefined();
});
