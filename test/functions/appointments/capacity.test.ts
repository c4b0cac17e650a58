import { openHospital, TENANT, type Hospital } from "../../kit/hospital";
import { applicationOf, seated } from "../../kit/seated";
import { applied, approved, formIssued } from "../../kit/stories";
import { waitingAt } from "../../kit/waiting";

const DAY = "2026-12-22";
const AM = `${DAY}#am`;
let hospital: Hospital;
let operations: string;
beforeEach(async () => {
  hospital = await openHospital();
  operations = await hospital.staff("operations");
});

const roster = async () => (await hospital.call("sessions/roster", {}, operations)).value;
const preview = (change: object) => hospital.call("sessions/previewChange", { change }, operations);
const save = (change: object, seen: number, id = hospital.id()) =>
  hospital.call("sessions/saveChange", { id, change, seen }, operations);
const saved = async (change: object) => {
  const answer = await save(change, (await roster()).version);
  if (!answer.ok) throw new Error(`saveChange was refused: ${answer.code} ${JSON.stringify(answer.details)}`);
  return answer.value;
};
const dayOn = async (day: string) =>
  (await hospital.call("sessions/calendarMonth", { month: day.slice(0, 7) }, operations)).value.days.find(
    (one: { day: string }) => one.day === day,
  );
const stop = (change: object = {}) => ({ kind: "session-stopped", sessionId: AM, reason: "机器故障", ...change });
const lanesOn = async (day: string) =>
  (await dayOn(day)).sessions.map(({ lanes }: { lanes: { lane: string }[] }) =>
    lanes.map(({ lane }) => lane).join(" "),
  );

test("a month shows kinds of days, lanes and what is taken; from November on it warns of next year's calendar", async () => {
  await seated(hospital, { sessionId: AM, lane: "A2", unit: 3, ageDays: 125 });
  const { value } = await hospital.call("sessions/calendarMonth", { month: "2026-12" }, operations);
  expect(value.days).toHaveLength(31);
  expect(value.warning).toEqual({ year: 2027, status: "provisional" });
  const monday = value.days.find((one: { day: string }) => one.day === DAY);
  expect(monday).toMatchObject({ kind: "workday", provisional: false });
  expect(monday.sessions[0]).toMatchObject({ id: AM, version: 1, units: 96, echoUnits: 24, taken: 3, bookings: 1 });
  const february = await hospital.call("sessions/calendarMonth", { month: "2027-02" }, operations);
  expect(february.value.days[5]).toMatchObject({
    day: "2027-02-06",
    closed: "春节初一至初三停诊，急诊请到产科",
    sessions: [],
  });
});

test("who is away takes capacity with her, and a certificate that has run out does not count (D1-17)", async () => {
  const span = { from: DAY, to: DAY, reason: "外出学习" };
  const away = (id: string, resourceId: string) => ({
    kind: "exception-added",
    exception: { id, what: "away", resourceId, ...span },
  });
  const first = await saved(away("x-1", "dr-he-qingyun"));
  // Five people for four machines: one away is no loss.
  expect(first.sessions).toEqual([]);
  const second = await saved(away("x-2", "dr-peng-yichen"));
  expect(second.sessions).toMatchObject([
    { sessionId: AM, lanesLost: ["A3"], unitsLost: 24 },
    { sessionId: `${DAY}#pm`, lanesLost: ["A3"], unitsLost: 24 },
  ]);
  expect(await lanesOn(DAY)).toEqual(["A1 A2 A4", "A1 A2 A4"]);
  expect((await saved({ kind: "exception-removed", exceptionId: "x-2" })).sessions).toMatchObject([
    { lanesGained: ["A3"] },
    { lanesGained: ["A3"] },
  ]);
  const { sonographers } = await roster();
  const luo = sonographers.find(({ id }: { id: string }) => id === "dr-luo-wanqiu");
  const expired = { kind: "sonographer-saved", sonographer: { ...luo, certificateUntil: "2026-12-01" } };
  const weekend = (await preview(expired)).value.sessions.filter(({ day }: { day: string }) => day === "2026-12-26");
  expect(weekend).toMatchObject([
    { lanesLost: ["A5"], unitsLost: 18 },
    { lanesLost: ["A5"], unitsLost: 18 },
  ]);
});

