import { movingPolicy } from "../../../../shared/appointments/moving-policy";
import { addMinutes } from "../../../../shared/kernel/time";
import { openHospital, type Hospital, type Patient } from "../../../kit/hospital";
import { seatsTaken, withPolicy } from "../../../kit/moving";
import { applied, approved, firstPlace, formIssued } from "../../../kit/stories";

let hospital: Hospital;
let mother: Patient;
let id: string;
let until: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
  const nurse = await hospital.staff("triage");
  await formIssued(hospital, mother);
  id = await applied(hospital, mother);
  await approved(hospital, id, nurse, await firstPlace(hospital, id, nurse));
  const accept = { id, stepId: hospital.id(), version: 2, payment: "online" };
  until = (await hospital.call("appointments/acceptOffer", accept, mother.token)).value.offerUntil;
});
const renewHold = (version: number, stepId = hospital.id()) =>
  hospital.call("appointments/renewHold", { id, stepId, version }, mother.token);
const { minutes, times } = movingPolicy.hold;

test("row 26: more minutes when she asks, a few times, then hold.longest", async () => {
  for (let n = 1; n <= times; n++) {
    const { value } = await renewHold(2 + n);
    expect(value.offerUntil).toBe(addMinutes(until, n * minutes));
    expect(value.rights.hold).toEqual({ left: times - n, minutes });
  }
  const last = addMinutes(until, times * minutes);
  expect(await renewHold(3 + times)).toMatchObject({ code: "hold.longest", details: { offerUntil: last } });
});

test("two taps give minutes once", async () => {
  const stepId = hospital.id();
  const answers = await Promise.all([renewHold(3, stepId), renewHold(3, stepId)]);
  expect(answers.map(({ value }) => value.offerUntil)).toEqual([
    addMinutes(until, minutes),
    addMinutes(until, minutes),
  ]);
});

test("offer.expired — what has run out is not kept longer", async () => {
  await hospital.clock.pause(Date.parse(until) - Date.parse(hospital.clock.now()));
  expect(await renewHold(3)).toMatchObject({ code: "offer.expired", details: { offerUntil: until } });
});

test("application.moved-on — renewHold on a version that is gone changes nothing", async () => {
  expect(await renewHold(2)).toMatchObject({ code: "application.moved-on", details: { version: 3 } });
});

test("S5 S6: kept longer it runs out once, at its new end and not before", async () => {
  await renewHold(3);
  await hospital.clock.pause(Date.parse(until) - Date.parse(hospital.clock.now()) + 60_000);
  await hospital.app.everyMinute();
  expect((await hospital.app.repositories.appointments.unread("cqhcwc", id))!.state).toBe("accepted");
  expect([...seatsTaken(hospital).values()].filter((holder) => holder === id).length).toBeGreaterThan(0);
  hospital.clock.advance(minutes);
  await Promise.all([hospital.app.everyMinute(), hospital.app.everyMinute()]);
  expect((await hospital.app.repositories.appointments.unread("cqhcwc", id))!.state).toBe("offer-expired");
  expect([...seatsTaken(hospital).values()].filter((holder) => holder === id)).toEqual([]);
});

test("never past the moment at which nobody else could take the place", async () => {
  withPolicy(hospital, { cancelBeforeHours: { hours: 24 * 60, source: "test" } });
  expect(await renewHold(3)).toMatchObject({ code: "hold.longest" });
});
