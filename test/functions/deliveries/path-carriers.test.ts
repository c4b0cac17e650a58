import fc from "fast-check";
import { rowWrites } from "../../../functions/deliveries/row-writes";
import { watchDeliveries } from "../../../functions/deliveries/watch-deliveries";
import { carriers } from "../../../shared/deliveries/data/carriers";
import { PATH_TYPES } from "../../../shared/deliveries/data/path-types";
import { deliveryLife, type DeliveryState } from "../../../shared/deliveries/states";
import { TENANT } from "../../kit/hospital";
import { address, deliveryWorld, dispensed, handedOver, push, type World } from "./delivery-world";

/** More with PATH_RUNS. */
const RUNS = Number(process.env.PATH_RUNS ?? 4);
const lying = async ({ hospital }: World, id: string) =>
  (await hospital.app.repositories.deliveries.unread(TENANT, id))!;
/** Every state that is reached from another by some steps of the life. */
function after(state: DeliveryState): Set<DeliveryState> {
  const reached = new Set<DeliveryState>([state]);
  for (const from of reached)
    for (const step of Object.values(deliveryLife.steps))
      if ((step.from as readonly string[]).includes(from)) reached.add(step.to);
  return reached;
}

/** With this carrier, on its way. */
async function onTheWay(world: World, carrier: string) {
  const id = world.hospital.id();
  const addressId = await address(world);
  const asked = { prescriptionId: world.prescriptionId, addressId };
  const { express } = (await world.mine("options", asked)).value;
  const option = express.carriers.find((one: { carrier: { id: string } }) => one.carrier.id === carrier);
  const wish = {
    method: "express",
    addressId,
    carrier,
    freight: "now",
    expectedFen: option.fen,
    notUrgent: true,
  };
  const chosen = await world.mine("choose", { id, prescriptionId: world.prescriptionId, ...wish });
  if (!chosen.ok) throw new Error(`choose: ${chosen.code}`);
  const { deliveries } = world.hospital.app.repositories;
  const owed = await lying(world, id);
  const settled = { ...owed, v: owed.v + 1, freightPaidAt: world.hospital.clock.now() };
  await deliveries.commit([deliveries.write(TENANT, settled), ...rowWrites(TENANT, owed, settled)]);
  await dispensed(world);
  return { id, waybill: await handedOver(world, id, carrier) };
}

const telling = fc.record({
  way: fc.constantFrom("push", "poll", "both"),
  version: fc.integer({ min: 1, max: 6 }),
  events: fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 40 }),
      type: fc.constantFrom(...Object.keys(PATH_TYPES).map(Number), 7, 555_555),
    }),
    { maxLength: 4 },
  ),
});

test.each(carriers.map(({ id, waybillCode }) => [id, waybillCode] as const))(
  "P11: %s tells by push and when asked, twice, late, in any order and in codes of its own: all is kept once, nothing goes back",
  async (carrier, code) => {
    const { hospital } = await deliveryWorld();
    await fc.assert(
      fc.asyncProperty(fc.array(telling, { minLength: 1, maxLength: 4 }), async (tellings) => {
        const world = await deliveryWorld({ hospital });
        const { id, waybill } = await onTheWay(world, carrier);
        const start = Date.parse((await lying(world, id)).handedOverAt!);
        const seen = new Set<string>();
        for (const { way, version, events } of tellings) {
          const before = await lying(world, id);
          const told = events.map(({ hours, type }) => ({
            ...{ at: new Date(start + hours * 3600_000).toISOString(), type, message: "快件更新" },
          }));
          const asks = async () => {
            hospital.logistics.ways.set(waybill, told);
            await hospital.clock.pause(31 * 60_000);
            const { deliveries } = hospital.app.parts;
            await Promise.all([watchDeliveries(deliveries, TENANT), watchDeliveries(deliveries, TENANT)]);
          };
          await Promise.all([
            ...(way === "poll"
              ? []
              : [push(world, waybill, version, told, code), push(world, waybill, version, told, code)]),
            ...(way === "push" ? [] : [asks()]),
          ]);
          await hospital.settle();
          const now = await lying(world, id);
          expect(after(before.state)).toContain(now.state);
          // A parcel that has ended is asked about no more.
          if (way !== "poll" || before.askAt) told.forEach(({ at, type }) => seen.add(`${at}#${type}`));
        }
        const path = await hospital.app.repositories.deliveries.path(TENANT, await lying(world, id));
        expect(new Set(path.map(({ at, type }) => `${at}#${type}`))).toEqual(seen);
        expect(path).toHaveLength(seen.size);
      }),
      { numRuns: RUNS, seed: 13 },
    );
  },
  60_000,
);
