import type { MemoryTable } from "../../../functions/kernel/table/memory";
import { openHospital } from "../../kit/hospital";
import { paid } from "./refund-stories";

test("D1: that staff read an order, or listed a person's orders, is on record before it is answered; hers is her own", async () => {
  const hospital = await openHospital();
  const mother = await hospital.patient({ recordNumber: "M26000901" });
  const finance = await hospital.staff("finance");
  const id = await paid(hospital, mother);
  const readings = () =>
    [...(hospital.table as MemoryTable).everything()]
      .filter(
        ({ key, item }) => key.table === "audit" && item.kind === "read" && String(item.thing).startsWith("order"),
      )
      .map(({ item }) => [item.who, item.thing, item.subject]);
  await hospital.call("orders/order", { id }, mother.token);
  expect(readings()).toEqual([]);
  const clerk = expect.stringMatching(/^staff:/);
  expect((await hospital.call("orders/findOrders", { text: "M26000901" }, finance)).value.items).toHaveLength(1);
  expect(readings()).toEqual([[clerk, `orders#${mother.personId}`, mother.personId]]);
  expect((await hospital.call("orders/orderCase", { id }, finance)).ok).toBe(true);
  expect(readings()).toContainEqual([clerk, `order#${id}`, mother.personId]);
});
