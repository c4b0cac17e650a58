import { memoryTable, type MemoryTable } from "../../../functions/kernel/table/memory";
import { openHospital, type Hospital } from "../../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../../kit/stories";

/** A hospital that has examined so many people before: their applications, histories, seats and days lie in the table. */
async function withPast(table: MemoryTable, people: number): Promise<Hospital> {
  for (let n = 0; n < people; n += 25)
    await table.commit(
      Array.from({ length: 25 }, (_, i) => {
        const [day, id] = [`2025-${String(((n / 25) % 12) + 1).padStart(2, "0")}-15`, `old-${n + i}`];
        const places = [
          { pk: `cqhcwc#application#${id}`, sk: "head" },
          { pk: `cqhcwc#application#${id}`, sk: `step#${id}` },
          { pk: `cqhcwc#session#${day}#am`, sk: `seat#A1#${n + i}` },
          { pk: `cqhcwc#account#account-of-${id}`, sk: `application#${day}#${id}` },
        ];
        return places.map(
          (place) => ({ put: { table: "appointments", ...place }, item: { v: 1, id }, when: "any" }) as const,
        );
      }).flat(),
    );
  return openHospital({ table });
}

/** What each call of an approval costs in all: own reads and writes, session and audit. */
async function costs(people: number) {
  const table = memoryTable();
  const hospital = await withPast(table, people);
  const spent: Record<string, { read: number; write: number }> = {};
  const metered = async <T>(name: string, ask: () => Promise<T>): Promise<T> => {
    const before = table.units();
    const answer = await ask();
    const { read, write } = table.units();
    spent[name] = { read: read - before.read, write: write - before.write };
    return answer;
  };
  const mother = await hospital.patient();
  const nurse = await hospital.staff("triage");
  await formIssued(hospital, mother);
  const id = await applied(hospital, mother);
  const from = (await firstPlace(hospital, id, nurse)).day;
  await metered("openings", () => hospital.call("appointments/openings", { id, from }, nurse));
  const place = await firstPlace(hospital, id, nurse);
  expect((await metered("approve", () => approved(hospital, id, nurse, place))).ok).toBe(true);
  await metered("mine", () => hospital.call("appointments/mine", {}, mother.token));
  await metered("application", () => hospital.call("appointments/application", { id }, mother.token));
  await metered("dayList", () => hospital.call("sessions/dayList", { day: place.day }, nurse));
  return spent;
}

test("free times, an approval and the day cost the same to the digit with 0 and with 100,000 past appointments", async () => {
  const [none, many] = [await costs(0), await costs(100_000)];
  expect(none.openings!.read).toBeGreaterThan(0);
  expect(none.approve!.write).toBeGreaterThan(0);
  expect(many).toEqual(none);
});
