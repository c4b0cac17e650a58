import { seatsOf } from "../../shared/appointments/openings";
import type { Application } from "../../shared/appointments/application";
import { openHospital, TENANT, type Hospital, type Patient } from "../kit/hospital";
import { openMoneyHouse, owing, paysByPhone, stopProviders } from "../kit/money-house";
import { seatsTaken } from "../kit/moving";
import { applied, approved, firstPlace, formIssued } from "../kit/stories";
import { dueOnAt, putOnList, waitingAt } from "../kit/waiting";

/*
 * Somebody who waits for her examination comes with an emergency. She gets a number at once; what she waited for ends in the
 * same commit: her place goes to the next of the list, her money back, her clinic's form to today's examination (D1-12).
 */

afterEach(stopProviders);

/** What the desk types; the record knows no due date here. */
const walkIn = (hospital: Hospital, { personId }: Patient, formId: string, change: object = {}) => ({
  id: hospital.id(),
  personId,
  formId,
  dating: { source: "told", dueOn: dueOnAt(hospital, 150) },
  fetuses: 1,
  consent: { is: "later", reason: "急诊，先检查" },
  urgent: true,
  ...change,
});
const stored = async (hospital: Hospital, id: string): Promise<Application> =>
  (await hospital.app.repositories.appointments.unread(TENANT, id))!;
const formOf = async (hospital: Hospital, { personId }: Patient): Promise<string> =>
  (await hospital.app.parts.appointments.examForms.of(personId, TENANT)).forms[0]!.id;

describe("D1-12: an urgent walk-in never waits", () => {
  let hospital: Hospital;
  let nurse: string;
  let mother: Patient;
  let formId: string;
  beforeEach(async () => {
    hospital = await openHospital();
    nurse = await hospital.staff("triage");
    mother = await hospital.patient();
    formId = await formIssued(hospital, mother);
  });
  const take = (input: object) => hospital.call("sessions/takeNumber", input, nurse);
  const offered = async () => {
    const id = await applied(hospital, mother);
    const place = await firstPlace(hospital, id, nurse);
    expect((await approved(hospital, id, nurse, place)).value.line.state).toBe("offered");
    return { id, place };
  };

  test("her place goes to the next of the list, her form to today, in one commit; the same tap has one effect", async () => {
    const { id, place } = await offered();
    const sooner = await waitingAt(hospital, nurse, 140);
    const input = walkIn(hospital, mother, formId);
    const ticket = await take(input);
    expect(ticket.value).toMatchObject({
      id: input.id,
      state: "checked-in",
      number: "A001",
      ahead: 0,
      consentDue: true,
    });
    expect((await take(input)).value.number).toBe("A001");
    expect(await stored(hospital, id)).toMatchObject({
      state: "cancelled-by-hospital",
      outcome: { reason: "brought-today" },
      formerBooking: { sessionId: place.sessionId },
    });
    expect((await stored(hospital, id)).booking).toBeUndefined();
    const taken = seatsTaken(hospital);
    for (const seat of seatsOf({ ...place, units: 3 })) expect(taken.get(`${place.sessionId}/${seat}`)).toBe(sooner.id);
    expect((await stored(hospital, sooner.id)).state).toBe("offered");
    const again = walkIn(hospital, mother, formId);
    expect(await take(again)).toMatchObject({ code: "application.exists", details: { id: input.id } });
    const lines = await hospital.app.repositories.appointments.lines(id, TENANT);
    expect(lines.at(-1)).toMatchObject({ reason: "brought-today", by: "triage" });
  });

  test.each(["submitted", "under-review", "needs-information", "wait-listed"] as const)(
    "an application that is %s makes way, and another form than today's stays good",
    async (state) => {
      const id = await applied(hospital, mother);
      const step = (version: number) => ({ id, stepId: hospital.id(), version });
      if (state === "under-review") await hospital.call("appointments/claim", step(1), nurse);
      if (state === "needs-information")
        await hospital.call("appointments/askForMore", { ...step(1), asks: ["clearer-report"], note: "" }, nurse);
      if (state === "wait-listed") await putOnList(hospital, id, nurse, dueOnAt(hospital, 136));
      expect((await stored(hospital, id)).state).toBe(state);
      const fresh = await formIssued(hospital, mother, true);
      expect((await take(walkIn(hospital, mother, fresh))).value.number).toBe("A001");
      expect((await stored(hospital, id)).state).toBe("cancelled-by-hospital");
      const { used } = await hospital.app.parts.appointments.examForms.of(mother.personId, TENANT);
      expect([...used]).toEqual([fresh]);
    },
  );

  test("without an emergency the desk is led to what she has, and nothing is changed", async () => {
    const { id } = await offered();
    const consent = { is: "agreed", priceVersion: "2026-07" };
    const fresh = await formIssued(hospital, mother);
    const answer = await take(walkIn(hospital, mother, fresh, { urgent: false, consent }));
    expect(answer).toMatchObject({ code: "application.exists", details: { id } });
    expect((await stored(hospital, id)).state).toBe("offered");
    const { value } = await hospital.call("sessions/deskPerson", { personId: mother.personId }, nurse);
    expect(value.active).toEqual({ id, state: "offered", makesWay: true });
    expect(value.forms.map(({ fit }: { fit: string }) => fit)).toEqual(["fits", "fits"]);
  });

  test("two nurses at once give one number, and the place goes on once", async () => {
    const { id } = await offered();
    const answers = await Promise.all([1, 2].map(() => take(walkIn(hospital, mother, formId))));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const winner = answers.find(({ ok }) => ok)!.value.id;
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: "application.exists", details: { id: winner } });
    expect([...seatsTaken(hospital).values()]).not.toContain(id);
  });
});

test("what she paid online goes back whole; today's examination is owed at the counter (D1-18)", async () => {
  const house = await openMoneyHouse();
  const owes = await owing(house);
  await paysByPhone(house, owes);
  await house.pass(1);
  expect(await house.stateOf(owes)).toBe("scheduled");
  const nurse = await house.staff("triage");
  const input = walkIn(house, owes.mother, await formOf(house, owes.mother));
  const ticket = await house.call("sessions/takeNumber", input, nurse);
  expect(ticket.value).toMatchObject({ number: "A001", state: "checked-in" });
  await house.pass(12);
  expect(await house.stateOf(owes)).toBe("cancelled-by-hospital");
  const order = await house.order(owes.id);
  expect([order.payment, order.refundCount, order.reservedFen]).toEqual(["refunded", 1, 0]);
  expect(house.books()).toMatchObject({ ledger: { wechat: 0, exam: 0 }, provider: { heldFen: 0, refunds: 1 } });
  expect((await stored(house, input.id)).booking).toMatchObject({ owedFen: ticket.value.totalFen });
});
