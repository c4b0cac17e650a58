import { openDay, PLAIN_LANE } from "../../kit/day-world";

test("D1-13: fifty people check in at once: fifty numbers, none twice, none left out", async () => {
  const { hospital, form, walkIn, at, call, on, id } = await openDay({ tellTwice: false });
  const { appointments } = hospital.app.repositories;
  await at("07:30");
  const people = await Promise.all(Array.from({ length: 50 }, () => hospital.patient()));
  const template = walkIn(people[0]!, await form(people[0]!));
  await call("sessions/takeNumber", template, on.nurse);
  const model = (await appointments.unread("cqhcwc", template.id))!;
  const applications = people.slice(1).map((patient) => ({
    ...model,
    id: id(),
    personId: patient.personId,
    accountId: patient.accountId,
    state: "scheduled" as const,
    attendance: undefined,
  }));
  const reader = {
    tenant: "cqhcwc",
    now: hospital.clock.now(),
    trace: "t",
    actor: { kind: "patient" as const, accountId: "a" },
  };
  for (const one of applications) {
    const line = { version: 1, state: one.state, at: reader.now, by: "triage" as const, fingerprint: "f" };
    await appointments.commit(appointments.creation(one, line, "林*", reader));
  }
  const answers = await Promise.all(
    applications.map((one) => call("sessions/checkInAtDesk", { id: one.id, stepId: id(), version: 1 }, on.nurse)),
  );
  const numbers = answers.map(({ value }) => value.number as string).sort();
  expect(numbers).toEqual(Array.from({ length: 49 }, (_, i) => `A${String(i + 2).padStart(3, "0")}`));
});

test("two rooms call at the same moment: two people are called, or one and nobody twice", async () => {
  const { booked, at, step, callNext } = await openDay({ tellTwice: false });
  const [one, two] = [await booked(0), await booked(3)];
  await at("08:20");
  await step("checkInAtDesk", one.id);
  await step("checkInAtDesk", two.id);
  const called = await Promise.all([callNext(PLAIN_LANE), callNext("A2")]);
  expect(new Set(called.map(({ value }) => value?.id))).toEqual(new Set([one.id, two.id]));
});

test("two nurses at one room call one person", async () => {
  const { booked, at, step, callNext } = await openDay({ tellTwice: false });
  const [one, two] = [await booked(0), await booked(3)];
  await at("08:20");
  await step("checkInAtDesk", one.id);
  await step("checkInAtDesk", two.id);
  const called = await Promise.all([callNext(PLAIN_LANE), callNext(PLAIN_LANE)]);
  expect(called.map((answer) => answer.code ?? answer.value.id).sort()).toEqual([one.id, "lane.busy"].sort());
});
