import { memoryTable } from "../../../functions/kernel/table/memory";
import { openDay } from "../../kit/day-world";

test("asking for one's turn costs two read units besides the session and who is asking, with thirty people here", async () => {
  const table = memoryTable();
  const { hospital, form, walkIn, at, call, on, id } = await openDay({ table, tellTwice: false });
  const { appointments } = hospital.app.repositories;
  const first = await hospital.patient();
  const formId = await form(first);
  await at("08:00");
  const input = walkIn(first, formId);
  await call("sessions/takeNumber", input, on.nurse);
  const model = (await appointments.unread("cqhcwc", input.id))!;
  const reader = {
    tenant: "cqhcwc",
    now: hospital.clock.now(),
    trace: "t",
    actor: { kind: "patient", accountId: "a" } as const,
  };
  for (let i = 0; i < 29; i++) {
    const one = { ...model, id: id(), personId: id(), accountId: id() };
    const line = { version: 1, state: one.state, at: reader.now, by: "triage" as const, fingerprint: "f" };
    await appointments.commit(appointments.creation(one, line, "林*", reader));
  }
  const asked = async () => {
    const before = table.units();
    const answer = await call("sessions/myTurn", { id: input.id }, first.token);
    expect(answer.ok).toBe(true);
    return table.units().read - before.read;
  };
  // One for who is asking, one for each half day's session, two for everybody who is here.
  expect(await asked()).toBeLessThanOrEqual(5);
});
