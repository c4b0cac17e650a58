import { memoryTable, type MemoryTable } from "../../../functions/kernel/table/memory";
import type { Table } from "../../../functions/kernel/table/table";
import { createWhole } from "../../../functions/whole";
import { books, CLINIC_DAY, joins, planned, SESSION } from "../../kit/clinics";
import { openHospital, type Answer, type Hospital, type Patient } from "../../kit/hospital";

/** What a call itself reads and writes: reads of its own table, and whole commits that touch it. Session, family and recording of reads are apart. */
function counting(table: MemoryTable) {
  const spent = { read: 0, write: 0 };
  async function read<T>(name: string, call: () => Promise<T>): Promise<T> {
    const before = table.units().read;
    const answer = await call();
    if (name === "outpatient") spent.read += table.units().read - before;
    return answer;
  }
  const counted: MemoryTable = {
    ...table,
    get: (key) => read(key.table, () => table.get(key)),
    query: (query) => read(query.table, () => table.query(query)),
    commit: async (writes: Parameters<Table["commit"]>[0]) => {
      const before = table.units().write;
      const committed = await table.commit(writes);
      const ours = writes.some(
        (write) => ("put" in write ? write.put : "remove" in write ? write.remove : write.check).table === "outpatient",
      );
      if (ours) spent.write += table.units().write - before;
      return committed;
    },
  };
  return { counted, spent };
}

let hospital: Hospital;
let meter: ReturnType<typeof counting>;
let api: (request: Request) => Promise<Response>;
async function open(table = memoryTable()) {
  meter = counting(table);
  hospital = await openHospital({ table: meter.counted });
  api = createWhole({ ...hospital.app.outside, after: () => undefined }).api;
}
beforeEach(() => open());

/** What one call costs. A process of its own answers it, whose work after the answer is left out: that is the inbox's. */
async function cost(path: string, input: object, token?: string) {
  const before = { ...meter.spent };
  const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const request = new Request(`http://hospital.test/api/outpatient/${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(input),
  });
  const answer = (await (await api(request)).json()) as Answer;
  const { read, write } = meter.spent;
  return { read: read - before.read, write: write - before.write, answer };
}
const asksFor = ({ personId }: Patient, sessionId = SESSION) => ({ id: hospital.id(), personId, sessionId });
const look = (sessionId = SESSION) => cost("slots", { sessionId });

test("a day is one look of at most two read units, and writes nothing", async () => {
  for (let n = 0; n < 10; n++) await books(hospital, await hospital.patient(), SESSION, { slot: n });
  const { read, write } = await look();
  expect({ read, write }).toEqual({ read: 1, write: 0 });
});

test("booking after a look costs one read and at most 14 write units", async () => {
  const mother = await hospital.patient();
  await look();
  const { read, write, answer } = await cost("book", asksFor(mother), mother.token);
  expect(answer.ok).toBe(true);
  expect(read).toBe(1);
  // The message that it is told is written into the outbox in the same commit.
  expect(write).toBe(14);
});

test("a refusal writes at most twice for the first who learns it, and nothing for all others", async () => {
  const { id } = await planned(hospital, 1);
  await books(hospital, await hospital.patient(), id);
  const others: Patient[] = [];
  for (let n = 0; n < 5; n++) others.push(await hospital.patient());
  const first = await cost("book", asksFor(others[0]!, id), others[0]!.token);
  expect(first.answer.code).toBe("session.full");
  expect(first.write).toBeLessThanOrEqual(2);
  for (const other of others.slice(1)) {
    const next = await cost("book", asksFor(other, id), other.token);
    expect(next).toMatchObject({ write: 0, read: 1, answer: { code: "session.full" } });
  }
});

test("cancelling and keeping the place for the next costs two reads and 18 write units", async () => {
  const { id } = await planned(hospital, 1);
  const holder = await hospital.patient();
  const { value } = await books(hospital, holder, id);
  await joins(hospital, await hospital.patient(), id);
  const { read, write, answer } = await cost(
    "cancel",
    { id: value.id, stepId: hospital.id(), version: 1 },
    holder.token,
  );
  expect(answer.ok).toBe(true);
  expect({ read, write }).toEqual({ read: 2, write: 18 });
});

test("7 days with 4 sessions are one answer of at most 2 KB", async () => {
  const day = (n: number) => `2026-11-${String(23 + n).padStart(2, "0")}`;
  const operations = await hospital.staff("operations");
  for (let n = 0; n < 7; n++)
    for (const half of ["am", "pm"])
      for (const doctorId of ["dr-shen-mingzhu", "dr-qin-shuyao"]) {
        const plan = { departmentId: "prenatal-diagnosis-center", doctorId, day: day(n), half, startsAt: "09:00" };
        await hospital.call("outpatient/saveClinic", { ...plan, version: 0, slotMinutes: 10, slots: 10 }, operations);
      }
  const input = { departmentId: "prenatal-diagnosis-center", from: day(0), days: 7 };
  const { answer, read, write } = await cost("sessions", input);
  expect(answer.value.sessions).toHaveLength(28);
  expect(JSON.stringify(answer.value).length).toBeLessThanOrEqual(2048);
  expect(read).toBeLessThanOrEqual(2.5);
  expect(write).toBe(0);
});

test("looking, booking, cancelling and booking again are four calls of at most 2.5 KB of bodies in all", async () => {
  const mother = await hospital.patient();
  let bytes = 0;
  const step = async (path: string, input: object, token?: string) => {
    const { answer } = await cost(path, input, token);
    expect(answer.ok).toBe(true);
    bytes += JSON.stringify(input).length + JSON.stringify(answer).length;
    return answer.value;
  };
  await step("slots", { sessionId: SESSION });
  const { id, version } = await step("book", asksFor(mother), mother.token);
  await step("cancel", { id, stepId: hospital.id(), version }, mother.token);
  await step("book", asksFor(mother), mother.token);
  expect(bytes).toBeLessThanOrEqual(2560);
});

test("what a look and a booking cost is equal to the digit with 0 and with 100,000 visits in the past", async () => {
  const measure = async () => {
    const mother = await hospital.patient();
    const sessions = await cost("sessions", { departmentId: "pregnancy-health-center", from: CLINIC_DAY });
    const [day, booked] = [await look(), await cost("book", asksFor(mother), mother.token)];
    return [sessions, day, booked].map(({ read, write }) => ({ read, write }));
  };
  const empty = await measure();
  const full = memoryTable();
  for (let n = 0; n < 100_000; n += 50)
    await full.commit(
      Array.from({ length: 50 }, (_, i) => {
        const [day, id] = [`2025-${String((n % 12) + 1).padStart(2, "0")}-15`, `old-${n + i}`];
        const pk = i % 2 ? `cqhcwc#visit#${id}` : `cqhcwc#clinic#dr-mou-siyuan@${day}#am`;
        return {
          put: { table: "outpatient", pk, sk: i % 2 ? "head" : `seat#${n + i}` },
          item: { v: 1, id },
          when: "any",
        } as const;
      }),
    );
  await open(full);
  expect(await measure()).toEqual(empty);
});
