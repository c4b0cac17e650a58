import { TableBusy } from "../../../functions/kernel/table/table";
import { seatsOf } from "../../../shared/appointments/openings";
import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { applied, approved, firstPlace, formIssued, type Place } from "../../kit/stories";
import { dueOnAt, putOnList, waitingAt, type Waiting } from "../../kit/waiting";

let hospital: Hospital;
let mother: Patient;
let nurse: string;
let id: string;
let place: Place;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
  nurse = await hospital.staff("triage");
  await formIssued(hospital, mother);
  id = await applied(hospital, mother);
  place = await firstPlace(hospital, id, nurse);
  expect((await approved(hospital, id, nurse, place)).value.line.state).toBe("offered");
});

const step = (of: string, version: number) => ({ id: of, stepId: hospital.id(), version });
const cancel = (version = 2) =>
  hospital.call("appointments/cancel", { ...step(id, version), reason: "cannot-come" }, mother.token);
const seen = async (woman: Waiting) =>
  (await hospital.call("appointments/application", { id: woman.id }, woman.token)).value;
const stateOf = async (woman: Waiting) => (await seen(woman)).state;
const kindsTold = async (woman: Waiting) =>
  (await hospital.call("notifications/inbox", {}, woman.token)).value.items.map((one: { kind: string }) => one.kind);
/** Who holds the units of the place that was hers. */
const holders = async () => {
  const units = seatsOf({ lane: place.lane, unit: place.unit, units: 3 });
  const found = await Promise.all(
    units.map((unit) => hospital.app.repositories.appointments.seat(place.sessionId, unit, TENANT)),
  );
  return found.map((seat) => seat?.holder);
};

test("S8 S9: a cancelled place is at once an offer to the woman whose last day is nearest", async () => {
  const later = await waitingAt(hospital, nurse, 136);
  const sooner = await waitingAt(hospital, nurse, 140);
  expect((await seen(later)).waitList).toMatchObject({ ahead: 1, closing: false });
  expect((await seen(sooner)).waitList).toMatchObject({ ahead: 0 });
  expect((await cancel()).ok).toBe(true);
  expect(await stateOf(sooner)).toBe("offered");
  expect((await seen(sooner)).booking).toMatchObject({ day: place.day, lane: place.lane, unit: place.unit });
  expect(await stateOf(later)).toBe("wait-listed");
  expect(await holders()).toEqual([sooner.id, sooner.id, sooner.id]);
  expect(await kindsTold(sooner)).toContain("appointment-offered");
});

test("of two with the same last day, the one who was listed first is asked first", async () => {
  const first = await waitingAt(hospital, nurse, 138);
  const second = await waitingAt(hospital, nurse, 138);
  await cancel();
  expect([await stateOf(first), await stateOf(second)]).toEqual(["offered", "wait-listed"]);
});

test("S10: declined it goes to the next, then to nobody; back on the list the same place never comes twice", async () => {
  const [first, second] = [await waitingAt(hospital, nurse, 140), await waitingAt(hospital, nurse, 138)];
  const before = (await seen(first)).waitList.since;
  await cancel();
  const back = await hospital.call("appointments/askAnotherTime", { ...step(first.id, 3), note: "" }, first.token);
  expect(back.value).toMatchObject({ state: "wait-listed", waitList: { since: before, ahead: 0 } });
  expect(await stateOf(second)).toBe("offered");
  await hospital.call("appointments/declineOffer", { ...step(second.id, 3), note: "" }, second.token);
  expect(await stateOf(second)).toBe("declined");
  expect(await stateOf(first)).toBe("wait-listed");
  expect(await holders()).toEqual([undefined, undefined, undefined]);
});

test("S10: an offer that runs out goes to the next one in the same minute, and she can stand in the list again", async () => {
  const [first, second] = [await waitingAt(hospital, nurse, 140), await waitingAt(hospital, nurse, 138)];
  await cancel();
  hospital.clock.set((await seen(first)).offerUntil);
  await Promise.all([hospital.app.everyMinute(), hospital.app.everyMinute()]);
  await hospital.settle();
  expect([await stateOf(first), await stateOf(second)]).toEqual(["offer-expired", "offered"]);
  const back = await hospital.call("appointments/askAnotherTime", { ...step(first.id, 4), note: "" }, first.token);
  expect(back.value).toMatchObject({ state: "wait-listed", waitList: { ahead: 0 } });
});

