import { contracts } from "../../shared/contracts";
import type { CallSpec, StaffRole } from "../../shared/kernel/contract";
import { STAFF_ROLES } from "../../shared/kernel/contract";
import { openHospital, OTHER_TENANT, type Hospital, type Patient } from "../kit/hospital";
import { applied, formFor, formIssued } from "../kit/stories";
import { capacitySamples } from "./appointments/capacity-samples";
import { daySamples } from "./appointments/day-samples";
import { moveSamples } from "./appointments/move-samples";
import { deskSamples } from "./orders/desk-samples";
import { identitySamples } from "./patients/identity-samples";
import { clinicSamples } from "./outpatient/clinic-samples";
import { chatSamples } from "./consultations/chat-samples";
import { intakeSamples } from "./consultations/intake-samples";
import { lifeSamples } from "./consultations/life-samples";
import { talkSamples } from "./consultations/talk-samples";
import { deliverySamples } from "./deliveries/delivery-samples";
import { privacySamples } from "./patients/privacy-samples";
import { paymentSamples } from "./orders/payment-samples";
import { refundSamples } from "./orders/refund-samples";
import { dispensarySamples } from "./prescriptions/dispensary-samples";
import { rxSamples } from "./prescriptions/rx-samples";
import { requestSamples } from "./orders/request-samples";
import { figureSamples } from "./prescriptions/figure-samples";

type Sampled = {
  readonly hospital: Hospital;
  readonly owner: Patient;
  readonly samples: Readonly<Record<string, unknown>>;
};
const calls: [name: string, spec: CallSpec][] = Object.values(contracts).flatMap(({ domain, calls: specs }) =>
  Object.entries(specs).map(([call, spec]): [string, CallSpec] => [`${domain}/${call}`, spec]),
);
/** Staff make the thing with this id: there is none before, in no hospital. */
const CREATE = [
  "appointments/issueForm",
  "orders/walkIn",
  "orders/openShift",
  "patients/registerAtDesk",
  "privacy/inviteProxyAtDesk",
  "identity/mergeCards",
  "sessions/saveChange",
  "sessions/takeNumber",
  "sessions/bookAtDesk",
  "outpatient/bookAtDesk",
  "outpatient/addOn",
  "deliveries/openBatch",
  "prescriptions/askPrescriber",
];
const guarded = calls.filter(([, { by }]) => by !== "anyone");

