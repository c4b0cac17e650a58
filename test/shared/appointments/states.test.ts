import { applicationLife, holdsSeat, isActive, waitsForReview } from "../../../shared/appointments/states";
import { reachable } from "../kernel/walk";

describe("the life of an application (D1-23)", () => {
  test("has every state of the requirement", () => {
    const required =
      "draft submitted needs-information under-review route-changed wait-listed offered accepted declined offer-expired " +
      "scheduled checked-in in-exam repeat-needed done report-ready not-scheduled cancelled-by-patient " +
      "cancelled-by-hospital no-show";
    expect([...applicationLife.states].sort()).toEqual(required.split(" ").sort());
    expect(reachable(applicationLife).size).toBe(20);
  });
  test.each([
    ["route-changed", "declined", "not-scheduled"],
    ["cancelled-by-patient", "cancelled-by-hospital", "report-ready"],
  ])("ends in %s, %s, %s", (...ends) => {
    for (const end of ends) expect(applicationLife.ended(end as "declined")).toBe(true);
  });
  test("a place is held from the offer to the examination, and by nobody else", () => {
    expect(applicationLife.states.filter(holdsSeat)).toEqual([
      ...["offered", "accepted", "scheduled", "checked-in", "in-exam", "repeat-needed"],
    ]);
  });
  test("a step into a seat comes from a decision of the desk, or from money that it had asked for (D1-18, S7)", () => {
    for (const [step, { from, to }] of Object.entries(applicationLife.steps))
      if (holdsSeat(to) && !from.every(holdsSeat)) expect(["offer", "schedule", "confirmLate"]).toContain(step);
  });
  test("an offer that nobody answered can be asked for again, cancelled, or closed for want of places", () => {
    expect(applicationLife.possible("offer-expired")).toEqual([
      "returnToList",
      "notSchedule",
      "confirmLate",
      "askAnotherTime",
      "cancel",
      "cancelByHospital",
    ]);
  });
  test("she may cancel until she has arrived, not later", () => {
    const may = applicationLife.states.filter((state) => applicationLife.can(state, "cancel"));
    expect(may).toContain("scheduled");
    for (const state of ["checked-in", "in-exam", "done", "declined", "no-show"]) expect(may).not.toContain(state);
  });
  test("the desk's queue holds what was submitted and what is under review", () => {
    expect(applicationLife.states.filter(waitsForReview)).toEqual(["submitted", "under-review"]);
  });
  test("a second application is refused while one is alive, not after it ended or was examined", () => {
    const alive = applicationLife.states.filter(isActive);
    expect(alive).toEqual(expect.arrayContaining(["submitted", "needs-information", "offer-expired", "scheduled"]));
    for (const over of ["draft", "done", "report-ready", "declined", "not-scheduled", "route-changed", "no-show"])
      expect(alive).not.toContain(over);
  });
});
