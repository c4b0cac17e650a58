import type { KeptCheck } from "../../../shared/prescriptions/model";
import { addMinutes } from "../../../shared/kernel/time";
import { TENANT } from "../../kit/hospital";
import { chat, signedIn, step } from "../consultations/life-world";
import {
  ANTACID,
  call,
  LAXATIVE,
  line,
  lying,
  openRx,
  priceOf,
  proved,
  returns,
  signed,
  takes,
  toSign,
  type RxWorld,
} from "./rx-world";

test("a doctor finds drugs by name, and sees price and what is stopped", async () => {
  const world = await openRx();
  const answer = await call(world, "drugs", { text: "铝碳酸镁" }, world.doctor);
  expect(answer.value.drugs.map(({ drugId }: { drugId: string }) => drugId)).toContain(ANTACID);
  expect(answer.value.drugs[0]).toMatchObject({ special: "none", fen: expect.any(Number) });
});

test("a draft is kept over the version that was seen, for its doctor alone", async () => {
  const world = await openRx();
  const { consultationId } = world;
  const draft = { consultationId, version: 0, lines: [line()], overrides: [] };
  expect((await call(world, "saveDraft", draft, world.doctor)).value).toMatchObject({ version: 1, lines: [line()] });
  expect((await call(world, "saveDraft", draft, world.doctor)).value).toMatchObject({ version: 1 });
  const other = { ...draft, lines: [line(LAXATIVE)] };
  expect(await call(world, "saveDraft", other, world.doctor)).toMatchObject({
    code: "draft.moved-on",
    details: { version: 1 },
  });
  expect(await call(world, "saveDraft", { ...other, version: 1 }, world.doctor)).toMatchObject({ ok: true });
  expect((await call(world, "myDraft", { consultationId }, world.doctor)).value.lines).toEqual([line(LAXATIVE)]);
  expect(await call(world, "myDraft", { consultationId }, world.other)).toMatchObject({ code: "thing.missing" });
  const strange = { ...other, version: 2, lines: [line("no-such-drug-1")] };
  expect(await call(world, "saveDraft", strange, world.doctor)).toMatchObject({ code: "drug.unknown" });
  const unknown = { consultationId, lines: [line("no-such-drug-1")] };
  expect(await call(world, "checkDraft", unknown, world.doctor)).toMatchObject({
    code: "drug.unknown",
    details: { drugIds: ["no-such-drug-1"] },
  });
});

test("D2-16: a signed prescription is in review and shows as a card in the chat, once", async () => {
  const world = await openRx();
  const { consultationId } = world;
  await call(world, "saveDraft", { consultationId, version: 0, lines: [line()], overrides: [] }, world.doctor);
  const input = await toSign(world, [line(), line(LAXATIVE)]);
  const doctor = await proved(world, "doctor.xiang");
  const answer = await call(world, "sign", input, doctor);
  expect(answer.value).toMatchObject({ state: "in-review", content: 1, totalFen: input.totalFen, version: 1 });
  expect(await chat(world, consultationId)).toEqual(expect.arrayContaining(["card:prescription"]));
  expect((await chat(world, consultationId)).filter((one) => one === "card:prescription")).toHaveLength(1);
  expect((await call(world, "myDraft", { consultationId }, world.doctor)).value.version).toBe(0);
  const again = await call(world, "sign", input, doctor);
  expect(again.value).toMatchObject({ id: input.id, version: 1 });
  expect(world.hospital.signature.signed).toBe(1);
  expect(await call(world, "sign", { ...input, totalFen: 1 }, doctor)).toMatchObject({ code: "request.reused" });
});

test("P2: signing takes a proof of minutes ago, a working session and the consultation in progress", async () => {
  const world = await openRx();
  const input = await toSign(world);
  world.hospital.clock.advance(6);
  expect(await call(world, "sign", input, world.doctor)).toMatchObject({ status: 403, code: "proof.needed" });
  const { v: version } = await world.desks.desk(TENANT, "dr-xiang-jinghe");
  await world.hospital.call("consultations/stopWorking", { version }, world.doctor);
  expect(await call(world, "sign", input, await proved(world, "doctor.xiang"))).toMatchObject({
    code: "working.needed",
  });
  await world.work("dr-xiang-jinghe", await proved(world, "doctor.xiang"));
  expect(await call(world, "sign", input, await proved(world, "doctor.mou"))).toMatchObject({ code: "thing.missing" });
  await step(world, "stopOnline", world.consultationId, world.doctor, { reason: "acute", note: "" });
  const closed = { code: "consultation.closed" };
  const { consultationId } = world;
  expect(await call(world, "sign", input, await proved(world, "doctor.xiang"))).toMatchObject(closed);
  expect(await call(world, "checkDraft", { consultationId, lines: [line()] }, world.doctor)).toMatchObject(closed);
  expect(await call(world, "myDraft", { consultationId }, world.doctor)).toMatchObject(closed);
  const draft = { consultationId, version: 0, lines: [line()], overrides: [] };
  expect(await call(world, "saveDraft", draft, world.doctor)).toMatchObject(closed);
  expect(await call(world, "previousOf", { consultationId }, world.doctor)).toMatchObject(closed);
});

