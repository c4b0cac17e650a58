import { EMERGENCY_SIGNS } from "../../shared/appointments/model";
import { addDays, dayOf } from "../../shared/kernel/time";
import { openHospital, OTHER_TENANT, type Hospital, type Patient } from "../kit/hospital";
import { applied, approved, firstPlace, formFor, formIssued } from "../kit/stories";

let hospital: Hospital;
let mother: Patient;
let nurse: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ recordNumber: "M26000300" });
  nurse = await hospital.staff("triage");
});

const screening = { signs: [], abnormalReferral: false, ntHere: false };
const ask = (call: string, input: object, token = mother.token) => hospital.call(`appointments/${call}`, input, token);
const apply = (change: object) =>
  ask("apply", { id: hospital.id(), personId: mother.personId, form: formFor(hospital, mother, change) });
const placeOf = async (id: string) => {
  const { value } = await hospital.call("hospital/directory", {});
  return value.places.find((place: { id: string }) => place.id === id);
};
const kinds = async () => {
  const { value } = await hospital.call("notifications/inbox", {}, mother.token);
  return value.items.map(({ kind }: { kind: string }) => kind);
};
/** Nothing of hers waits anywhere: no case at the desk, no application, no message. */
async function expectNothingOnline(): Promise<void> {
  for (const waiting of ["review", "answer", "prenatal"])
    expect((await ask("queue", { waiting }, nurse)).value.items).toEqual([]);
  expect((await ask("mine", {})).value.items).toEqual([]);
  expect(await kinds()).toEqual([]);
}

test("D1-04 D1-05: her NT scan was here: the record says so, and she is sent to the desk on the 3rd floor", async () => {
  hospital.record.pregnancies.set("M26000300", { ntOn: "2026-10-03", dueOn: "2027-04-15" });
  const known = await ask("recognise", { personId: mother.personId });
  expect(known.value).toMatchObject({ record: "found", ntHere: true, ntOn: "2026-10-03" });
  for (const ntHere of [true, false]) {
    const answer = await apply({ screening: { ...screening, ntHere } });
    const details = { route: "desk", place: "ultrasound-triage" };
    expect(answer).toMatchObject({ status: 409, code: "route.on-site", details });
  }
  expect(await placeOf("ultrasound-triage")).toMatchObject({
    area: "C",
    floor: 3,
    phones: ["023-63315011", "023-60354359"],
  });
  await expectNothingOnline();
});

test("D1-04 D1-08: the record was out of reach; the reviewer sees the NT scan later and sends her to the desk, once", async () => {
  hospital.wechat.allows.add(mother.openid);
  hospital.record.stopped = true;
  const id = await applied(hospital, mother);
  hospital.record.stopped = false;
  hospital.record.pregnancies.set("M26000300", { observations: [], ntOn: "2026-10-03" });
  const [line] = (await ask("queue", { waiting: "review" }, nurse)).value.items;
  expect(line.flags).toContain("record-unchecked");
  const step = {
    id,
    stepId: hospital.id(),
    version: 1,
    place: "ultrasound-triage",
    note: "您的NT在本院做过，请到现场预约",
  };
  const sent = [await ask("reroute", step, nurse), await ask("reroute", step, nurse)];
  expect(sent.map(({ value }) => value.line.state)).toEqual(["route-changed", "route-changed"]);
  expect((await ask("application", { id })).value).toMatchObject({
    state: "route-changed",
    outcome: { goTo: "ultrasound-triage", note: step.note },
  });
  expect(await kinds()).toEqual(["application-rerouted", "application-received"]);
  expect(hospital.wechat.sent.map(({ values }) => values.state)).toEqual(["已收到", "请来现场"]);
  await formIssued(hospital, mother);
  const other = await applied(hospital, await hospital.patient({ name: "何清" }));
  const place = await firstPlace(hospital, other, nurse);
  expect(await approved(hospital, id, nurse, place, 2)).toMatchObject({ code: "application.moved-on" });
});

