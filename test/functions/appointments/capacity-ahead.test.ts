import { openAhead } from "../../../functions/appointments/capacity/open-ahead";
import { openHospital, TENANT, type Hospital } from "../../kit/hospital";

let hospital: Hospital;
let operations: string;
beforeEach(async () => {
  hospital = await openHospital();
  operations = await hospital.staff("operations");
});
const roster = async () => (await hospital.call("sessions/roster", {}, operations)).value;
const saved = async (change: object) => {
  const input = { id: hospital.id(), change, seen: (await roster()).version };
  const answer = await hospital.call("sessions/saveChange", input, operations);
  if (!answer.ok) throw new Error(`saveChange was refused: ${answer.code}`);
  return answer.value;
};
const dayOn = async (day: string) =>
  (await hospital.call("sessions/calendarMonth", { month: day.slice(0, 7) }, operations)).value.days.find(
    (one: { day: string }) => one.day === day,
  );

describe("sessions are opened ahead", () => {
  test("each day brings the next one of twelve weeks; a minute with nothing to do costs one read", async () => {
    const { capacity } = hospital.app.parts.appointments;
    expect(await capacity.sessionNow("2027-02-15#am", TENANT)).toBeUndefined();
    hospital.clock.advance(2 * 24 * 60);
    await hospital.app.everyMinute();
    const opened = (await capacity.sessionNow("2027-02-15#am", TENANT))!;
    expect(opened.session.lanes.map(({ lane }) => lane)).toEqual(["A1", "A2", "A3", "A4"]);
    expect(await capacity.openThrough(TENANT)).toBe("2027-02-15");
    const before = hospital.table.units().trips;
    expect(await openAhead(hospital.app.parts.appointments, TENANT)).toBe(0);
    expect(hospital.table.units().trips - before).toBe(1);
  });

  test("a template that begins later holds from its day on, and one that ended opens nothing more", async () => {
    const { templates } = await roster();
    const late = templates.find(({ id }: { id: string }) => id === "weekday-am");
    await saved({
      kind: "template-saved",
      template: { ...late, id: "winter-am", units: 18, effectiveFrom: "2027-01-11" },
    });
    expect((await dayOn("2027-01-08")).sessions[0].units).toBe(96);
    expect((await dayOn("2027-01-11")).sessions[0].units).toBe(72);
    await saved({ kind: "template-ended", templateId: "winter-am", lastDay: "2027-01-11" });
    expect((await dayOn("2027-01-12")).sessions[0].units).toBe(96);
    const extra = {
      id: "sunday",
      what: "extra",
      from: "2027-01-10",
      to: "2027-01-10",
      templateId: "weekday-am",
      reason: "加开",
    };
    expect((await saved({ kind: "exception-added", exception: extra })).sessions).toMatchObject([
      { sessionId: "2027-01-10#am", lanesGained: ["A1", "A2", "A3"] },
    ]);
  });
});
