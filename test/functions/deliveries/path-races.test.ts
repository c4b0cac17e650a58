import fc from "fast-check";
import { PATH_TYPES } from "../../../shared/deliveries/data/path-types";
import { deliveryLife } from "../../../shared/deliveries/states";
import { TENANT } from "../../kit/hospital";
import { chosenExpress, deliveryWorld, dispensed, handedOver, packed, push, type World } from "./delivery-world";

const RANK: Record<string, number> = {
  "handed-over": 0,
  collected: 1,
  "in-transit": 2,
  "out-for-delivery": 3,
  "in-locker": 4,
  signed: 5,
  returning: 5,
};
const onTheWay = async (world: World) => {
  const id = await chosenExpress(world);
  await dispensed(world);
  return { id, waybill: await handedOver(world, id) };
};
const lying = async ({ hospital }: World, id: string) =>
  (await hospital.app.repositories.deliveries.unread(TENANT, id))!;

test("pushes doubled, old, out of order and at once: every event is kept once, the state only goes forward (P11)", async () => {
  const first = await deliveryWorld();
  const telling = fc.record({
    version: fc.integer({ min: 1, max: 6 }),
    events: fc.array(
      fc.record({
        hours: fc.integer({ min: 0, max: 40 }),
        type: fc.constantFrom(...Object.keys(PATH_TYPES).map(Number), 7),
      }),
      { maxLength: 4 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(telling, { minLength: 1, maxLength: 5 }), async (tellings) => {
      const world = await deliveryWorld({ hospital: first.hospital });
      const { id, waybill } = await onTheWay(world);
      const start = Date.parse((await lying(world, id)).handedOverAt!);
      const seen = new Set<string>();
      let rank = 0;
      for (const { version, events } of tellings) {
        const told = events.map(({ hours, type }) => ({ at: new Date(start + hours * 3600_000).toISOString(), type }));
        await Promise.all([push(world, waybill, version, told), push(world, waybill, version, told)]);
        told.forEach(({ at, type }) => seen.add(`${at}#${type}`));
        const now = await lying(world, id);
        expect(RANK[now.state]!).toBeGreaterThanOrEqual(rank);
        rank = RANK[now.state]!;
        for (const [index, { to }] of now.steps.entries())
          if (index > 0) expect(deliveryLife.states.indexOf(to)).toBeGreaterThanOrEqual(0);
      }
      const path = await world.hospital.app.repositories.deliveries.path(TENANT, await lying(world, id));
      expect(new Set(path.map(({ at, type }) => `${at}#${type}`))).toEqual(seen);
      expect(path).toHaveLength(seen.size);
    }),
    { numRuns: 12, seed: 11 },
  );
});

test("an older version of a push is kept and moves nothing", async () => {
  const world = await deliveryWorld();
  const { id, waybill } = await onTheWay(world);
  const at = world.hospital.clock.now();
  await push(world, waybill, 3, [{ at, type: 100001 }]);
  await push(world, waybill, 2, [{ at, type: 200001 }]);
  expect((await lying(world, id)).state).toBe("collected");
  expect(await world.hospital.app.repositories.deliveries.path(TENANT, await lying(world, id))).toHaveLength(2);
});

test("the news of a parcel that is nobody's are forgotten, and another carrier's same number is another parcel", async () => {
  const world = await deliveryWorld();
  const { id, waybill } = await onTheWay(world);
  const at = world.hospital.clock.now();
  await push(world, waybill, 1, [{ at, type: 300003 }], "ZTO");
  await push(world, "SF0", 1, [{ at, type: 300003 }]);
  expect((await lying(world, id)).state).toBe("handed-over");
  expect(world.hospital.logged.filter(({ event }) => event === "path.of-nobody")).toHaveLength(2);
});

test("hand-over and a line of a path cost few units: printed", async () => {
  const world = await deliveryWorld();
  const id = await chosenExpress(world);
  await dispensed(world);
  const parcel = await packed(world, id);
  const batchId = world.hospital.id();
  await world.theirs("openBatch", { id: batchId, carrier: "SF" });
  const { version } = (await world.theirs("addToBatch", { ...world.step(batchId), parcelLabel: parcel })).value;
  const spent = async (work: () => Promise<unknown>) => {
    const before = world.hospital.table.units();
    await work();
    const after = world.hospital.table.units();
    return { read: after.read - before.read, write: after.write - before.write, trips: after.trips - before.trips };
  };
  const given = await spent(() => world.theirs("handOver", { ...world.step(batchId), version, courierName: "周师傅" }));
  const line = await spent(() => push(world, parcel, 1, [{ at: world.hospital.clock.now(), type: 100001 }]));
  for (const [name, units] of Object.entries({ "deliveries/handOver (one parcel)": given, applyPath: line }))
    console.log(
      `${name}: ${units.read} read, ${units.write} write units, ${units.trips} round trips, its news told twice`,
    );
  expect(given.write).toBeLessThanOrEqual(120);
  expect(line.write).toBeLessThanOrEqual(40);
});
