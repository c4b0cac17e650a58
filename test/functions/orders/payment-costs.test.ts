import { memoryTable } from "../../../functions/kernel/table/memory";
import type { Table } from "../../../functions/kernel/table/table";
import { openHospital, type Hospital } from "../../kit/hospital";
import { accepted, begun, lying, PAYMENT_NEWS, subjectOf } from "./to-be-paid";

/** What orders themselves read and write: their own table, and everything that they commit together with it. */
function counting(table: Table) {
  const spent = { reads: 0, readUnits: 0, writeUnits: 0 };
  async function read<T>(name: string, call: () => Promise<T>): Promise<T> {
    const before = table.units().read;
    const answer = await call();
    if (name === "orders") {
      spent.reads += 1;
      spent.readUnits += table.units().read - before;
    }
    return answer;
  }
  const counted: Table = {
    ...table,
    get: (key) => read(key.table, () => table.get(key)),
    query: (query) => read(query.table, () => table.query(query)),
    async commit(writes) {
      const before = table.units().write;
      const committed = await table.commit(writes);
      const ours = writes.some((write) => ("put" in write ? write.put : undefined)?.table === "orders");
      if (ours) spent.writeUnits += table.units().write - before;
      return committed;
    },
  };
  return { counted, spent, reset: () => Object.assign(spent, { reads: 0, readUnits: 0, writeUnits: 0 }) };
}

let hospital: Hospital;
let meter: ReturnType<typeof counting>;
beforeEach(async () => {
  meter = counting(memoryTable());
  hospital = await openHospital({ table: meter.counted });
});

test("placing costs at most two own reads and 16 write units", async () => {
  const { mother, applicationId } = await accepted(hospital);
  meter.reset();
  const input = { id: hospital.id(), subject: subjectOf(applicationId) };
  expect((await hospital.call("orders/place", input, mother.token)).ok).toBe(true);
  expect(meter.spent.reads).toBeLessThanOrEqual(2);
  expect(meter.spent.writeUnits).toBeLessThanOrEqual(16);
  expect(meter.spent.writeUnits).toBeGreaterThan(0);
});

test("the first message of a payment costs one read and at most 14 write units; told again, one read and no write", async () => {
  const { id, number } = await begun(hospital);
  hospital.payment.pay(number);
  const { body, headers } = hospital.payment.news(number);
  const hear = () =>
    hospital.app.hearPayment("cqhcwc", "payment", new Headers(headers), new TextEncoder().encode(body));
  meter.reset();
  expect(await hear()).toEqual({ ok: true, value: "booked" });
  expect(meter.spent).toMatchObject({ reads: 1, readUnits: 1 });
  expect(meter.spent.writeUnits).toBeLessThanOrEqual(14);
  await hospital.settle();
  const before = hospital.table.units();
  expect(await hear()).toEqual({ ok: true, value: "known" });
  const after = hospital.table.units();
  expect({ read: after.read - before.read, write: after.write - before.write }).toEqual({ read: 1, write: 0 });
  expect((await hospital.hear(PAYMENT_NEWS, { body, headers })).status).toBe(204);
  expect((await lying(hospital, id)).payment).toBe("paid");
});
