import { followMedicine } from "../../../functions/orders/follow-medicine";
import { openByItself } from "../../../functions/orders/requests/open-by-itself";
import { requestStore } from "../../../functions/orders/requests/request-store";
import type { Parts, Standing } from "../../../functions/orders/parts";
import { createRepository } from "../../../functions/orders/repository";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { silentLog } from "../../../functions/kernel/log";
import { orderPolicy } from "../../../shared/orders/policy";
import type { Order } from "../../../shared/orders/model";
import { fixedClock } from "../../kit/clock";
import { seededIds } from "../../kit/ids";
import { FREIGHT_FEN, MEDICINE_FEN, medicineOrder } from "./medicine-orders";

const TENANT = "cqhcwc";
const START = "2026-11-22T01:00:00.000Z";

/** One prescription with its medicine and its freight, each an order of its own, and what their sellers say. */
async function world(paid: { medicine?: boolean; freight?: boolean } = {}) {
  const clock = fixedClock(START);
  const ids = seededIds("follow-medicine");
  const table = memoryTable({ now: () => Date.parse(clock.now()) });
  const repository = createRepository(table, async () => true);
  const owner = { accountId: ids.id(), personId: ids.id() };
  const [prescriptionId, deliveryId] = [ids.id(), ids.id()];
  const says: { medicine: Standing; freight: Standing } = { medicine: { is: "stands" }, freight: { is: "stands" } };
  const seller = (of: keyof typeof says) => ({ payable: async () => undefined, standing: async () => says[of] });
  const sellers = { prescriptions: seller("medicine"), deliveries: seller("freight") };
  const closing = { close: async () => ({ ok: true, value: "closed" }) };
  const parts = {
    repository,
    sellers,
    clock,
    log: silentLog,
    policy: orderPolicy,
    provider: closing,
  } as unknown as Parts;
  const lay = async (domain: "prescriptions" | "deliveries", subjectId: string, isPaid: boolean): Promise<string> => {
    const order = medicineOrder(ids, owner, START, { domain, subjectId, paid: isPaid });
    const line = { version: 1, at: START, what: "placed", by: "patient", fingerprint: "set-up" } as const;
    await table.commit(repository.creation(order, line, TENANT));
    return order.id;
  };
  const medicineId = await lay("prescriptions", prescriptionId, paid.medicine ?? true);
  const freightId = await lay("deliveries", deliveryId, paid.freight ?? true);
  const reactions = [followMedicine(parts), openByItself(parts)];
  const told = async (type: string, facts: Record<string, string> = {}) => {
    const event = { type, prescriptionId, deliveryId, ...owner, consultationId: ids.id(), version: 2, facts };
    // Everything is told twice, always.
    for (const react of [...reactions, ...reactions])
      await react({ tenant: TENANT, event, name: `${type}@2`, at: clock.now() });
  };
  const back = async (id: string) =>
    (await repository.refunds(id, TENANT)).map(({ fen, reason, state }) => [fen, reason, state]);
  const order = async (id: string): Promise<Order> => (await repository.unread(TENANT, id))!;
  return {
    told,
    says,
    order,
    repository,
    orderIds: { medicine: medicineId, freight: freightId },
    medicine: () => back(medicineId),
    freight: () => back(freightId),
    requests: () => requestStore(repository, TENANT).ofOrder(medicineId),
  };
}

