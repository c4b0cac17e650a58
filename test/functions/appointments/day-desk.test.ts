import { ECHO_LANE, MONDAY, openDay, type DayWorld } from "../../kit/day-world";

let world: DayWorld;
beforeEach(async () => {
  world = await openDay();
});
const book = (input: object) => world.call("sessions/bookAtDesk", input, world.on.nurse);
const take = (input: object) => world.call("sessions/takeNumber", input, world.on.nurse);

describe("D1-05: the desk books into the inventory that everybody shares", () => {
  test("a chosen time is fixed at once, owed at the counter, told and written to the record", async () => {
    const { hospital, form, booking, call, on } = world;
    const patient = await hospital.patient({ recordNumber: "M26000310" });
    const formId = await form(patient, { paid: false });
    const input = booking(patient, formId, 0);
    const answer = await book(input);
    expect(answer.value).toMatchObject({
      state: "scheduled",
      day: MONDAY,
      startsAt: "08:00",
      variant: "ordinary",
      hasAccount: true,
      owedFen: answer.value.totalFen,
    });
    expect((await book(input)).value).toEqual(answer.value);
    expect((await book({ ...input, unit: 6 })).code).toBe("request.reused");
    expect(hospital.record.written).toMatchObject([{ id: input.id, status: "booked" }]);
    const order = await call(
      "orders/place",
      { id: hospital.id(), subject: { domain: "appointments", id: input.id } },
      patient.token,
    );
    expect([order.code, order.ok]).toEqual(["order.exists", false]);
    const { value } = await call("sessions/dayList", { day: MONDAY }, on.nurse);
    expect(value.lines).toMatchObject([
      { id: input.id, stage: "expected", desk: true, owedFen: answer.value.totalFen },
    ]);
  });

  test("two nurses on one place: one appointment, and a clear answer", async () => {
    const { hospital, form, booking } = world;
    const [one, two] = [await hospital.patient(), await hospital.patient()];
    expect((await book(booking(one, await form(one), 0))).ok).toBe(true);
    const late = await book(booking(two, await form(two), 2));
    expect(late).toMatchObject({ code: "seat.taken", details: { by: expect.any(String) } });
    expect((await book(booking(two, await form(two), 3))).ok).toBe(true);
  });

  test.each([
    ["outside-window", { dating: { source: "told", dueOn: "2027-07-20" } }],
    ["no-session", { sessionId: "2026-11-24#am", lane: "Z9" }],
    ["past", { sessionId: "2026-11-22#am", lane: ECHO_LANE }],
    ["too-short", { unit: 22 }],
    ["calendar-missing", { sessionId: "2031-01-06#am" }],
  ])("seat.unfit of bookAtDesk: %s", async (why, change) => {
    const { hospital, form, booking } = world;
    const patient = await hospital.patient();
    const session = { id: "2031-01-06#am", day: "2031-01-06", half: "am" as const, startsAt: "08:00", unitMinutes: 10 };
    const lanes = [
      { lane: "A1", room: "C301", machine: "US-01", sonographer: { zh: "甲", en: "A" }, echo: true, units: 24 },
    ];
    const { appointments } = hospital.app.repositories;
    await hospital.app.table.commit([appointments.openSession({ ...session, lanes }, "cqhcwc")]);
    const answer = await book(booking(patient, await form(patient), 0, change));
    expect(answer).toMatchObject({ code: "seat.unfit", details: { why } });
  });

  test("bookAtDesk asks again where the price or the kind is not what she agreed to: price.changed", async () => {
    const { hospital, form, booking } = world;
    const patient = await hospital.patient();
    const formId = await form(patient);
    for (const agreement of [
      { variant: "ordinary", priceVersion: "2020-01" },
      { variant: "special-need", priceVersion: "2026-07" },
    ])
      expect(await book(booking(patient, formId, 0, { agreement }))).toMatchObject({
        code: "price.changed",
        details: { priceVersion: "2026-07" },
      });
  });

  test("D1-14: an abnormal referral is the special-need pair on a working day, too", async () => {
    const { hospital, form, booking, call, on, dating } = world;
    const patient = await hospital.patient();
    const formId = await form(patient, { abnormalReferral: true });
    const input = { personId: patient.personId, formId, dating, fetuses: 1, from: MONDAY };
    const { value } = await call("sessions/deskOpenings", input, on.nurse);
    expect(value.days[0]).toMatchObject({ day: MONDAY, variant: "special-need" });
    expect(new Set(value.days[0].openings.map(({ lane }: { lane: string }) => lane))).toEqual(new Set([ECHO_LANE]));
    const agreement = { variant: "special-need", priceVersion: value.priceVersion };
    expect((await book(booking(patient, formId, 0, { lane: ECHO_LANE, agreement }))).value).toMatchObject({
      variant: "special-need",
      endsAt: "08:50",
    });
  });

  test("she who has a live application is led to it: application.exists", async () => {
    const { hospital, form, booking } = world;
    const patient = await hospital.patient();
    const first = booking(patient, await form(patient), 0);
    await book(first);
    const again = await book(booking(patient, await form(patient), 6));
    expect(again).toMatchObject({ code: "application.exists", details: { id: first.id } });
  });
});

