import { createLimits } from "../../../functions/patients/identity/limits";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { createVault } from "../../../functions/kernel/vault";
import { residentNumber } from "../../../scripts/seed/resident-number";
import { identityPolicy } from "../../../shared/patients/identity-policy";
import { addMinutes } from "../../../shared/kernel/time";
import { openHospital } from "../../kit/hospital";
import { accountWith, cardOf } from "./people";

const NOW = "2026-11-22T01:00:00.000Z";
function limits() {
  let now = NOW;
  const table = memoryTable({ now: () => Date.parse(now) });
  const keys = { current: "k", keys: new Map([["k", Buffer.alloc(32, 1)]]), index: Buffer.alloc(32, 2) };
  const { take } = createLimits(
    table,
    createVault(keys, (n) => Buffer.alloc(n)),
    identityPolicy,
    "023",
  );
  let turn = 0;
  const attempt = (change: object = {}) => {
    const n = ++turn;
    const own = { accountId: `a${n}`, series: `n${n}`, name: `周${n}`, bornOn: "1990-01-01", source: `s${n}` };
    return take("t", { ...own, ...change }, now);
  };
  const many = async (count: number, change: object) => {
    const all = await Promise.all(Array.from({ length: count }, () => attempt(change)));
    return {
      taken: all.filter(({ ok }) => ok).length,
      codes: new Set(all.flatMap((one) => (one.ok ? [] : [one.code]))),
    };
  };
  return { attempt, many, at: (minutes: number) => (now = addMinutes(NOW, minutes)) };
}

test.each([
  ["one account", { accountId: "same" }, 5, "identity.too-many"],
  ["one number", { series: "same" }, 5, "identity.locked"],
  ["one name and birthday", { name: "周同", bornOn: "1990-01-01" }, 5, "identity.locked"],
  ["one address", { source: "same" }, 50, "identity.too-many"],
])("X13: of 200 attempts at once by %s no more pass than may", async (_name, change, most, code) => {
  const { taken, codes } = await limits().many(200, change);
  expect(taken).toBe(most);
  expect([...codes]).toEqual([code]);
});

test("3.6: ten a day for one account, five an hour", async () => {
  const { many, at } = limits();
  const passed: number[] = [];
  for (const hour of [0, 1, 2]) {
    at(hour * 60);
    passed.push((await many(20, { accountId: "same" })).taken);
  }
  expect(passed).toEqual([5, 5, 0]);
  at(24 * 60);
  expect((await many(20, { accountId: "same" })).taken).toBe(5);
});

test("3.6: a number that was tried five times is locked for 24 hours, also past midnight", async () => {
  const { attempt, many, at } = limits();
  await many(5, { series: "same" });
  at(23 * 60 + 59);
  expect(await attempt({ series: "same" })).toMatchObject({ code: "identity.locked", details: { phone: "023" } });
  at(24 * 60 + 1);
  expect((await attempt({ series: "same" })).ok).toBe(true);
});

test("3.6: a wave of attempts stops everybody until the hour is over", async () => {
  const { attempt, many, at } = limits();
  const most = identityPolicy.limits.hospitalHour;
  expect((await many(most + 20, {})).taken).toBe(most);
  expect(await attempt()).toMatchObject({ code: "identity.resting", details: { until: "2026-11-22T02:00:00.000Z" } });
  at(61);
  expect((await attempt()).ok).toBe(true);
});

const number = residentNumber("1990-01-01", "female", 330);
const CODES = ["identity.too-many", "identity.locked", "identity.resting"] as const;
test.each(CODES)("addPatient, sendProof and giveNumber answer %s with a time and a phone", async (code) => {
  const hospital = await openHospital();
  const mother = await hospital.patient();
  const baby = { kind: "newborn", motherId: mother.personId, birthOrder: 1, bornOn: "2026-11-20", sex: "female" };
  const child = { id: hospital.id(), name: "林宝", document: baby, phone: "19900010001", relation: "child" };
  const guardian = { isGuardian: true, childConsent: true };
  const added = await hospital.call("identity/addPatient", { ...child, guardian }, mother.token);
  expect(added.ok).toBe(true);
  const adult = {
    id: hospital.id(),
    name: "周可宁",
    document: cardOf(number),
    phone: "19900030001",
    relation: "other",
  };
  await hospital.call("identity/addPatient", adult, mother.token);
  const own = residentNumber("2026-11-20", "female", 4);
  const { table, clock } = hospital;
  hospital.clock.advance(2);
  const epoch = Math.floor(Date.parse(clock.now()) / 1000) + 7200;
  const hour = Math.floor(Date.parse(clock.now()) / 3_600_000);
  const fill = (name: string, window: string, by: number) =>
    table.increment({ table: "limits", pk: `cqhcwc#bind#${name}`, sk: window }, by, 10_000, epoch);
  if (code === "identity.too-many") await fill(`account#${mother.accountId}`, `hour#${hour}`, 5);
  if (code === "identity.resting") await fill("hospital", `hour#${hour}`, 600);
  if (code === "identity.locked")
    for (const one of [number, own])
      for (let i = 0; i < 5; i++) {
        const friend = await accountWith(hospital, `1990004${one === own ? 1 : 2}00${i}`);
        const body = { ...adult, id: hospital.id(), name: `周可${i}`, document: cardOf(one), guardian };
        await hospital.call("identity/addPatient", one === own ? { ...body, relation: "other" } : body, friend);
      }
  const said = [
    await hospital.call(
      "identity/addPatient",
      { ...adult, id: hospital.id(), document: cardOf(number), name: "许如一" },
      (await hospital.patient()).token,
    ),
    await hospital.call("identity/sendProof", { personId: adult.id }, mother.token),
    await hospital.call(
      "identity/giveNumber",
      {
        personId: child.id,
        stepId: hospital.id(),
        name: "林宝",
        document: { kind: "household-register", number: own },
      },
      mother.token,
    ),
  ];
  const expected =
    code === "identity.too-many"
      ? [undefined, code, code]
      : code === "identity.locked"
        ? [code, code, undefined]
        : [code, code, code];
  expect(said.map((one) => one.code)).toEqual(expected);
  for (const { code: is, details } of said)
    if (is) expect(details).toMatchObject({ phone: expect.any(String), until: expect.any(String) });
});

test("identity-tried: whoever holds the proved card hears that it was tried, and nobody else does", async () => {
  const hospital = await openHospital();
  const owner = await accountWith(hospital, "19900030001");
  const recorded = { recordNumber: "M26000777", name: "周可宁", bornOn: "1990-01-01", sex: "female" } as const;
  hospital.record.patients.push({ ...recorded, phone: "19900030001", identityNumber: number });
  const body = { name: "周可宁", document: cardOf(number), phone: "19900030001", relation: "self" };
  await hospital.call("identity/addPatient", { id: hospital.id(), ...body }, owner);
  for (let i = 0; i < 4; i++) {
    const stranger = await accountWith(hospital, `1990004000${i}`);
    await hospital.call("identity/addPatient", { id: hospital.id(), ...body, name: `周${i}宁` }, stranger);
  }
  const { items } = (await hospital.call("notifications/inbox", {}, owner)).value;
  expect(items.map(({ kind }: { kind: string }) => kind)).toContain("identity-tried");
});