test("nothing empty, nothing unknown and no other price than the one that was seen is signed", async () => {
  const world = await openRx();
  const doctor = await proved(world, "doctor.xiang");
  const input = await toSign(world);
  const price = { code: "price.changed", details: { fen: input.totalFen } };
  expect(await call(world, "sign", { ...input, totalFen: input.totalFen + 1 }, doctor)).toMatchObject(price);
  expect(await call(world, "sign", { ...input, lines: [], totalFen: 0 }, doctor)).toMatchObject({
    code: "prescription.empty",
  });
  const strange = { ...input, lines: [line("no-such-drug-1")] };
  expect(await call(world, "sign", strange, doctor)).toMatchObject({ code: "drug.unknown" });
});

test("an unreachable signing service keeps the draft", async () => {
  const world = await openRx();
  const { consultationId } = world;
  await call(world, "saveDraft", { consultationId, version: 0, lines: [line()], overrides: [] }, world.doctor);
  world.hospital.signature.stopped = true;
  const input = await toSign(world);
  const doctor = await proved(world, "doctor.xiang");
  expect(await call(world, "sign", input, doctor)).toMatchObject({ code: "signature.unreachable" });
  expect((await call(world, "myDraft", { consultationId }, world.doctor)).value.version).toBe(1);
  world.hospital.signature.stopped = false;
  expect(await call(world, "sign", input, doctor)).toMatchObject({ ok: true });
});

test("D2-17, P3: a returned prescription is signed as its next content; the first one stays as it was", async () => {
  const world = await openRx();
  const id = await signed(world);
  const { repository } = world.hospital.app.parts.prescriptions;
  const first = await repository.content(TENANT, { id, content: 1 });
  await returns(world, id);
  const { v: version } = await lying(world, id);
  const input = await toSign(world, [line(ANTACID, { frequency: "bid" })], { id });
  const revises = { version, stepId: world.hospital.id() };
  const doctor = await proved(world, "doctor.xiang");
  const late = await call(world, "sign", { ...input, revises: { ...revises, version: 1 } }, doctor);
  expect(late).toMatchObject({ code: "prescription.moved-on", details: { state: "returned", version } });
  const answer = await call(world, "sign", { ...input, revises }, doctor);
  expect(answer.value).toMatchObject({ id, state: "in-review", content: 2 });
  expect(await repository.content(TENANT, { id, content: 1 })).toEqual(first);
  expect((await call(world, "sign", { ...input, revises }, doctor)).value).toMatchObject({ version: version + 1 });
  expect(await call(world, "sign", { ...input, id: world.hospital.id(), revises }, doctor)).toMatchObject({
    code: "thing.missing",
  });
});

test("her last prescription can be copied, and is signed anew", async () => {
  const world = await openRx();
  const id = await signed(world, [line(), line(LAXATIVE)]);
  const { consultationId } = world;
  const answer = await call(world, "previousOf", { consultationId }, world.doctor);
  expect(answer.value.prescriptions).toHaveLength(1);
  expect(answer.value.prescriptions[0]).toMatchObject({ id, lines: [{ drugId: ANTACID }, { drugId: LAXATIVE }] });
  const unread = { ...(await toSign(world)), read: undefined };
  expect(await call(world, "sign", unread, await proved(world, "doctor.xiang"))).toMatchObject({ status: 400 });
});

test("the doctor takes a prescription back before it is paid, with a reason that she reads", async () => {
  const world = await openRx();
  const id = await signed(world);
  const answer = await takes(world, "takeBack", id, world.doctor, { why: "剂量写错了" });
  expect(answer.value).toMatchObject({ state: "void", endedBecause: "doctor", may: [] });
  const again = await takes(world, "takeBack", id, world.doctor, { why: "剂量写错了" });
  expect(again).toMatchObject({ code: "prescription.moved-on", details: { state: "void", by: "doctor" } });
  const hers = await call(world, "prescription", { id }, world.patient.token);
  expect(hers.value).toMatchObject({
    standing: "void",
    because: "doctor",
    note: "剂量写错了",
    phone: expect.any(String),
  });
  expect(await takes(world, "takeBack", id, world.other, { why: "不是我的" })).toMatchObject({ code: "thing.missing" });
});