describe("D1-06: one form, one examination", () => {
  type Try = (formId: string, change?: object) => Promise<{ code?: string; details?: unknown }>;
  const ways: [string, (patient: Awaited<ReturnType<DayWorld["hospital"]["patient"]>>) => Try][] = [
    ["bookAtDesk", (patient) => (formId, change) => book(world.booking(patient, formId, 0, change))],
    ["takeNumber", (patient) => (formId, change) => take(world.walkIn(patient, formId, change))],
    [
      "deskOpenings",
      (patient) => (formId, change) =>
        world.call(
          "sessions/deskOpenings",
          { personId: patient.personId, formId, dating: world.dating, fetuses: 1, from: MONDAY, ...change },
          world.on.nurse,
        ),
    ],
  ];
  test.each(ways)("%s refuses exam-form.missing and every exam-form.unfit", async (name, of) => {
    const { hospital, form, id } = world;
    const [patient, other] = [await hospital.patient(), await hospital.patient()];
    const attempt = of(patient);
    expect((await attempt(id())).code).toBe("exam-form.missing");
    expect(await attempt(await form(other))).toMatchObject({
      code: "exam-form.unfit",
      details: { why: "another-person" },
    });
    const echoOnly = await form(patient, { items: ["special-fetal-echo"] });
    expect(await attempt(echoOnly)).toMatchObject({ code: "exam-form.unfit", details: { why: "wrong-item" } });
    const short = await form(patient, { validUntil: "2026-11-22" });
    if (name === "takeNumber") await world.at("08:00");
    expect(await attempt(short)).toMatchObject({ code: "exam-form.unfit", details: { why: "expired" } });
    const used = await form(patient);
    const { appointments } = hospital.app.repositories;
    await appointments.commit([hospital.app.parts.appointments.examForms.use(patient.personId, used, id(), "cqhcwc")]);
    expect(await attempt(used)).toMatchObject({ code: "exam-form.unfit", details: { why: "used" } });
  });

  test.each(ways)("%s needs a due date that can be: due-date.missing, due-date.implausible", async (_name, of) => {
    const { hospital, form } = world;
    const patient = await hospital.patient();
    const attempt = of(patient);
    const formId = await form(patient);
    expect((await attempt(formId, { dating: undefined })).code).toBe("due-date.missing");
    const dating = { source: "told", dueOn: "2028-11-22" };
    expect(await attempt(formId, { dating })).toMatchObject({
      code: "due-date.implausible",
      details: { dueOn: "2028-11-22" },
    });
  });

  test("the due date on record counts where the desk types none", async () => {
    const { hospital, form, booking } = world;
    const patient = await hospital.patient({ recordNumber: "M26000311" });
    hospital.record.pregnancies.set("M26000311", { dueOn: "2027-03-29" });
    const input = booking(patient, await form(patient), 0, { dating: undefined });
    expect((await book(input)).ok).toBe(true);
    expect((await hospital.app.repositories.appointments.unread("cqhcwc", input.id))?.dueOn).toBe("2027-03-29");
  });

  test("a scanned number leads to its person; an unknown one is exam-form.missing for findForm", async () => {
    const { hospital, form, call, on, id } = world;
    const patient = await hospital.patient();
    const formId = await form(patient);
    const typed = `${formId.slice(0, 8)} ${formId.slice(8)}`.toUpperCase();
    expect((await call("sessions/findForm", { code: typed }, on.nurse)).value).toEqual({
      personId: patient.personId,
      formId,
    });
    expect((await call("sessions/findForm", { code: id() }, on.nurse)).code).toBe("exam-form.missing");
    const { value } = await call("sessions/deskPerson", { personId: patient.personId }, on.nurse);
    expect(value).toMatchObject({
      hasAccount: true,
      forms: [{ form: { id: formId }, fit: "fits" }],
      maskedName: "林*晴",
    });
  });
});
