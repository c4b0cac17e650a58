import { addMinutes, instantOf } from "../../../shared/kernel/time";
import { openHospital, TENANT } from "../../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../../kit/stories";
import { asks, pays, quietly } from "./refund-stories";

test("D1-18: once its time is over she may say that it was not given, and somebody looks at it by a stated hour", async () => {
  const hospital = await openHospital();
  const mother = await hospital.patient();
  const nurse = await hospital.staff("triage");
  await formIssued(hospital, mother);
  const exam = await applied(hospital, mother);
  await approved(hospital, exam, nurse, await firstPlace(hospital, exam, nurse));
  const accept = { id: exam, stepId: hospital.id(), version: 2, payment: "online" };
  const { booking } = (await hospital.call("appointments/acceptOffer", accept, mother.token)).value;
  const id = hospital.id();
  const subject = { domain: "appointments", id: exam };
  expect((await hospital.call("orders/place", { id, subject }, mother.token)).ok).toBe(true);
  await hospital.call("orders/pay", { id, stepId: hospital.id(), way: "wechat-jsapi" }, mother.token);
  await pays(hospital, id);
  await quietly(hospital, 1);
  const ends = instantOf(booking.day, booking.endsAt);
  const asksAt = async (minutes: number) => {
    hospital.clock.set(addMinutes(ends, minutes));
    const { token } = await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: mother.accountId });
    return asks(hospital, { ...mother, token }, id, { reason: "service-not-given" });
  };
  expect((await asksAt(-1)).code).toBe("refund.cancel-first");
  expect((await asksAt(1)).value.refunds).toMatchObject([
    { state: "asked", reason: "service-not-given", decideBy: expect.any(String) },
  ]);
});
