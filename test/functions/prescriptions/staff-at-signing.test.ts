import { memoryTable } from "../../../functions/kernel/table/memory";
import type { Table } from "../../../functions/kernel/table/table";
import { TENANT, NOW } from "../../kit/hospital";
import { approves, call, lying, openRx, proved, seen, signed, toSign } from "./rx-world";

/** A table that does something just before the next commit of a prescription. */
function interrupted() {
  const inner = memoryTable({ now: () => Date.parse(NOW) });
  let first: (() => Promise<unknown>) | undefined;
  const table: Table = {
    ...inner,
    async commit(writes) {
      const due = writes.some((write) => "put" in write && write.put.table === "prescriptions") && first;
      if (due) [first] = [undefined];
      if (due) await due();
      return inner.commit(writes);
    },
  };
  return { table, before: (work: () => Promise<unknown>) => void (first = work) };
}

/** Somebody of operations changes this account at that moment. */
async function open() {
  const { table, before } = interrupted();
  const world = await openRx({ table });
  const { hospital } = world.hospital.app.repositories;
  const change = (staffId: string, more: object) => async () => {
    const account = (await hospital.staff(TENANT, staffId))!;
    await hospital.commit(
      hospital.saveStaff(TENANT, { ...account, ...more, v: account.v + 1 }, { version: account.v }),
    );
  };
  return { world, before, change };
}
const idOf = async (world: Awaited<ReturnType<typeof openRx>>, name: string) =>
  (await world.hospital.app.repositories.hospital.staffIdOf(TENANT, name))!;

const GONE = [
  ["is switched off", () => ({ disabled: true })],
  ["has a credential that has run out", () => ({ credentialUntil: "2026-11-21" })],
] as const;

test.each(GONE)("P2: a doctor who %s while she signs has signed nothing", async (_, more) => {
  const { world, before, change } = await open();
  const input = await toSign(world);
  const token = await proved(world, "doctor.xiang");
  before(change(await idOf(world, "doctor.xiang"), more()));
  expect(await call(world, "sign", input, token)).toMatchObject({ ok: false, code: "thing.missing" });
  expect(await world.hospital.app.repositories.prescriptions.unread(TENANT, input.id)).toBeUndefined();
});

test.each(GONE)("P2: a pharmacist who %s while he approves has approved nothing", async (_, more) => {
  const { world, before, change } = await open();
  const id = await signed(world);
  const input = await seen(world, id);
  const token = await proved(world, "pharmacist.ai");
  before(change(await idOf(world, "pharmacist.ai"), more()));
  expect(await call(world, "approve", input, token)).toMatchObject({ ok: false, code: "thing.missing" });
  expect((await lying(world, id)).state).toBe("in-review");
});

test("an account that is written meanwhile and stays good signs and approves all the same", async () => {
  const { world, before, change } = await open();
  before(change(await idOf(world, "doctor.xiang"), { failures: 1 }));
  const id = await signed(world);
  before(change(await idOf(world, "pharmacist.ai"), { failures: 1 }));
  expect(await approves(world, id)).toMatchObject({ ok: true });
  expect((await lying(world, id)).state).toBe("approved");
});
