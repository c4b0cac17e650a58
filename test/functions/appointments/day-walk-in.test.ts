import { AM, ECHO_LANE, MONDAY, openDay, type DayWorld } from "../../kit/day-world";

let world: DayWorld;
beforeEach(async () => {
  world = await openDay();
});
const book = (input: object) => world.call("sessions/bookAtDesk", input, world.on.nurse);
const take = (input: object) => world.call("sessions/takeNumber", input, world.on.nurse);

describe("D1-12, D1-13: a clinic's form becomes a number for today", () => {
  test("a free run of a heart lane today, with a number at once, as special need and owed at the counter", async () => {
    const { hospital, form, walkIn, at, call, on, line } = world;
    const patient = await hospital.patient();
    const formId = await form(patient, { paid: false });
    await at("09:04");
    const input = walkIn(patient, formId);
    const answer = await take(input);
    expect(answer.value).toMatchObject({
      state: "checked-in",
      number: "A001",
      variant: "special-need",
      startsAt: "09:10",
      endsAt: "10:00",
      addOn: false,
      ahead: 0,
    });
    expect((await take(input)).value.number).toBe("A001");
    expect(await line(input.id)).toMatchObject({
      temporary: true,
      stage: "waiting",
      lane: ECHO_LANE,
      owedFen: answer.value.owedFen,
    });
    const orders = (
      await call(
        "orders/place",
        { id: hospital.id(), subject: { domain: "appointments", id: input.id } },
        patient.token,
      )
    ).code;
    expect(orders).toBe("order.exists");
    expect((await call("sessions/dayList", { day: MONDAY }, on.doctor)).value.counts).toMatchObject({
      waiting: 1,
      addOn: 0,
    });
  });

  test("where nothing is free an add-on is given with its reason, up to the quota: place.none", async () => {
    const { hospital, form, walkIn, at, call, on } = world;
    const fill = [0, 5, 10, 15].flatMap((unit) => [AM, `${MONDAY}#pm`].map((sessionId) => ({ unit, sessionId })));
    const agreement = { variant: "special-need", priceVersion: "2026-07" };
    for (const { unit, sessionId } of fill) {
      const one = await hospital.patient();
      const formId = await form(one, { abnormalReferral: true });
      expect((await book(world.booking(one, formId, unit, { sessionId, lane: ECHO_LANE, agreement }))).ok).toBe(true);
    }
    const people = await Promise.all(Array.from({ length: 9 }, () => hospital.patient()));
    const forms = await Promise.all(people.map((one) => form(one)));
    await at("09:00");
    expect(await take(walkIn(people[0]!, forms[0]!))).toMatchObject({ code: "place.none", details: { addOnLeft: 4 } });
    const addOn = { reason: "产前诊断中心当日转诊" };
    const given = [];
    for (let i = 0; i < 8; i++) given.push((await take(walkIn(people[i]!, forms[i]!, { addOn }))).value);
    expect(given.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `A00${n}`));
    expect(given.every((one) => one.addOn)).toBe(true);
    expect(await take(walkIn(people[8]!, forms[8]!, { addOn }))).toMatchObject({
      code: "place.none",
      details: { addOnLeft: 0 },
    });
    const { value } = await call("sessions/dayList", { day: MONDAY }, on.nurse);
    expect(value.sessions.map((one: { addOnLeft: number }) => one.addOnLeft)).toEqual([0, 0]);
    const audit = [
      ...(hospital.table as unknown as { everything(): Iterable<{ item: { action?: string } }> }).everything(),
    ];
    expect(audit.filter(({ item }) => item.action === "add-on")).toHaveLength(8);
    const urgent = await take(walkIn(people[8]!, forms[8]!, { addOn, urgent: true }));
    expect(urgent.value).toMatchObject({ number: "A009", addOn: true });
  });

  test("in an emergency care waits for no consent; else takeNumber refuses consent.needed", async () => {
    const { hospital, form, walkIn, at, step } = world;
    const [one, two] = [await hospital.patient(), await hospital.patient()];
    const [a, b] = [await form(one, { paid: false }), await form(two)];
    await at("08:00");
    const consent = { is: "later", reason: "急诊，先检查" };
    expect((await take(walkIn(one, a, { consent }))).code).toBe("consent.needed");
    const ordinary = walkIn(two, b);
    await take(ordinary);
    const urgent = walkIn(one, a, { consent, urgent: true });
    expect((await take(urgent)).value).toMatchObject({ consentDue: true, ahead: 0, number: "A002" });
    expect((await world.line(ordinary.id)).ahead).toBe(1);
    expect((await step("recordConsent", urgent.id, { note: "本人签字" })).value).toMatchObject({ consentDue: false });
    expect((await step("recordConsent", urgent.id, { note: "" })).code).toBe("consent.not-due");
    const stale = { id: urgent.id, stepId: hospital.id(), version: 1, note: "" };
    expect((await world.call("sessions/recordConsent", stale, world.on.nurse)).code).toBe("application.moved-on");
  });

  test("takeNumber asks again where the price has changed, and leads to a live application: price.changed, application.exists", async () => {
    const { hospital, form, walkIn } = world;
    const patient = await hospital.patient();
    const formId = await form(patient);
    const consent = { is: "agreed", priceVersion: "2020-01" };
    expect((await take(walkIn(patient, formId, { consent }))).code).toBe("price.changed");
    const first = walkIn(patient, formId, { urgent: true });
    expect((await take(first)).ok).toBe(true);
    expect(await take(walkIn(patient, await form(patient)))).toMatchObject({
      code: "application.exists",
      details: { id: first.id },
    });
  });

  test("a list for paper says more: the last digits of phone and form, and that it was printed", async () => {
    const { booked, call, on, hospital } = world;
    const one = await booked(0);
    const { value } = await call("sessions/printedDay", { day: MONDAY }, on.nurse);
    expect(value.lines).toMatchObject([
      { id: one.id, phoneTail: expect.stringMatching(/^\d{4}$/), formTail: expect.any(String) },
    ]);
    const rows = [
      ...(hospital.table as unknown as { everything(): Iterable<{ item: { action?: string } }> }).everything(),
    ];
    expect(rows.some(({ item }) => item.action === "print")).toBe(true);
  });
});
