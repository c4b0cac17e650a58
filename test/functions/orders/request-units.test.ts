import { applyRxHistory } from "../../../scripts/seed/rx-history";
import { openHospital, TENANT } from "../../kit/hospital";
import { unitsByTable } from "../../kit/units-by-table";
import { laidOrder } from "./medicine-orders";
import { asked } from "./request-samples";

const writtenBy = (used: Record<string, { write: number } | undefined>): number =>
  Object.values(used).reduce((sum, one) => sum + (one?.write ?? 0), 0);

test("what a request and the report cost stays small: no list is looked through", async () => {
  const meter = unitsByTable();
  const hospital = await openHospital({ table: meter.table, tellTwice: false });
  const mother = await hospital.patient();
  const order = await laidOrder(hospital, mother);
  const { outbox: _told, notifications: _notices, ...asking } = await meter.of(() => asked(hospital, mother, order.id));
  expect(writtenBy(asking)).toBeLessThanOrEqual(30);
  expect(asking.orders?.read).toBeLessThanOrEqual(10);
  await applyRxHistory({ app: hospital.app, tenant: TENANT, now: hospital.clock.now() });
  const office = await hospital.staff("operations");
  const report = await meter.of(() =>
    hospital.call("dispensary/figuresByMonth", { from: "2023-12", to: "2026-11" }, office),
  );
  expect(report.prescriptions?.read).toBeLessThanOrEqual(3);
  expect(report.prescriptions?.write ?? 0).toBe(0);
});