test("accepted it is hers: scheduled, paid at the desk", async () => {
  const first = await waitingAt(hospital, nurse, 140);
  await cancel();
  const accept = { ...step(first.id, 3), payment: "at-desk" };
  expect((await hospital.call("appointments/acceptOffer", accept, first.token)).value.state).toBe("scheduled");
});

test("whoever agreed to no such price, or cannot come on that day, is passed over and keeps her rank", async () => {
  const preference = { days: "either" as const, unsuitableDays: [place.day], earliest: "08:00", travelMinutes: 40 };
  const busy = await waitingAt(hospital, nurse, 141, { preference });
  const free = await waitingAt(hospital, nurse, 137);
  await cancel();
  expect([await stateOf(busy), await stateOf(free)]).toEqual(["wait-listed", "offered"]);
  expect((await seen(busy)).waitList.ahead).toBe(0);
});

test("nobody to whom it can be offered: the place is simply free", async () => {
  const preference = { days: "either" as const, unsuitableDays: [place.day], earliest: "08:00", travelMinutes: 40 };
  await waitingAt(hospital, nurse, 141, { preference });
  await cancel();
  expect(await holders()).toEqual([undefined, undefined, undefined]);
});

test("she leaves the list, and her position passes on", async () => {
  const [first, second] = [await waitingAt(hospital, nurse, 140), await waitingAt(hospital, nurse, 138)];
  await hospital.call("appointments/cancel", { ...step(first.id, 2), reason: "done-elsewhere" }, first.token);
  expect((await seen(second)).waitList.ahead).toBe(0);
  await cancel();
  expect(await stateOf(second)).toBe("offered");
});

test("the desk sees the list by last day, approves from it, or says that there is no place", async () => {
  const [later, sooner] = [await waitingAt(hospital, nurse, 136), await waitingAt(hospital, nurse, 140)];
  const queue = (await hospital.call("appointments/queue", { waiting: "wait" }, nurse)).value;
  expect(queue.items.map((line: { id: string }) => line.id)).toEqual([sooner.id, later.id]);
  expect(queue.counts).toMatchObject({ wait: 2, closing: 0 });
  const other = await firstPlace(hospital, sooner.id, nurse);
  expect((await approved(hospital, sooner.id, nurse, other, 2)).value.line.state).toBe("offered");
  const end = { ...step(later.id, 2), reason: "no-capacity", note: "" };
  expect((await hospital.call("appointments/notSchedule", end, nurse)).value.line.state).toBe("not-scheduled");
  expect((await seen(later)).alternatives).toHaveLength(2);
});

test("S3 F3: the answer to a cancelling is lost and she taps again: one cancelling, one offer, the same answer", async () => {
  const [first, second] = [await waitingAt(hospital, nurse, 140), await waitingAt(hospital, nurse, 138)];
  const input = { ...step(id, 2), reason: "cannot-come" };
  const commit = hospital.table.commit.bind(hospital.table);
  hospital.table.commit = async (writes) => {
    await commit(writes);
    hospital.table.commit = commit;
    throw new TableBusy("the reply was lost");
  };
  const lost = await hospital.call("appointments/cancel", input, mother.token);
  expect(lost).toMatchObject({ ok: false, status: 503 });
  const again = await hospital.call("appointments/cancel", input, mother.token);
  expect(again.value).toMatchObject({ state: "cancelled-by-patient", version: 3 });
  expect([await stateOf(first), await stateOf(second)]).toEqual(["offered", "wait-listed"]);
  expect(await holders()).toEqual([first.id, first.id, first.id]);
});