test("what preview shows is what save does: rooms change first, then who is displaced, the nearest last day first", async () => {
  const young = await seated(hospital, { sessionId: AM, lane: "A3", unit: 0, ageDays: 120 });
  const old = await seated(hospital, { sessionId: AM, lane: "A2", unit: 0, ageDays: 140 });
  const stays = await seated(hospital, { sessionId: AM, lane: "A1", unit: 0, ageDays: 130 });
  const lane = await preview(stop({ lane: "A2" }));
  expect(lane.value).toMatchObject({ changingRooms: 1, displaced: [] });
  const whole = await preview(stop({ fromUnit: 0 }));
  expect(whole.value.displaced.map(({ id }: { id: string }) => id)).toEqual([old.id, stays.id, young.id]);
  expect(whole.value.displaced[0]).toMatchObject({
    maskedName: "林*晴",
    paid: false,
    next: "place",
    from: { day: DAY },
  });
  const { seen, ...effect } = lane.value;
  expect(await saved(stop({ lane: "A2" }))).toEqual({ ...effect, rosterVersion: seen + 1 });
  expect((await applicationOf(hospital, old.id)).booking).toMatchObject({
    lane: "A4",
    room: "C305",
    startsAt: "08:00",
  });
  expect((await applicationOf(hospital, young.id)).v).toBe(1);
  const inbox = await hospital.call("notifications/inbox", {}, old.token);
  expect(inbox.value.items).toEqual([]);
  expect((await dayOn(DAY)).sessions[0]).toMatchObject({ stopped: { reason: "机器故障" }, units: 72 });
});

test("a displaced place is held for her to accept; her old units are free of her, and a reopened lane is open again", async () => {
  const her = await seated(hospital, { sessionId: AM, lane: "A1", unit: 6, ageDays: 130 });
  const { displaced } = await saved(stop());
  const now = await applicationOf(hospital, her.id);
  expect(now).toMatchObject({ state: "offered", displaced: { day: DAY, startsAt: "09:00" }, booking: displaced[0].to });
  expect(now.offerUntil).toBeDefined();
  expect((await dayOn(DAY)).sessions[0]).toMatchObject({ taken: 0, units: 0, lanes: [] });
  const accept = { id: her.id, stepId: hospital.id(), version: now.v, payment: "at-desk" };
  expect(await hospital.call("appointments/acceptOffer", accept, her.token)).toMatchObject({ ok: true });
  expect((await applicationOf(hospital, her.id)).displaced).toBeUndefined();
  const { stops } = await roster();
  await saved({ kind: "session-reopened", stopId: stops[0].id });
  expect((await dayOn(DAY)).sessions[0]).toMatchObject({ taken: 0, units: 96 });
});

test("where no time is left for her she stands in the list since the day she applied, and her form is free", async () => {
  // Her last day is the day that is stopped: 25+6.
  const her = await seated(hospital, { sessionId: AM, lane: "A1", unit: 6, ageDays: 181 - 30 });
  const { displaced } = await saved({
    kind: "exception-added",
    exception: { id: "cut", what: "closed", from: "2026-11-23", to: DAY, reason: "停电检修" },
  });
  expect(displaced).toMatchObject([{ id: her.id, next: "wait-list" }]);
  const now = await applicationOf(hospital, her.id);
  expect(now).toMatchObject({ state: "wait-listed", waiting: { since: now.submittedAt, hardStop: DAY } });
  expect(now.booking).toBeUndefined();
  const { used } = await hospital.app.parts.appointments.examForms.of(her.personId, TENANT);
  expect(used.size).toBe(0);
});

test("nobody is booked into a lane that is stopped at the same moment: she is booked and displaced, or refused (S11)", async () => {
  const nurse = await hospital.staff("triage");
  const seen = { refused: 0, displaced: 0 };
  for (let round = 0; round < 6; round++) {
    const patient = await hospital.patient();
    await formIssued(hospital, patient, true);
    const id = await applied(hospital, patient);
    const sessionId = `2026-12-${10 + round}#am`;
    const isWeekend = round === 2 || round === 3;
    if (isWeekend) continue;
    const { version } = await roster();
    const place = { sessionId, lane: "A1", unit: 0, day: sessionId.slice(0, 10) };
    const [booked, stopped] = await Promise.all(
      round % 2
        ? [approved(hospital, id, nurse, place), save(stop({ sessionId }), version)]
        : [save(stop({ sessionId }), version), approved(hospital, id, nurse, place)].reverse(),
    );
    expect(stopped!.ok).toBe(true);
    hospital.clock.advance(1);
    await hospital.app.everyMinute();
    const now = await applicationOf(hospital, id);
    expect(now.booking?.sessionId).not.toBe(sessionId);
    if (booked!.ok) expect(now.state).toBe("offered");
    else expect([booked!.code, booked!.details]).toEqual(["seat.unfit", { why: "no-session" }]);
    seen[booked!.ok ? "displaced" : "refused"]++;
  }
  expect(seen.refused + seen.displaced).toBe(4);
});

