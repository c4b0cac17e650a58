import { approved, firstPlace, formFor, formIssued } from "../kit/stories";
import { openHospital, type Hospital } from "../kit/hospital";

let hospital: Hospital;
beforeEach(async () => {
  hospital = await openHospital();
});

test("D1-11 D1-15 D1-18 D1-20: an expecting mother applies, is reviewed, and gets her time and precautions", async () => {
  const mother = await hospital.patient();
  hospital.wechat.allows.add(mother.openid);
  const nurse = await hospital.staff("triage");
  await formIssued(hospital, mother);

  const id = hospital.id();
  const input = { id, personId: mother.personId, form: formFor(hospital, mother) };
  const submitted = await hospital.call("appointments/apply", input, mother.token);
  expect(submitted).toMatchObject({
    ok: true,
    value: { state: "submitted", ahead: 0, examForm: "found", overdue: false },
  });

  const queue = await hospital.call("appointments/queue", { waiting: "review" }, nurse);
  expect(queue.value.items).toHaveLength(1);
  expect(queue.value.items[0]).toMatchObject({ id, maskedName: "林*晴", ageToday: { weeks: 19, days: 3 } });

  const opened = await hospital.call("appointments/claim", { id, stepId: hospital.id(), version: 1 }, nurse);
  expect(opened.value).toMatchObject({ line: { state: "under-review", claimedBy: "文晓棠" }, personName: "林晚晴" });

  const place = await firstPlace(hospital, id, nurse, "ordinary");
  const offered = await approved(hospital, id, nurse, place, 2);
  expect(offered.value.line.state).toBe("offered");
  expect(hospital.wechat.sent.map(({ template }) => template)).toEqual([
    "application-progress",
    "application-progress",
  ]);

  const accept = { id, stepId: hospital.id(), version: 3, payment: "at-desk" };
  const scheduled = await hospital.call("appointments/acceptOffer", accept, mother.token);
  expect(scheduled.value).toMatchObject({
    state: "scheduled",
    booking: { day: place.day, place: "ultrasound-triage", variant: "ordinary" },
    precautions: { version: "2026-11" },
  });

  const last = hospital.wechat.sent[hospital.wechat.sent.length - 1]!;
  expect(last).toMatchObject({ template: "examination-appointment", openid: mother.openid });
  expect(last.page).toBe(`appointments/pages/application/index?id=${id}`);
  expect(JSON.stringify(last.values)).not.toMatch(/孕|胎|产/);

  const inbox = await hospital.call("notifications/inbox", {}, mother.token);
  expect(inbox.value.items.map((message: { kind: string }) => message.kind)).toEqual([
    "appointment-scheduled",
    "appointment-offered",
    "application-received",
  ]);
  expect(inbox.value.unread).toBe(3);
  expect(hospital.record.written).toEqual([]);
});