test("the plan for free times serves the list in its order, and each line can be approved as it stands", async () => {
  const [later, sooner] = [await waitingAt(hospital, nurse, 141), await waitingAt(hospital, nurse, 145)];
  const plan = (await hospital.call("appointments/fillPlan", {}, nurse)).value;
  expect(plan).toMatchObject({ waiting: 2, days: 21 });
  expect(plan.lines.map((line: { id: string }) => line.id)).toEqual([sooner.id, later.id]);
  for (const { id: of, version, opening } of plan.lines) {
    const { sessionId, lane, unit } = opening;
    const input = { id: of, stepId: hospital.id(), version, sessionId, lane, unit, note: "" };
    expect((await hospital.call("appointments/approve", input, nurse)).value.line.state).toBe("offered");
  }
  expect((await hospital.call("appointments/fillPlan", {}, nurse)).value).toMatchObject({ waiting: 0, lines: [] });
});

describe("waitList", () => {
  let other: Patient;
  beforeEach(async () => {
    other = await hospital.patient({ name: "邓一诺" });
  });
  const due = () => dueOnAt(hospital, 136);

  test("exam-form.missing — without the clinic's form nobody waits for a place that she could not take", async () => {
    const without = await applied(hospital, other);
    expect(await putOnList(hospital, without, nurse, due())).toMatchObject({ status: 409, code: "exam-form.missing" });
  });
  test("exam-form.unfit — a form that ends before her window begins is no form for it", async () => {
    const young = dueOnAt(hospital, 113);
    const dating = { source: "told" as const, dueOn: young };
    const early = await applied(hospital, other, { dating, nt: { done: "none" } });
    const clinic = await hospital.staff("clinic-desk");
    const form = {
      id: hospital.id(),
      personId: other.personId,
      items: ["system-ultrasound"],
      indication: "孕中期系统超声",
      validUntil: "2026-11-25",
    };
    await hospital.call("appointments/issueForm", { ...form, abnormalReferral: false, paid: false }, clinic);
    expect(await putOnList(hospital, early, nurse, young)).toMatchObject({
      code: "exam-form.unfit",
      details: { why: "expired" },
    });
  });
  test("due-date.implausible, window.passed — the confirmed due date is looked at, too", async () => {
    await formIssued(hospital, other);
    const hers = await applied(hospital, other);
    expect(await putOnList(hospital, hers, nurse, "2028-01-01")).toMatchObject({ code: "due-date.implausible" });
    expect(await putOnList(hospital, hers, nurse, dueOnAt(hospital, 181))).toMatchObject({
      code: "window.passed",
      details: { hardStop: "2026-11-22" },
    });
  });
  test("opinion.missing — a doctor of Prenatal Diagnosis looks first", async () => {
    await formIssued(hospital, other);
    const nt = { done: "elsewhere", hospitalName: "江津医院", scannedOn: "2026-10-03", crlMm: 61, ntMm: 3.4 } as const;
    const hers = await applied(hospital, other, { nt });
    expect(await putOnList(hospital, hers, nurse, due())).toMatchObject({ code: "opinion.missing" });
  });
  test("application.moved-on — a second reviewer finds her on the list; the same tap twice lists her once", async () => {
    await formIssued(hospital, other);
    const hers = await applied(hospital, other);
    const input = { ...step(hers, 1), dueOn: due(), reason: "no-day-that-suits", note: "" };
    const answers = [
      await hospital.call("appointments/waitList", input, nurse),
      await hospital.call("appointments/waitList", input, nurse),
    ];
    expect(answers.map(({ value }) => value.line.state)).toEqual(["wait-listed", "wait-listed"]);
    expect(await putOnList(hospital, hers, nurse, due())).toMatchObject({
      code: "application.moved-on",
      details: { state: "wait-listed" },
    });
  });
  test("the confirmed due date ranks her, not the one that she gave", async () => {
    await formIssued(hospital, other);
    const hers = await applied(hospital, other, {
      dating: { source: "told", dueOn: dueOnAt(hospital, 136) },
      nt: { done: "none" },
    });
    const listed = await putOnList(hospital, hers, nurse, dueOnAt(hospital, 150));
    expect(listed.value).toMatchObject({ dueOn: dueOnAt(hospital, 150) });
    const rival = await waitingAt(hospital, nurse, 145);
    expect((await seen(rival)).waitList.ahead).toBe(1);
  });
});