/** A good input for every call, about things of one patient. A call without a sample fails the build. */
async function sampled(): Promise<Sampled> {
  const hospital = await openHospital();
  const owner = await hospital.patient({ recordNumber: "M26000901" });
  const nt = { id: "nt-1", on: "2026-09-28", code: "US-NT", title: "NT 超声报告", conclusion: "未见异常" };
  hospital.record.pregnancies.set("M26000901", { reports: [nt] });
  await formIssued(hospital, owner);
  const id = await applied(hospital, owner);
  const draft = { id: hospital.id(), personId: owner.personId, step: 2, answers: "{}" };
  await hospital.call("appointments/saveDraft", draft, owner.token);
  const documentId = hospital.id();
  const { personId } = owner;
  const upload = { id: documentId, personId, kind: "nt-report", contentType: "image/png", bytes: 100 };
  await hospital.call("documents/requestUpload", upload, owner.token);
  const step = { id, stepId: hospital.id(), version: 1 };
  const place = { sessionId: "2026-12-15#am", lane: "A1", unit: 0 };
  const clinicForm = { items: ["system-ultrasound"], indication: "孕中期系统超声", validUntil: "2027-01-15" };
  const samples = {
    "patients/bindPhone": { code: "phone-code" },
    "patients/signOut": {},
    "patients/family": {},
    ...(await identitySamples(hospital, owner)),
    "patients/findPerson": { by: "record-number", value: "M26000901" },
    "hospital/proveAgain": { code: "000000" },
    "hospital/staffMe": {},
    "hospital/staffSignOut": {},
    "documents/requestUpload": { ...upload, id: hospital.id() },
    "documents/confirmUpload": { id: documentId },
    "documents/remove": { id: documentId },
    "documents/view": { id: documentId },
    "documents/viewRecorded": { personId, reportId: "nt-1" },
    "appointments/recognise": { personId },
    "appointments/saveDraft": { id: hospital.id(), personId, step: 1, answers: "{}" },
    "appointments/readDraft": { personId },
    "appointments/apply": { id: hospital.id(), personId, form: formFor(hospital, owner) },
    "appointments/mine": {},
    "appointments/application": { id },
    "appointments/supply": { ...step, documentIds: [], note: "好的" },
    "appointments/acceptOffer": { ...step, payment: "at-desk" },
    "appointments/declineOffer": { ...step, note: "" },
    "appointments/askAnotherTime": { ...step, note: "" },
    "appointments/cancel": { ...step, reason: "other" },
    "appointments/acknowledgePrecautions": { ...step, precautionsVersion: "2026-11" },
    "appointments/queue": { waiting: "review" },
    "appointments/case": { id },
    "appointments/claim": step,
    "appointments/openings": { id, from: "2026-12-14" },
    "appointments/approve": { ...step, ...place, note: "" },
    "appointments/askForMore": { ...step, asks: ["other"], note: "" },
    "appointments/reroute": { ...step, place: "ultrasound-triage", note: "请到现场" },
    "appointments/decline": { ...step, reason: "other", note: "不适合" },
    "appointments/waitList": { ...step, dueOn: "2027-04-15", reason: "no-capacity", note: "" },
    "appointments/fillPlan": {},
    "appointments/notSchedule": { ...step, reason: "no-capacity", note: "" },
    "appointments/recordOpinion": { ...step, note: "可以" },
    "appointments/issueForm": { id: hospital.id(), personId, ...clinicForm, abnormalReferral: false, paid: false },
    "appointments/formsOf": { personId },
    "sessions/figures": { from: "2026-11-01", to: "2026-11-30" },
    "sessions/sessionFill": { from: "2026-11-22", to: "2026-11-28" },
    "sessions/figureCases": { figure: "submitted", from: "2026-11-01", to: "2026-11-30" },
    ...capacitySamples(hospital),
    ...daySamples(hospital, owner, id),
    ...moveSamples(hospital, owner, id),
    ...(await paymentSamples(hospital, owner)),
    ...(await deskSamples(hospital, owner)),
    ...(await refundSamples(hospital, owner)),
    ...(await requestSamples(hospital, owner)),
    ...figureSamples(),
    ...(await clinicSamples(hospital, owner)),
    ...(await chatSamples(hospital, owner)),
    ...(await talkSamples(hospital, owner)),
    ...(await rxSamples(hospital, owner)),
    ...(await dispensarySamples(hospital, owner)),
    ...(await lifeSamples(hospital, owner)),
    ...(await intakeSamples(hospital, owner)),
    ...(await privacySamples(hospital, owner)),
    ...(await deliverySamples(hospital, owner)),
    "notifications/inbox": {},
    "notifications/markRead": { id: "no-such-message" },
    "notifications/reach": {},
    "notifications/reminderTemplates": { moment: "applying" },
    "notifications/rememberAnswer": { answers: [] },
    "notifications/callTasks": {},
    "notifications/callTask": { id: hospital.id() },
    "notifications/recordCall": { ...step, id: hospital.id(), outcome: "reached", note: "" },
  };
  return { hospital, owner, samples };
}

let world: Sampled;
beforeAll(async () => {
  world = await sampled();
});

test("every guarded call has a sample here", () => {
  expect(guarded.map(([name]) => name).filter((name) => !(name in world.samples))).toEqual([]);
});

test.each(guarded)("%s answers a stranger 401, whatever the token", async (name) => {
  const { hospital, samples } = world;
  for (const token of [undefined, "x".repeat(43), "short"]) {
    const answer = await hospital.call(name, samples[name], token);
    expect([answer.status, answer.code]).toEqual([401, "session.missing"]);
  }
});