test("a lane that is stopped while its place is handed on goes to nobody", async () => {
  const her = await seated(hospital, { sessionId: AM, lane: "A1", unit: 6, ageDays: 130 });
  const { capacity, repository } = hospital.app.parts.appointments;
  const now = (await capacity.sessionNow(AM, TENANT))!;
  const lanes = now.session.lanes.filter(({ lane }) => lane !== "A1");
  await capacity.commit([capacity.headWrite({ ...now.session, lanes }, now.kind, now.version, TENANT)]);
  const nurse = await hospital.staff("triage");
  const waits = await waitingAt(hospital, nurse, 130);
  const cancel = { id: her.id, stepId: hospital.id(), version: 1, reason: "done-elsewhere" };
  expect(await hospital.call("appointments/cancel", cancel, her.token)).toMatchObject({ ok: true });
  expect((await applicationOf(hospital, waits.id)).state).toBe("wait-listed");
  expect(await repository.seat(AM, "A1#006", TENANT)).toBeUndefined();
});

test("a pair in two visits loses both where the second one is stopped: no unit is left behind (D1-14)", async () => {
  const echo = {
    ...{ sessionId: "2026-12-26#am", day: "2026-12-26", startsAt: "08:30", endsAt: "09:00" },
    ...{ lane: "A4", unit: 0, units: 3, room: "C305" },
  };
  const split = { variant: "special-need" as const, totalFen: 131_000, owedFen: 0, echo };
  const place = { sessionId: "2026-12-19#am", lane: "A5", unit: 0, ageDays: 130 };
  const her = await seated(hospital, { ...place, booking: split });
  const { displaced } = await saved(stop({ sessionId: echo.sessionId, lane: "A4" }));
  expect(displaced).toEqual([]);
  expect((await applicationOf(hospital, her.id)).booking?.echo).toMatchObject({ lane: "A5", room: "C306" });
  expect((await saved(stop({ sessionId: echo.sessionId }))).displaced).toMatchObject([{ id: her.id }]);
  expect((await applicationOf(hospital, her.id)).booking?.echo).toBeUndefined();
  expect((await dayOn("2026-12-19")).sessions[0].taken).toBe(0);
  expect((await dayOn("2026-12-26")).sessions[0].taken).toBe(0);
});

describe("refusals", () => {
  test("previewChange and saveChange say why a change cannot be: capacity.unfit", async () => {
    const { version, rooms, templates } = await roster();
    const span = { id: "x", what: "closed", reason: "检修" };
    const cases = [
      ["unknown", { kind: "exception-removed", exceptionId: "nothing" }],
      ["unknown", { kind: "session-reopened", stopId: "nothing" }],
      ["unknown", { kind: "template-ended", templateId: "nothing", lastDay: DAY }],
      ["unknown", { kind: "template-saved", template: { ...templates[0], roomIds: ["C999"] } }],
      ["unknown", { kind: "machine-saved", machine: { id: "US-09", name: rooms[0].name, echo: false, home: "C999" } }],
      [
        "unknown",
        { kind: "exception-added", exception: { ...span, what: "away", resourceId: "C999", from: DAY, to: DAY } },
      ],
      ["dates", { kind: "exception-added", exception: { ...span, from: DAY, to: "2026-12-21" } }],
      ["dates", { kind: "template-saved", template: { ...templates[0], effectiveTo: "2024-01-01" } }],
      ["past", { kind: "exception-added", exception: { ...span, from: "2026-11-01", to: "2026-11-21" } }],
      ["past", stop({ sessionId: "2026-11-21#am" })],
      ["past", { kind: "template-ended", templateId: templates[0].id, lastDay: "2026-11-01" }],
      ["lane-taken", { kind: "room-saved", room: { ...rooms[0], id: "C309" } }],
    ] as const;
    for (const [why, change] of cases) {
      expect(await preview(change)).toMatchObject({ ok: false, code: "capacity.unfit", details: { why } });
      expect(await save(change, version)).toMatchObject({ ok: false, code: "capacity.unfit", details: { why } });
    }
    expect((await roster()).version).toBe(version);
  });

  test("saveChange on what somebody else has changed: capacity.moved-on; the same tap again is the same change", async () => {
    const { version } = await roster();
    const id = hospital.id();
    const first = await save(stop(), version, id);
    expect(await save(stop({ lane: "A1" }), version)).toMatchObject({
      code: "capacity.moved-on",
      details: { version: version + 1 },
    });
    expect((await save(stop(), version, id)).value).toEqual(first.value);
    expect(await save(stop({ lane: "A1" }), version, id)).toMatchObject({ code: "request.reused" });
    const both = await Promise.all([save(stop({ lane: "A2" }), version + 1), save(stop({ lane: "A3" }), version + 1)]);
    expect(both.map(({ code }) => code ?? "saved").sort()).toEqual(["capacity.moved-on", "saved"]);
  });

  test("triage may look, and only operations may change", async () => {
    const nurse = await hospital.staff("triage");
    expect(await hospital.call("sessions/roster", {}, nurse)).toMatchObject({ ok: true });
    expect(await hospital.call("sessions/previewChange", { change: stop() }, nurse)).toMatchObject({
      code: "role.forbidden",
    });
  });
});
