import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../../kit/stories";

let hospital: Hospital;
let mother: Patient;
let nurse: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ recordNumber: "M26000200" });
  nurse = await hospital.staff("triage");
});

const step = (id: string, version: number) => ({ id, stepId: hospital.id(), version });
const stateOf = async (id: string) =>
  (await hospital.call("appointments/application", { id }, mother.token)).value as Record<string, unknown>;

test("seat.taken — two nurses on the last seat: one approval, one clear answer with who was first", async () => {
  const other = await hospital.patient({ name: "陈思远" });
  const second = await hospital.staff("triage", 1);
  await formIssued(hospital, mother);
  await formIssued(hospital, other);
  const [a, b] = [await applied(hospital, mother), await applied(hospital, other)];
  const place = await firstPlace(hospital, a, nurse);
  const answers = await Promise.all([approved(hospital, a, nurse, place), approved(hospital, b, second, place)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const [lost] = answers.filter(({ ok }) => !ok);
  expect(lost).toMatchObject({ status: 409, code: "seat.taken" });
  expect(["文晓棠", "欧可欣"]).toContain(lost!.details.by);
  const next = await firstPlace(hospital, b, second);
  expect(next).not.toEqual(place);
});

test("S1: forty cases on one morning at once: every unit of every lane has at most one holder", async () => {
  const cases: { id: string }[] = [];
  for (let n = 0; n < 40; n++) {
    const one = await hospital.patient({ name: `测试${n}` });
    await formIssued(hospital, one);
    cases.push({ id: await applied(hospital, one) });
  }
  const place = await firstPlace(hospital, cases[0]!.id, nurse);
  const tries = await Promise.all(cases.map(({ id }, n) => approved(hospital, id, nurse, { ...place, unit: n % 4 })));
  const won = tries.filter(({ ok }) => ok).map(({ value }) => value.booking);
  const units = won.flatMap(({ lane, unit, units }) => Array.from({ length: units }, (_, i) => `${lane}/${unit + i}`));
  expect(new Set(units).size).toBe(units.length);
  expect(tries.filter(({ ok }) => !ok).every(({ code }) => code === "seat.taken")).toBe(true);
});

test("exam-form.missing — D1-06: no signed form, no place; she is asked to fetch one and keeps her turn", async () => {
  const id = await applied(hospital, mother);
  const place = await firstPlace(hospital, id, nurse);
  expect(await approved(hospital, id, nurse, place)).toMatchObject({ code: "exam-form.missing" });
  const asked = await hospital.call(
    "appointments/askForMore",
    { ...step(id, 1), asks: ["exam-form"], note: "" },
    nurse,
  );
  expect(asked.value.line.state).toBe("needs-information");
  await formIssued(hospital, mother);
  const supplied = { ...step(id, 2), documentIds: [], note: "申请单已开好" };
  const back = await hospital.call("appointments/supply", supplied, mother.token);
  expect(back.value).toMatchObject({ state: "submitted", examForm: "found" });
  expect((await approved(hospital, id, nurse, place, 3)).ok).toBe(true);
});

test("exam-form.unfit — an expired form is refused", async () => {
  const clinic = await hospital.staff("clinic-desk");
  const form = { items: ["system-ultrasound"], indication: "孕中期", abnormalReferral: false, paid: false };
  const issue = { id: hospital.id(), personId: mother.personId, ...form, validUntil: "2026-11-25" };
  expect((await hospital.call("appointments/issueForm", issue, clinic)).ok).toBe(true);
  const id = await applied(hospital, mother);
  const place = await firstPlace(hospital, id, nurse);
  expect(await approved(hospital, id, nurse, place)).toMatchObject({
    code: "exam-form.unfit",
    details: { why: "expired" },
  });
});

test("exam-form.unfit — D1-03: a form that says abnormal referral is no form for the ordinary queue", async () => {
  const id = await applied(hospital, mother);
  const clinic = await hospital.staff("clinic-desk");
  const form = { items: ["system-ultrasound"], indication: "异常转诊", validUntil: "2027-01-15", paid: false };
  const input = { id: hospital.id(), personId: mother.personId, ...form, abnormalReferral: true };
  await hospital.call("appointments/issueForm", input, clinic);
  const place = await firstPlace(hospital, id, nurse);
  const answer = await approved(hospital, id, nurse, place);
  expect(answer).toMatchObject({ code: "exam-form.unfit", details: { why: "abnormal-referral" } });
});

test("D1-06: a form in the hospital record counts; paid there, nothing is owed and she is scheduled at once", async () => {
  const recorded = {
    id: "sr-1",
    items: ["system-ultrasound"],
    indication: "孕中期系统超声",
    issuedBy: "向静禾",
    issuedAt: "2026-11-20T02:00:00.000Z",
    validUntil: "2027-02-20",
    abnormalReferral: false,
    paidFen: 10_000_000,
  };
  hospital.record.pregnancies.set("M26000200", { forms: [recorded] });
  const id = await applied(hospital, mother);
  const place = await firstPlace(hospital, id, nurse);
  const answer = await approved(hospital, id, nurse, place);
  expect(answer.value.line.state).toBe("scheduled");
  expect(answer.value.booking.owedFen).toBe(0);
  expect(hospital.record.written).toMatchObject([{ id, status: "booked", recordNumber: "M26000200" }]);
  await hospital.call("appointments/cancel", { ...step(id, 2), reason: "cannot-come" }, mother.token);
  expect(hospital.record.written).toMatchObject([{ id, status: "cancelled" }]);
});

test("opinion.missing — an NT value at policy waits for a doctor of Prenatal Diagnosis", async () => {
  await formIssued(hospital, mother);
  const nt = { done: "elsewhere", hospitalName: "江津医院", scannedOn: "2026-10-03", crlMm: 62, ntMm: 3.4 } as const;
  const id = await applied(hospital, mother, { nt });
  const doctor = await hospital.staff("doctor");
  const waiting = await hospital.call("appointments/queue", { waiting: "prenatal" }, doctor);
  expect(waiting.value.items.map((line: { id: string }) => line.id)).toEqual([id]);
  const place = await firstPlace(hospital, id, nurse);
  expect(await approved(hospital, id, nurse, place)).toMatchObject({ code: "opinion.missing" });
  const said = await hospital.call("appointments/recordOpinion", { ...step(id, 1), note: "可按常规检查" }, doctor);
  expect(said.value.needsPrenatalOpinion).toBe(false);
  expect((await approved(hospital, id, nurse, place, 2)).ok).toBe(true);
  expect(JSON.stringify(await stateOf(id))).not.toContain("可按常规检查");
  const seen = await hospital.call("appointments/case", { id }, nurse);
  expect(JSON.stringify(seen.value.timeline)).toContain("可按常规检查");
});

test("seat.unfit — outside the window, not agreed to, unsuitable, too short, in the past, no session", async () => {
  await formIssued(hospital, mother);
  const id = await applied(hospital, mother, {
    agreement: { variants: ["ordinary"], priceVersion: "2026-07" },
    preference: { days: "either", unsuitableDays: ["2026-12-15"], earliest: "09:00", travelMinutes: 40 },
  });
  const why = async (sessionId: string, unit = 9, lane = "A1") =>
    (await approved(hospital, id, nurse, { sessionId, lane, unit, day: "" })).details?.why;
  expect(await why("2027-02-02#am")).toBe("outside-window");
  expect(await why("2026-12-12#am")).toBe("not-agreed");
  expect(await why("2026-12-15#am")).toBe("unsuitable");
  expect(await why("2026-12-16#am", 0)).toBe("unsuitable");
  expect(await why("2026-12-16#am", 199)).toBe("too-short");
  expect(await why("2026-11-22#am")).toBe("past");
  expect(await why("2026-12-16#xx")).toBe("no-session");
  expect(await why("2026-12-16#am", 9, "Z9")).toBe("no-session");
});

test("application.moved-on — a step on a version that is gone says where the case is now and who took it there", async () => {
  const id = await applied(hospital, mother);
  const second = await hospital.staff("triage", 1);
  await hospital.call("appointments/decline", { ...step(id, 1), reason: "other", note: "资料不符" }, nurse);
  const late = await hospital.call("appointments/askForMore", { ...step(id, 1), asks: ["other"], note: "" }, second);
  expect(late).toMatchObject({ status: 409, code: "application.moved-on", details: { state: "declined", version: 2 } });
});

test.each([
  [
    "reroute",
    { place: "prenatal-diagnosis-center", note: "请先到产前诊断中心" },
    "route-changed",
    "application-rerouted",
  ],
  ["decline", { reason: "details-do-not-match", note: "资料不符" }, "declined", "application-declined"],
  ["notSchedule", { reason: "no-capacity", note: "" }, "not-scheduled", "application-not-scheduled"],
])("D1-18: %s ends with a reason that she is told", async (call, input, state, kind) => {
  const id = await applied(hospital, mother);
  const answer = await hospital.call(`appointments/${call}`, { ...step(id, 1), ...input }, nurse);
  expect(answer.value.line.state).toBe(state);
  expect(await stateOf(id)).toMatchObject({ state, outcome: { note: input.note } });
  const inbox = await hospital.call("notifications/inbox", {}, mother.token);
  expect(inbox.value.items[0]).toMatchObject({ kind, about: { id } });
});

test("the same approval asked twice takes one place", async () => {
  await formIssued(hospital, mother);
  const id = await applied(hospital, mother);
  const { sessionId, lane, unit } = await firstPlace(hospital, id, nurse);
  const input = { ...step(id, 1), sessionId, lane, unit, note: "" };
  const [first, again] = [
    await hospital.call("appointments/approve", input, nurse),
    await hospital.call("appointments/approve", input, nurse),
  ];
  expect([first.ok, again.ok]).toEqual([true, true]);
  expect(again.value.line.version).toBe(2);
  const other = await hospital.call("appointments/approve", { ...input, note: "改" }, nurse);
  expect(other).toMatchObject({ code: "request.reused" });
});

test("form.dates-wrong — a form that is valid until yesterday or for a year is a slip of the pen", async () => {
  const clinic = await hospital.staff("clinic-desk");
  for (const validUntil of ["2026-11-21", "2027-11-22"]) {
    const form = {
      items: ["system-ultrasound"],
      indication: "孕中期",
      validUntil,
      abnormalReferral: false,
      paid: false,
    };
    const input = { id: hospital.id(), personId: mother.personId, ...form };
    expect(await hospital.call("appointments/issueForm", input, clinic)).toMatchObject({ code: "form.dates-wrong" });
  }
});