test.each(guarded)("%s answers every wrong role 403", async (name, spec) => {
  const { hospital, samples } = world;
  const wrong: string[] = [];
  if (!spec.by.includes("patient" as never)) wrong.push((await hospital.patient()).token);
  for (const role of STAFF_ROLES)
    if (!(spec.by as readonly string[]).includes(role)) wrong.push(await hospital.staff(role));
  for (const token of wrong) {
    const answer = await hospital.call(name, samples[name], token);
    expect([answer.status, answer.code]).toEqual([403, "role.forbidden"]);
  }
});

test.each(guarded.filter(([, { by }]) => by.includes("patient" as never)))(
  "%s gives another patient nothing of the owner's",
  async (name, spec) => {
    const { hospital, owner, samples } = world;
    const other = await hospital.patient({ name: "陈别人" });
    const answer = await hospital.call(name, samples[name], other.token);
    if (spec.scope === "person" || spec.scope === "thing")
      expect([answer.status, answer.code]).toEqual([404, "thing.missing"]);
    expect(JSON.stringify(answer)).not.toContain(owner.personId);
    expect(JSON.stringify(answer)).not.toContain("林晚晴");
  },
);

test.each(guarded)("%s does not cross into another hospital", async (name, spec) => {
  const { hospital, owner, samples } = world;
  const other = { "x-hospital": OTHER_TENANT };
  const [role] = spec.by as readonly string[];
  const foreign =
    role === "patient"
      ? (await hospital.patient({ tenant: OTHER_TENANT })).token
      : await hospital.staff(role as StaffRole, 0, OTHER_TENANT);
  const here = await hospital.call(name, samples[name], foreign);
  expect([here.status, here.code]).toEqual([401, "session.missing"]);
  const there = await hospital.call(name, samples[name], foreign, other);
  expect(JSON.stringify(there)).not.toContain(owner.personId);
  const names = (samples[name] as { id?: string; personId?: string } | undefined) ?? {};
  const aboutOwner =
    names.personId !== undefined || (names.id !== undefined && spec.scope !== "account" && !CREATE.includes(name));
  if (aboutOwner) expect([there.status, there.code]).toEqual([404, "thing.missing"]);
});

test.each(guarded.filter(([, { scope }]) => scope === "thing" || scope === "hospital"))(
  "%s answers a thing that is not there as one that is not yours",
  async (name, spec) => {
    const { hospital, samples } = world;
    const sample = samples[name] as { id?: string };
    if (sample.id === undefined || CREATE.includes(name)) return;
    const [role] = spec.by as readonly string[];
    const token = role === "patient" ? (await hospital.patient()).token : await hospital.staff(role as StaffRole);
    const answer = await hospital.call(name, { ...sample, id: hospital.id() }, token);
    expect([answer.status, answer.code]).toEqual([404, "thing.missing"]);
  },
);

test.each(guarded)("%s refuses a field that it does not know", async (name, spec) => {
  const { hospital, owner, samples } = world;
  const [role] = spec.by as readonly string[];
  for (const field of ["role", "state", "tenantId", "accountId", "price"]) {
    // A few exports or bindings an hour is all that one person may ask for.
    if (spec.pace === "export" || spec.pace === "bind") hospital.clock.advance(15);
    const mine = spec.proof === undefined ? owner.token : await hospital.signsInAgain(owner);
    const token = role === "patient" ? mine : await hospital.staff(role as StaffRole);
    const answer = await hospital.call(name, { ...(samples[name] as object), [field]: "x" }, token);
    expect([answer.status, answer.code]).toEqual([400, "request.malformed"]);
  }
});

test.each(guarded.filter(([, { audit, by }]) => audit === "health-record" && by.includes("patient" as never)))(
  "D1: %s leaves an audit row when it answers its owner",
  async (name) => {
    const fresh = await sampled();
    const count = () => [...(fresh.hospital.table as unknown as Countable).everything()].filter(isAudit).length;
    const before = count();
    const answer = await fresh.hospital.call(name, fresh.samples[name], fresh.owner.token);
    if (answer.ok) expect(count()).toBeGreaterThan(before);
    else expect(answer.status).toBe(409);
  },
);

type Countable = { everything(): Iterable<{ key: { table: string } }> };
const isAudit = ({ key }: { key: { table: string } }) => key.table === "audit";
