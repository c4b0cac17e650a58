import { openHospital, TENANT, type Hospital } from "../../kit/hospital";
import { approved, applied, formIssued } from "../../kit/stories";
import { balances, begun, lying, stateOf, told } from "./to-be-paid";

let hospital: Hospital;
beforeEach(async () => {
  hospital = await openHospital();
});
const refundsOf = (id: string) => hospital.app.repositories.orders.refunds(id, TENANT);
const sums = async () => Object.fromEntries([...(await balances(hospital))].filter(([, fen]) => fen !== 0));
/** The minute's job, and everything that it set in motion. */
async function minute(minutes = 1): Promise<void> {
  hospital.clock.advance(minutes);
  await hospital.app.everyMinute();
  await hospital.settle();
}

describe("S7: money that comes after the place was given back", () => {
  /** Her offer runs out while the provider is silent, although she has paid. */
  async function late() {
    const all = await begun(hospital);
    hospital.payment.pay(all.number);
    hospital.payment.stopped = true;
    await minute(31);
    expect(await stateOf(hospital, all)).toBe("offer-expired");
    hospital.payment.stopped = false;
    return all;
  }

  test("gives her the same place back where its units are still free, with the clinic's form", async () => {
    const { id, number, ...rest } = await late();
    await told(hospital, number);
    await minute();
    expect(await stateOf(hospital, rest)).toBe("scheduled");
    const application = await hospital.app.repositories.appointments.unread(TENANT, rest.applicationId);
    expect(application).toMatchObject({ booking: { day: rest.place.day, paidBy: { orderId: id } } });
    expect(application!.examFormId).toBeDefined();
    expect(await refundsOf(id)).toEqual([]);
  });

  test("goes back whole where somebody else has the place now, once", async () => {
    const { id, number, place, ...rest } = await late();
    const other = await hospital.patient({ name: "何清" });
    await formIssued(hospital, other);
    const nurse = await hospital.staff("triage");
    expect((await approved(hospital, await applied(hospital, other), nurse, place)).ok).toBe(true);
    await told(hospital, number);
    await told(hospital, number);
    await minute();
    await minute(2);
    expect(await stateOf(hospital, { place, ...rest })).toBe("offer-expired");
    expect(await lying(hospital, id)).toMatchObject({ payment: "refunded", refundedFen: 31_000 });
    expect(await refundsOf(id)).toMatchObject([{ state: "done", fen: 31_000, askedBy: "hospital" }]);
    expect(hospital.payment.balance()).toBe(0);
    expect(await sums()).toEqual({});
  });

  test("M7: goes back whole where she has cancelled meanwhile", async () => {
    const { id, number, mother, applicationId } = await begun(hospital);
    hospital.payment.pay(number);
    hospital.payment.stopped = true;
    const cancel = { id: applicationId, stepId: hospital.id(), version: 3, reason: "cannot-come" };
    expect((await hospital.call("appointments/cancel", cancel, mother.token)).ok).toBe(true);
    hospital.payment.stopped = false;
    await told(hospital, number);
    await minute();
    await minute(2);
    expect(await lying(hospital, id)).toMatchObject({ payment: "refunded", refundedFen: 31_000 });
    expect(hospital.payment.balance()).toBe(0);
  });

  test("goes back whole where the case is at the desk again, for another time", async () => {
    const { id, number, mother, applicationId } = await late();
    const again = { id: applicationId, stepId: hospital.id(), version: 4, note: "" };
    expect((await hospital.call("appointments/askAnotherTime", again, mother.token)).value.state).toBe("submitted");
    await told(hospital, number);
    await minute();
    await minute(2);
    expect(await lying(hospital, id)).toMatchObject({ payment: "refunded", refundedFen: 31_000 });
    expect(hospital.payment.balance()).toBe(0);
  });

  test("M7: goes back whole where the order was closed, though the provider had said that no money could come", async () => {
    const { id, number, mother, applicationId } = await begun(hospital);
    const cancel = { id: applicationId, stepId: hospital.id(), version: 3, reason: "cannot-come" };
    await hospital.call("appointments/cancel", cancel, mother.token);
    expect((await lying(hospital, id)).closing).toBe("closed");
    hospital.payment.closed.delete(number);
    expect(hospital.payment.pay(number)).toBe(true);
    expect((await told(hospital, number)).status).toBe(204);
    await minute();
    await minute(2);
    expect(await lying(hospital, id)).toMatchObject({ payment: "refunded", closing: "closed" });
    expect(await refundsOf(id)).toMatchObject([{ reason: "paid-after-closing", state: "done", fen: 31_000 }]);
    expect(await sums()).toEqual({});
  });
});

describe("an application that ends", () => {
  test("closes its unpaid order with the provider at once", async () => {
    const { id, number, mother, applicationId } = await begun(hospital);
    const cancel = { id: applicationId, stepId: hospital.id(), version: 3, reason: "cannot-come" };
    await hospital.call("appointments/cancel", cancel, mother.token);
    expect(await lying(hospital, id)).toMatchObject({ closing: "closed", closedBecause: "not-needed" });
    expect(hospital.payment.pay(number)).toBe(false);
  });

  test("D1-18: gives back what was paid", async () => {
    const { id, number, mother, applicationId } = await begun(hospital);
    hospital.payment.pay(number);
    await told(hospital, number);
    const cancel = { id: applicationId, stepId: hospital.id(), version: 4, reason: "pregnancy-ended" };
    expect((await hospital.call("appointments/cancel", cancel, mother.token)).value.state).toBe("cancelled-by-patient");
    await minute();
    expect(await lying(hospital, id)).toMatchObject({ payment: "refunded", refundedFen: 31_000 });
    expect(await refundsOf(id)).toMatchObject([{ reason: "pregnancy-ended" }]);
  });
});