test("every prescription of a consultation is shown to the doctor who holds it, and to nobody else", async () => {
  const world = await openRx();
  const id = await signed(world);
  const { consultationId } = world;
  const own = await call(world, "ofConsultation", { consultationId }, world.doctor);
  expect(own.value.prescriptions).toMatchObject([{ id, may: ["take-back", "answer"] }]);
  expect(await call(world, "ofConsultation", { consultationId }, world.other)).toMatchObject({ code: "thing.missing" });
});

test("P8: a child under six is not prescribed for without a guardian beside it", async () => {
  const world = await openRx();
  await readAs(world, { maskedName: "*", bornOn: "2024-01-01" });
  const input = await toSign(world);
  expect(await call(world, "sign", input, await proved(world, "doctor.xiang"))).toMatchObject({
    code: "guardian.needed",
  });
});

test("what is signed carries the checks as they were shown, and the price of that day", async () => {
  const world = await openRx();
  const id = await signed(world, [line(ANTACID, { packs: 2 })]);
  const { content } = (await world.hospital.app.parts.prescriptions.repository.content(TENANT, { id, content: 1 }))!;
  expect(content).toMatchObject({ totalFen: priceOf([line(ANTACID, { packs: 2 })]), formularyVersion: "2026-11" });
  expect((await lying(world, id)).reviewBy).toBe(addMinutes(content.signedAt, 30));
  expect(await signedIn(world.hospital, "doctor.xiang")).toEqual(expect.any(String));
});

/** The patient of this world, as her papers would say something else. */
async function readAs({ hospital }: RxWorld, more: object): Promise<void> {
  const { patients } = hospital.app.queries;
  const original = patients.person.bind(patients);
  Object.assign(patients, {
    person: async (tenant: string, id: string) => ({ ...(await original(tenant, id))!, ...more }),
  });
}
const ofPregnancy = async (world: RxWorld) => {
  const { consultationId } = world;
  const { checks } = (await call(world, "checkDraft", { consultationId, lines: [line()] }, world.doctor)).value;
  return (checks as KeptCheck[]).find(({ check }) => check === "pregnancy");
};

test("pregnancy is no question for a man; for a woman who was not asked it is not checked", async () => {
  const world = await openRx();
  expect(await ofPregnancy(world)).toMatchObject({ outcome: "not-checked", code: "pregnancy.unanswered" });
  await readAs(world, { sex: "male" });
  expect(await ofPregnancy(world)).toMatchObject({
    outcome: "clear",
    says: { zh: "不适用：男性。", en: "Does not apply: a man or a boy." },
  });
  await readAs(world, { sex: undefined });
  expect(await ofPregnancy(world)).toMatchObject({ outcome: "not-checked" });
});

test("name, sex and age stand in what is signed", async () => {
  const world = await openRx();
  const id = await signed(world);
  const { content } = (await world.hospital.app.parts.prescriptions.repository.content(TENANT, { id, content: 1 }))!;
  expect(content.person).toMatchObject({ sex: "female", ageMonths: expect.any(Number) });
});

test("P8: the guardian who was confirmed in this consultation stands in what is signed, and is asked for each time", async () => {
  const world = await openRx();
  await readAs(world, { bornOn: "2024-01-01" });
  const { hospital, consultationId } = world;
  const { consultations } = hospital.app.queries;
  const original = consultations.forPrescribing.bind(consultations);
  const guardian = { name: "陈静", relation: "mother" as const, at: hospital.clock.now() };
  Object.assign(consultations, {
    forPrescribing: async (...asked: Parameters<typeof original>) => ({ ...(await original(...asked))!, guardian }),
  });
  const weighed = await toSign(world, [line("montelukast-4mg-chewable-5", { frequency: "qn" })]);
  const answer = await call(world, "sign", weighed, await proved(world, "doctor.xiang"));
  expect(answer.value).toMatchObject({ guardian: { name: "陈静", relation: "mother" } });
  Object.assign(consultations, { forPrescribing: original });
  const next = await toSign(world);
  expect(next.consultationId).toBe(consultationId);
  expect(await call(world, "sign", next, await proved(world, "doctor.xiang"))).toMatchObject({
    code: "guardian.needed",
  });
});
