import { openHospital } from "../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../kit/stories";
import { pays } from "../functions/orders/refund-stories";

test("D1-20: the moment her money is here the time is fixed and she is told, without waiting for any job", async () => {
  const hospital = await openHospital({ tellTwice: false });
  const mother = await hospital.patient();
  hospital.wechat.allows.add(mother.openid);
  const nurse = await hospital.staff("triage");
  await formIssued(hospital, mother);
  const exam = await applied(hospital, mother);
  await approved(hospital, exam, nurse, await firstPlace(hospital, exam, nurse));
  const accept = { id: exam, stepId: hospital.id(), version: 2, payment: "online" };
  expect((await hospital.call("appointments/acceptOffer", accept, mother.token)).value.state).toBe("accepted");
  const id = hospital.id();
  const subject = { domain: "appointments", id: exam };
  await hospital.call("orders/place", { id, subject }, mother.token);
  await hospital.call("orders/pay", { id, stepId: hospital.id(), way: "wechat-jsapi" }, mother.token);
  await pays(hospital, id);
  await hospital.settle();
  const { value } = await hospital.call("appointments/application", { id: exam }, mother.token);
  expect(value.state).toBe("scheduled");
  const inbox = await hospital.call("notifications/inbox", {}, mother.token);
  const kinds = inbox.value.items.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["order-paid", "appointment-scheduled"]));
});
