import { books, CLINIC_DAY, drawnSoon, joins, minutes, planned, reads, steps } from "../kit/clinics";
import { openHospital } from "../kit/hospital";

test("rows 37 and 39: a full morning, a list, a kept place in the message, the day at the desk", async () => {
  const hospital = await openHospital();
  const { id: sessionId } = await planned(hospital, 2);
  const [first, second, third] = [await hospital.patient(), await hospital.patient(), await hospital.patient()];
  const a = (await books(hospital, first, sessionId, { slot: 0 })).value;
  const b = (await books(hospital, second, sessionId)).value;
  expect(b.number).toBe(2);
  expect((await books(hospital, third, sessionId)).details).toEqual({ listOpen: true });
  const waits = (await joins(hospital, third, sessionId)).value;
  expect(waits).toMatchObject({ state: "waiting", ahead: 0 });

  // The first one moves to another day: her time is kept for the third at once, and the message says until when.
  const moved = await steps(hospital, "move", a, first.token, { sessionId: "dr-mou-siyuan@2026-12-02#am" });
  expect(moved.value.day).toBe("2026-12-02");
  const inbox = (await hospital.call("notifications/inbox", {}, third.token)).value.items;
  const told = inbox.find(({ kind }: { kind: string }) => kind === "clinic-place-kept");
  expect(told.about).toEqual({ domain: "outpatient", id: waits.id });
  const kept = await reads(hospital, waits.id, third.token);
  expect(told.facts).toMatchObject({ day: CLINIC_DAY, startsAt: "08:00", until: kept.keptUntil });
  expect((await steps(hospital, "acceptPlace", kept, third.token)).value).toMatchObject({ state: "booked", number: 1 });

  // The morning: one comes and is seen, one does not come.
  hospital.clock.set("2026-11-30T23:50:00.000Z");
  const desk = await hospital.staff("clinic-desk");
  const c = await reads(hospital, waits.id, third.token);
  hospital.clock.set("2026-12-01T00:00:00.000Z");
  const here = await steps(hospital, "checkInVisit", c, desk);
  expect((await steps(hospital, "seen", here.value, desk)).value.state).toBe("seen");
  hospital.clock.set("2026-12-01T02:00:00.000Z");
  await minutes(hospital, 1);
  expect((await reads(hospital, b.id, second.token)).state).toBe("no-show");
  expect((await reads(hospital, waits.id, third.token)).state).toBe("seen");
});

test("row 39: a famous doctor's morning by draw, from the published commitment to the seen visit of who won", async () => {
  const hospital = await openHospital();
  const session = await planned(hospital, 1, "dr-xiang-jinghe", "2026-12-10");
  await drawnSoon(hospital, session);
  hospital.clock.advance(11);
  const people = [await hospital.patient(), await hospital.patient(), await hospital.patient()];
  for (const { personId, token } of people)
    await hospital.call("outpatient/takeTicket", { id: hospital.id(), personId, sessionId: session.id }, token);
  await minutes(hospital, 6);
  const outcomes: string[] = [];
  for (const { personId, token } of people) {
    const { ticket } = (await hospital.call("outpatient/ticket", { personId, sessionId: session.id }, token)).value;
    outcomes.push(ticket.drawn.outcome);
    const items = (await hospital.call("notifications/inbox", {}, token)).value.items as { kind: string }[];
    expect(items.map(({ kind }) => kind)).toContain("clinic-draw");
    const visit = await reads(hospital, ticket.drawn.visitId, token);
    expect(visit.state).toBe(ticket.drawn.outcome === "won" ? "booked" : "waiting");
  }
  expect(outcomes.sort()).toEqual(["listed", "listed", "won"]);
});
