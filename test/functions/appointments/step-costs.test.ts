import { memoryTable } from "../../../functions/kernel/table/memory";
import type { Table } from "../../../functions/kernel/table/table";
import { openHospital, type Answer, type Hospital } from "../../kit/hospital";
import { fixedFor, moved, timeOn } from "../../kit/moving";
import { applied } from "../../kit/stories";

let hospital: Hospital;
/** Partitions and items that a call looks at until the first commit that changes an application. */
let looked: string[];
let changed: boolean;
beforeEach(async () => {
  const table = memoryTable();
  const look = (where: string) => void (changed || looked.push(where));
  const watched: Table = {
    ...table,
    get: (key) => (look(`${key.pk} ${key.sk}`), table.get(key)),
    query: (query) => (look(`${query.pk} ${query.prefix ?? query.from ?? "*"}`), table.query(query)),
    commit(writes) {
      changed ||= writes.some((write) => "put" in write && write.put.table === "appointments");
      return table.commit(writes);
    },
  };
  [looked, changed] = [[], false];
  hospital = await openHospital({ table: watched, tellTwice: false });
});

async function looks(ask: () => Promise<Answer>): Promise<string[]> {
  [looked, changed] = [[], false];
  const answer = await ask();
  expect(answer.ok).toBe(true);
  return looked;
}

test("moving looks at nothing twice before it is decided", async () => {
  const mother = await fixedFor(hospital, await hospital.staff("triage"), { variant: "ordinary" });
  const time = await timeOn(hospital, mother, "ordinary");
  const { version } = (await hospital.call("appointments/application", { id: mother.id }, mother.token)).value;
  const seen = await looks(() => moved(hospital, mother, time, version));
  // Session, application, her name, the new session with its places, the head that guards it, the form, the wait list.
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(seen.length);
});

test("the desk's list is read once, to be shown and to be counted", async () => {
  const nurse = await hospital.staff("triage");
  const mother = await hospital.patient();
  const id = await applied(hospital, mother);
  let answer: Answer | undefined;
  const seen = await looks(
    async () => (answer = await hospital.call("appointments/queue", { waiting: "review" }, nurse)),
  );
  expect(answer?.value.items.map((line: { id: string }) => line.id)).toEqual([id]);
  expect(answer?.value.counts.review).toBe(1);
  expect(seen.filter((where) => where.includes("#queue#")).sort()).toEqual(
    ["answer", "prenatal", "review", "wait"].map((list) => `cqhcwc#queue#${list} *`),
  );
});

test("a list longer than its page goes on where the page ended, and counts all", async () => {
  const nurse = await hospital.staff("triage");
  const mother = await hospital.patient();
  const { appointments } = hospital.app.repositories;
  const model = (await appointments.unread("cqhcwc", await applied(hospital, mother)))!;
  const actor = { kind: "patient", accountId: mother.accountId } as const;
  const reader = { tenant: "cqhcwc", now: hospital.clock.now(), trace: "t", actor };
  for (let n = 0; n < 51; n++) {
    const one = { ...model, id: hospital.id(), personId: hospital.id(), accountId: hospital.id() };
    const line = { version: 1, state: one.state, at: reader.now, by: "triage" as const, fingerprint: "f" };
    await appointments.commit(appointments.creation(one, line, "林*", reader));
  }
  const first = await hospital.call("appointments/queue", { waiting: "review" }, nurse);
  expect(first.value.items).toHaveLength(50);
  expect(first.value.counts.review).toBe(52);
  const rest = await hospital.call("appointments/queue", { waiting: "review", cursor: first.value.cursor }, nurse);
  expect(rest.value.cursor).toBeUndefined();
  const ids = [...first.value.items, ...rest.value.items].map((line: { id: string }) => line.id);
  expect(new Set(ids).size).toBe(52);
});