test("D1-03 D1-12: abnormal referral: the clinic issues the form, the desk finds it, nothing goes online", async () => {
  const refused = await apply({ screening: { ...screening, abnormalReferral: true } });
  const details = { route: "clinic", place: "pregnancy-health-center" };
  expect(refused).toMatchObject({ status: 409, code: "route.on-site", details });
  expect(JSON.stringify(refused)).not.toMatch(/异常|abnormal/i);
  await expectNothingOnline();
  for (const id of ["pregnancy-health-center", "prenatal-diagnosis-center"])
    expect(await placeOf(id)).toMatchObject({ area: "C", floor: 2, phones: ["023-60354355", "023-60354356"] });

  const clinic = await hospital.staff("clinic-desk", 1);
  const found = await hospital.call("patients/findPerson", { by: "record-number", value: "M26000300" }, clinic);
  const [{ personId, maskedName }] = found.value.people;
  expect([personId, maskedName]).toEqual([mother.personId, "林*晴"]);
  const form = {
    id: hospital.id(),
    personId,
    items: ["special-system-ultrasound", "special-fetal-echo"],
    indication: "外院提示复查",
    validUntil: addDays(dayOf(hospital.clock.now()), 30),
    abnormalReferral: true,
    paid: false,
  };
  const issued = [await ask("issueForm", form, clinic), await ask("issueForm", form, clinic)];
  expect(issued[0]).toMatchObject({
    status: 200,
    value: { issuedBy: "蒲云舒", origin: "workbench", abnormalReferral: true },
  });
  expect(issued[1]!.value).toEqual(issued[0]!.value);
  expect(await ask("issueForm", { ...form, indication: "另一份" }, clinic)).toMatchObject({ code: "request.reused" });

  const { forms } = (await ask("formsOf", { personId }, nurse)).value;
  expect(forms).toEqual([issued[0]!.value]);
  const known = await ask("recognise", { personId });
  expect(known.value.examForm).toMatchObject({ abnormalReferral: true, validUntil: form.validUntil });
  await expectNothingOnline();
});

test("D1-06: a form is no longer than a pregnancy and never of yesterday, and of one hospital only", async () => {
  const clinic = await hospital.staff("clinic-desk");
  const today = dayOf(hospital.clock.now());
  const issue = (validUntil: string, token = clinic, headers = {}) => {
    const form = {
      items: ["system-ultrasound"],
      indication: "孕中期",
      abnormalReferral: false,
      paid: false,
      validUntil,
    };
    return hospital.call(
      "appointments/issueForm",
      { id: hospital.id(), personId: mother.personId, ...form },
      token,
      headers,
    );
  };
  for (const [days, ok] of [
    [-1, false],
    [0, true],
    [180, true],
    [181, false],
  ] as const) {
    const answer = await issue(addDays(today, days));
    expect([days, answer.code]).toEqual([days, ok ? undefined : "form.dates-wrong"]);
  }
  const foreign = await hospital.staff("clinic-desk", 0, OTHER_TENANT);
  const there = await issue(addDays(today, 9), foreign, { "x-hospital": OTHER_TENANT });
  expect(there).toMatchObject({ status: 404, code: "thing.missing" });
});

test.each(EMERGENCY_SIGNS)(
  "D1-07 D1-12: %s ends the online route at once; 120 and the clinic are named; her draft is kept",
  async (sign) => {
    const id = hospital.id();
    const draft = { id, personId: mother.personId, step: 6, answers: '{"screening":{"signs":[]}}' };
    await ask("saveDraft", draft);
    const answer = await apply({ screening: { ...screening, signs: [sign] } });
    expect(answer).toMatchObject({ status: 409, code: "emergency.sign-present", details: { signs: [sign] } });
    const { value } = await hospital.call("hospital/directory", {});
    expect(value.emergencyPhone).toBe("120");
    expect((await ask("readDraft", { personId: mother.personId })).value.draft).toMatchObject({ id, step: 6 });
    await expectNothingOnline();
  },
);

test("D1-03: a referral that the reviewer recognises as abnormal leads to Prenatal Diagnosis; she is texted where WeChat does not reach her", async () => {
  const id = await applied(hospital, mother);
  const step = { id, stepId: hospital.id(), version: 1 };
  await ask("claim", step, nurse);
  const to = { ...step, stepId: hospital.id(), version: 2, place: "prenatal-diagnosis-center", note: "请先到二楼开单" };
  expect((await ask("reroute", to, nurse)).value.line.state).toBe("route-changed");
  expect(hospital.sms.sent.map(({ values }) => values[0])).toEqual(["请来现场"]);
  const { value } = await hospital.call("notifications/inbox", {}, mother.token);
  expect(value.items[0]).toMatchObject({ kind: "application-rerouted", facts: { goTo: "prenatal-diagnosis-center" } });
  await formIssued(hospital, mother);
  expect((await ask("formsOf", { personId: mother.personId }, nurse)).value.forms).toHaveLength(1);
});