describe("money follows medicine, and freight is its own money (D2-08, M9)", () => {
  test.each(["prescription.cancelled", "prescription.void", "prescription.expired"])(
    "%s gives the medicine back whole and leaves the freight alone",
    async (type) => {
      const at = await world();
      await at.told(type);
      expect(await at.medicine()).toEqual([[MEDICINE_FEN, "prescription-ended", "approved"]]);
      expect(await at.freight()).toEqual([]);
    },
  );

  test("a delivery that is cancelled gives the freight back and leaves the medicine alone", async () => {
    const at = await world();
    await at.told("delivery.cancelled");
    expect(await at.freight()).toEqual([[FREIGHT_FEN, "not-sent", "approved"]]);
    expect(await at.medicine()).toEqual([]);
  });

  test("turned to pick-up, an open order for freight is closed and nothing is paid", async () => {
    const at = await world({ freight: false });
    await at.told("delivery.turned-to-pick-up");
    expect(await at.order(at.orderIds.freight)).toMatchObject({ closing: "closed", closedBecause: "not-needed" });
    expect(await at.order(at.orderIds.medicine)).toMatchObject({ closing: "open", payment: "paid" });
  });

  test.each([
    ["prescription.lapsed", "not-paid-in-time"],
    ["prescription.void", "not-needed"],
    ["prescription.expired", "not-needed"],
  ])("%s closes the open order of the medicine: %s", async (type, closedBecause) => {
    const at = await world({ medicine: false, freight: false });
    await at.told(type);
    expect(await at.order(at.orderIds.medicine)).toMatchObject({ closing: "closed", closedBecause });
    expect(await at.order(at.orderIds.freight)).toMatchObject({ closing: "open" });
    expect(await at.medicine()).toEqual([]);
  });

  test("money that came before the lapse was told is not given back here: prescriptions say whether it serves (M6)", async () => {
    const at = await world();
    await at.told("prescription.lapsed");
    expect([await at.medicine(), await at.freight()]).toEqual([[], []]);
  });

  test("money that cannot be used goes back whole, by the order that it came for", async () => {
    const at = await world();
    await at.told("prescription.payment-unusable", { orderId: at.orderIds.medicine });
    expect(await at.medicine()).toEqual([[MEDICINE_FEN, "prescription-ended", "approved"]]);
    await at.told("delivery.payment-unusable", { orderId: at.orderIds.freight });
    expect(await at.freight()).toEqual([[FREIGHT_FEN, "not-sent", "approved"]]);
  });
});

describe("D2-23: partial supply", () => {
  test("gives the difference back, once, and charges the freight once", async () => {
    const at = await world();
    at.says.medicine = { is: "given", dueFen: MEDICINE_FEN - 8_640 };
    await at.told("prescription.partly-dispensed");
    await at.told("prescription.partly-dispensed");
    expect(await at.medicine()).toEqual([[8_640, "not-supplied", "approved"]]);
    expect(await at.freight()).toEqual([]);
  });

  test("supplied whole, nothing goes back", async () => {
    const at = await world();
    at.says.medicine = { is: "given", dueFen: MEDICINE_FEN };
    await at.told("prescription.partly-dispensed");
    await at.told("prescription.dispensed");
    expect(await at.medicine()).toEqual([]);
  });

  test("what was lost after a partial supply gives back the rest, never more than was paid (M4)", async () => {
    const at = await world();
    at.says.medicine = { is: "given", dueFen: MEDICINE_FEN - 8_640 };
    await at.told("prescription.partly-dispensed");
    await at.told("delivery.lost", { then: "refund" });
    expect(await at.medicine()).toEqual([
      [8_640, "not-supplied", "approved"],
      [MEDICINE_FEN - 8_640, "parcel-lost", "approved"],
    ]);
    expect((await at.order(at.orderIds.medicine)).reservedFen).toBe(MEDICINE_FEN);
  });
});

describe("row 87: parcels that fail for good", () => {
  test.each([
    ["delivery.lost", "parcel-lost"],
    ["delivery.damaged", "parcel-damaged"],
    ["delivery.returned", "parcel-returned"],
  ])("%s with money back gives both orders back, each its own: %s", async (type, reason) => {
    const at = await world();
    at.says.medicine = { is: "given" };
    at.says.freight = { is: "given" };
    await at.told(type, { then: "refund" });
    expect(await at.medicine()).toEqual([[MEDICINE_FEN, reason, "approved"]]);
    expect(await at.freight()).toEqual([[FREIGHT_FEN, reason, "approved"]]);
  });

  test.each(["delivery.lost", "delivery.damaged", "delivery.returned"])(
    "%s that is sent once more keeps all money",
    async (type) => {
      const at = await world();
      await at.told(type, { then: "re-send", next: "somewhere" });
      expect([await at.medicine(), await at.freight(), await at.requests()]).toEqual([[], [], []]);
    },
  );
});

describe("row 84: a request that opens itself", () => {
  test("a parcel without movement opens one, once, however often it is told", async () => {
    const at = await world();
    await at.told("delivery.stuck");
    await at.told("delivery.stuck");
    expect(await at.requests()).toMatchObject([{ kind: "stuck", openedBy: "hospital", state: "open" }]);
  });

  test("a parcel that came back opens one while nobody has decided what follows", async () => {
    const at = await world();
    await at.told("delivery.returned");
    expect(await at.requests()).toMatchObject([{ kind: "came-back", openedBy: "hospital" }]);
    expect(await at.medicine()).toEqual([]);
  });

  test("nothing opens for an order that was not paid", async () => {
    const at = await world({ medicine: false });
    await at.told("delivery.stuck");
    expect(await at.requests()).toEqual([]);
  });
});
