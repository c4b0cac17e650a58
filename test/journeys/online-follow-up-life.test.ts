import { signedIn, minutes, pays, step, summary } from "../functions/consultations/life-world";
import { eligible, requestOf } from "../functions/consultations/intake-world";
import { openHospital, TENANT, type Hospital, type Patient } from "../kit/hospital";

const BAO = "doctor.bao";
let hospital: Hospital;
let patient: Patient;
let doctor: string;
beforeEach(async () => {
  hospital = await openHospital();
  patient = await eligible(hospital);
  doctor = await signedIn(hospital, BAO);
  const { v: version } = (await call("myDesk", {}, doctor)).value.desk;
  await call("startWorking", { version }, doctor);
});
const call = (name: string, input: object, token: string) => hospital.call(`consultations/${name}`, input, token);
const view = async (id: string) => (await call("consultation", { id }, patient.token)).value;
const says = (id: string, token: string, text: string) =>
  call("send", { id, message: { id: hospital.id(), kind: "text", text } }, token);
const inbox = async (): Promise<{ kind: string; page?: string }[]> =>
  (await hospital.call("notifications/inbox", {}, patient.token)).value.items;

/** She has agreed, chosen, told, and paid. */
async function submitted(): Promise<{ id: string; orderId: string }> {
  const request = requestOf(hospital, patient);
  const answer = await call("submit", request, patient.token);
  if (!answer.ok) throw new Error(`submit was refused: ${answer.code}`);
  return { id: request.id, orderId: await pays({ hospital, patient }, request.id) };
}
const accepts = (id: string) => step({ hospital }, "accept", id, doctor, { meetsCondition: true, visitId: "visit-3" });
const refunded = async (orderId: string) => {
  await minutes({ hospital }, 1, 2, 5);
  const order = (await hospital.app.repositories.orders.unread(TENANT, orderId))!;
  return { of: order.paid?.fen, back: order.refundedFen, times: hospital.payment.refunds.size };
};

test("D2-13 to D2-15: she asks, pays, is accepted and told so; they write; the doctor sums it up, she keeps it", async () => {
  const { id } = await submitted();
  expect((await call("queue", {}, doctor)).value.rows).toMatchObject([{ id, place: "waiting" }]);
  await says(id, patient.token, "补充一下：上周体重没有变化。");
  expect(await accepts(id)).toMatchObject({ ok: true, value: { person: { name: "林晚晴" } } });
  expect((await inbox()).map(({ kind }) => kind)).toContain("consultation-accepted");
  // She has closed the chat: a notice tells her.
  hospital.clock.advance(5);
  expect(await says(id, doctor, "您好，药量不用变。")).toMatchObject({ ok: true });
  expect((await inbox()).map(({ kind }) => kind)).toContain("consultation-message");
  await says(id, patient.token, "谢谢医生");
  await step({ hospital }, "end", id, doctor, { summary });
  expect(await view(id)).toMatchObject({ state: "ended", summary, money: "paid" });
  const page = (await call("exportConsultation", { id }, patient.token)).value.html;
  expect(page).toContain("药量不用变");
});

test("D2-03: the doctor stops at once; she gets all back by itself, and the way to an offline place", async () => {
  const { id, orderId } = await submitted();
  await accepts(id);
  await says(id, doctor, "您描述的情况需要当面检查。");
  await step({ hospital }, "stopOnline", id, doctor, { reason: "needs-examination", note: "请到门诊做检查" });
  const seen = await view(id);
  expect(seen).toMatchObject({ state: "stopped", next: ["book-offline", "refund-coming"] });
  expect(seen.ended.offlineDepartmentId).toBe("women-health");
  const { of, back, times } = await refunded(orderId);
  expect([back, times]).toEqual([of, 1]);
  expect((await inbox()).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["consultation-stopped", "refund-approved"]),
  );
});

test("row 56: the doctor answered with one line; she disputes it, the hospital agrees, and all goes back", async () => {
  const { id, orderId } = await submitted();
  await accepts(id);
  await says(id, doctor, "好");
  await minutes({ hospital }, 44 * 60, 4 * 60, 1);
  expect((await view(id)).ended.why).toBe("time");
  await step({ hospital }, "dispute", id, patient.token, { words: "只回了一个字，问题没有回答。" });
  const office = await hospital.staff("after-sale");
  await step({ hospital }, "decideDispute", id, office, { decision: "uphold", reply: "您说得对，费用全额退回。" });
  expect(await view(id)).toMatchObject({ dispute: { state: "upheld" }, money: "all-back" });
  const { of, back, times } = await refunded(orderId);
  expect([back, times]).toEqual([of, 1]);
});

test("D2-15: the doctor does not come; the hospital hands it over in time, and she pays nothing more", async () => {
  const { id, orderId } = await submitted();
  await minutes({ hospital }, 20 * 60);
  const operations = await hospital.staff("operations");
  const { rows } = (await call("longWaits", { hours: 6 }, operations)).value;
  expect(rows).toMatchObject([{ id, away: true }]);
  const to = rows[0].others[0].id as string;
  await step({ hospital }, "handOver", id, operations, { toDoctorId: to, note: "原医生临时手术" });
  expect(await view(id)).toMatchObject({ state: "waiting", doctor: { id: to } });
  expect((await inbox()).map(({ kind }) => kind)).toContain("consultation-transferred");
  expect((await refunded(orderId)).back).toBe(0);
});
