import type { MemoryTable } from "../../../functions/kernel/table/memory";
import { addMinutes, instantOf } from "../../../shared/kernel/time";
import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../../kit/stories";

let hospital: Hospital;
let mother: Patient;
let nurse: string;
let id: string;
let startsAt: string;

beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
  nurse = await hospital.staff("triage");
  hospital.wechat.allows.add(mother.openid);
  await formIssued(hospital, mother);
  id = await applied(hospital, mother);
  const place = await firstPlace(hospital, id, nurse);
  await approved(hospital, id, nurse, place);
  const accepted = { id, stepId: hospital.id(), version: 2, payment: "at-desk" };
  const { value } = await hospital.call("appointments/acceptOffer", accepted, mother.token);
  startsAt = instantOf(value.booking.day, value.booking.startsAt);
  hospital.wechat.sent.splice(0);
});

/** The job of every minute, so many minutes before the visit. */
async function before(minutes: number): Promise<void> {
  hospital.clock.set(addMinutes(startsAt, -minutes));
  await Promise.all([hospital.app.everyMinute(), hospital.app.everyMinute()]);
}
const token = async () =>
  (await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: mother.accountId })).token;
const reminders = async () =>
  (await hospital.call("notifications/inbox", {}, await token())).value.items.filter(
    ({ kind }: { kind: string }) => kind === "appointment-reminder",
  );
const due = () =>
  [...(hospital.table as MemoryTable).everything()].filter(
    ({ key }) => key.table === "notifications" && key.pk.includes("#due#"),
  );
const pushed = () => hospital.wechat.sent.filter(({ template }) => template === "visit-reminder");

test("D1-20: reminded three days, one day and two hours before, with place, each once, and not in the inbox before", async () => {
  expect([(await reminders()).length, due().length]).toEqual([0, 3]);
  await before(3 * 24 * 60 + 1);
  expect(pushed()).toEqual([]);
  await before(3 * 24 * 60);
  expect(await reminders()).toHaveLength(1);
  await before(24 * 60);
  await before(24 * 60 - 1);
  expect(await reminders()).toHaveLength(2);
  await before(120);
  // one that falls before seven in the morning waits until seven where half an hour is left
  await before(60);
  const [last, ...others] = await reminders();
  expect([last, ...others]).toHaveLength(3);
  expect(last.facts).toMatchObject({ place: "ultrasound-triage" });
  expect(last.deliveries).toMatchObject([{ channel: "wechat-subscribe", outcome: "sent" }]);
  expect(pushed()).toHaveLength(3);
  expect(pushed()[0]!.page).toBe(`appointments/pages/application/index?id=${id}`);
  expect(due()).toEqual([]);
});

test.each(["other", "pregnancy-ended"])(
  "N5: cancelled (%s), no reminder comes and none is in the inbox",
  async (reason) => {
    const input = { id, stepId: hospital.id(), version: 3, reason };
    expect((await hospital.call("appointments/cancel", input, mother.token)).ok).toBe(true);
    for (const minutes of [3 * 24 * 60, 24 * 60, 120, 60]) await before(minutes);
    expect([(await reminders()).length, pushed().length, due().length]).toEqual([0, 0, 0]);
  },
);

test("a reminder whose moment has passed is never made", async () => {
  const { accountId, personId } = mother;
  const facts = { day: "2026-11-30", startsAt: "09:00", endsAt: "09:30", place: "ultrasound-triage" };
  hospital.clock.set(instantOf("2026-11-29", "10:00"));
  const news = { type: "application.scheduled", applicationId: hospital.id(), accountId, personId, version: 9, facts };
  const already = due().length;
  await hospital.app.reactions[0]!({ tenant: TENANT, event: news, name: "late", at: hospital.clock.now() });
  await hospital.app.reactions[0]!({ tenant: TENANT, event: news, name: "late", at: hospital.clock.now() });
  expect(due().length - already).toBe(1);
});
