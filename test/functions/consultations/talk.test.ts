import type { Consultation } from "../../../shared/consultations/model";
import { talkPolicy } from "../../../shared/consultations/talk-policy";
import { TENANT } from "../../kit/hospital";
import { connected, consultationOf, openTalk, type TalkWorld } from "./talk-world";

let world: TalkWorld;
const open = async (options: Parameters<typeof openTalk>[0] = {}) => (world = await openTalk(options));
beforeEach(() => open());

const rings = (token: string, peer: string, kind = "video", callId: string = world.hospital.id()) =>
  world.call("ring", { callId, peer, kind }, token);
const doctorRings = (kind = "video") => rings(world.doctor, world.peers.doctor, kind);
const patientRings = (kind = "video") => rings(world.patient.token, world.peers.patient, kind);
const picksUp = (callId: string) => world.call("pickUp", { callId, peer: world.peers.patient }, world.patient.token);
const hangsUp = (callId: string, token: string, more: object = {}) =>
  world.call("hangUp", { callId, reason: "hung-up", ...more }, token);
const stateFor = async (token: string) => (await world.call("callState", {}, token)).value;
const codes = async () => (await world.lines()).flatMap(({ notice }) => (notice ? [notice.code] : []));

test("D2-05: a doctor rings, the patient answers, and the chat keeps start, length and quality", async () => {
  const callId = await connected(world);
  world.hospital.clock.advance(3);
  const over = await hangsUp(callId, world.doctor, { quality: "fair" });
  expect(over.value).toMatchObject({ state: "ended", because: "hung-up", quality: "fair" });
  const [rang, ended] = await world.lines();
  expect(rang).toMatchObject({
    seq: 1,
    kind: "card",
    card: { kind: "call", ref: callId, facts: { kind: "video", by: "doctor" } },
  });
  expect(ended).toMatchObject({
    seq: 2,
    notice: { code: "call-ended", facts: { kind: "video", by: "doctor", quality: "fair" } },
  });
  expect(Number(ended!.notice!.facts.seconds)).toBeGreaterThanOrEqual(180);
});

test("a call changes neither the clock nor the exchanges of the consultation", async () => {
  await hangsUp(await connected(world), world.doctor);
  const found = await world.hospital.app.repositories.consultations.unread(TENANT, world.id);
  expect(found).toEqual(world.consultation);
});

test("a doctor's call is told to the patient, a patient's call to nobody outside the chat", async () => {
  await doctorRings("voice");
  const { value } = await world.hospital.call("notifications/inbox", {}, world.patient.token);
  expect(value.items.map(({ kind }: { kind: string }) => kind)).toContain("consultation-calling");
  await open();
  await patientRings("voice");
  const inbox = await world.hospital.call("notifications/inbox", {}, world.patient.token);
  expect(inbox.value.items.map(({ kind }: { kind: string }) => kind)).not.toContain("consultation-calling");
});

describe("who may call", () => {
  const services: [service: Consultation["service"], patient: string[], doctor: string[]][] = [
    ["text", [], ["voice", "video"]],
    ["voice", ["voice"], ["voice", "video"]],
    ["video", ["voice", "video"], ["voice", "video"]],
  ];
  test.each(services)("of service %s the patient may ring with %j, the doctor with %j", async (service, hers, his) => {
    await open({ over: { service } });
    expect((await stateFor(world.patient.token)).may).toEqual(hers);
    expect((await stateFor(world.doctor)).may).toEqual(his);
    for (const kind of ["voice", "video"] as const) {
      const answer = await patientRings(kind);
      expect([kind, answer.code]).toEqual([kind, hers.includes(kind) ? undefined : "call.not-in-service"]);
      if (answer.ok) await hangsUp(answer.value.callId, world.patient.token);
    }
  });
  test.each(["waiting", "ended", "stopped"] as const)(
    "in state %s nobody rings or answers: consultation.closed",
    async (state) => {
      await open({ over: { state } });
      const rung = await doctorRings();
      expect([rung.status, rung.code, rung.details]).toEqual([409, "consultation.closed", { state }]);
      const answered = await picksUp(world.hospital.id());
      expect([answered.code, answered.details]).toEqual(["consultation.closed", { state }]);
      expect(await stateFor(world.patient.token)).toMatchObject({ open: false, may: [] });
    },
  );
  test("A7: without her consent to what is kept she neither rings nor answers: consent.missing", async () => {
    await open({ agreed: false });
    expect((await stateFor(world.patient.token)).needs).toEqual({
      document: "call-recording",
      personId: world.patient.personId,
    });
    const rung = await patientRings();
    expect([rung.code, rung.details]).toEqual(["consent.missing", { document: "call-recording" }]);
    const { value } = await doctorRings();
    expect((await picksUp(value.callId)).code).toBe("consent.missing");
    expect((await stateFor(world.doctor)).needs).toBeUndefined();
  });
  test("A1: another patient and another doctor find nothing", async () => {
    const callId = await connected(world);
    const stranger = (await world.hospital.patient({ name: "陈别人" })).token;
    const peer = world.hospital.id();
    for (const token of [stranger, world.other])
      for (const [name, input] of [
        ["callState", {}],
        ["ring", { callId: world.hospital.id(), peer, kind: "voice" }],
        ["pickUp", { callId, peer }],
        ["hangUp", { callId, reason: "hung-up" }],
        ["signal", { callId, peer, stepId: world.hospital.id(), kind: "description", body: "x" }],
        ["readSignals", { no: 1, peer, after: 0 }],
        ["iceServers", {}],
      ] as const)
        expect([name, (await world.call(name, input, token)).code]).toEqual([name, "thing.missing"]);
  });
});

describe("one call at a time", () => {
  test("both ring, one after the other: the second answers the first", async () => {
    const first = await doctorRings();
    const second = await patientRings();
    expect(second.value).toMatchObject({ callId: first.value.callId, state: "connected", peers: world.peers });
  });
  test("the same tap again is the same call; the same id for another kind is request.reused", async () => {
    const callId = world.hospital.id();
    const first = await rings(world.doctor, world.peers.doctor, "voice", callId);
    expect((await rings(world.doctor, world.peers.doctor, "voice", callId)).value).toEqual(first.value);
    expect((await rings(world.doctor, world.peers.doctor, "video", callId)).code).toBe("request.reused");
    expect(await world.lines()).toHaveLength(1);
    await hangsUp(callId, world.doctor);
    await hangsUp((await doctorRings()).value.callId, world.doctor);
    expect((await rings(world.doctor, world.peers.doctor, "voice", callId)).code).toBe("request.reused");
  });
  test("a page that comes back takes the place of the one before", async () => {
    const callId = await connected(world);
    const peer = world.hospital.id();
    const back = await world.call("pickUp", { callId, peer }, world.patient.token);
    expect(back.value).toMatchObject({ state: "connected", peers: { patient: peer, doctor: world.peers.doctor } });
    const late = { callId, peer: world.peers.patient, stepId: world.hospital.id(), kind: "description", body: "x" };
    expect((await world.call("signal", late, world.patient.token)).code).toBe("call.elsewhere");
  });
});

describe("how a call ends", () => {
  const endings: [by: "caller" | "called", reason: string, state: string, code: string][] = [
    ["caller", "hung-up", "missed", "call-missed"],
    ["caller", "no-answer", "missed", "call-missed"],
    ["called", "declined", "declined", "call-declined"],
    ["called", "hung-up", "declined", "call-declined"],
    ["caller", "failed", "failed", "call-failed"],
  ];
  test.each(endings)("while it rings: the %s says %s -> %s", async (by, reason, state, code) => {
    const { value } = await doctorRings();
    const token = by === "caller" ? world.doctor : world.patient.token;
    expect((await hangsUp(value.callId, token, { reason })).value.state).toBe(state);
    expect(await codes()).toEqual([code]);
  });
  test("hanging up twice, and a call that is long over, stay as they are", async () => {
    const callId = await connected(world);
    const first = await hangsUp(callId, world.patient.token);
    world.hospital.clock.advance(1);
    expect((await hangsUp(callId, world.doctor, { reason: "failed" })).value).toEqual(first.value);
    await doctorRings();
    expect((await hangsUp(callId, world.doctor)).value).toEqual(first.value);
    expect(await codes()).toEqual(["call-ended"]);
    expect((await hangsUp(world.hospital.id(), world.doctor)).code).toBe("thing.missing");
  });
  test("one that nobody answers was missed; whoever looks first writes it down, once", async () => {
    const { value } = await doctorRings();
    world.hospital.clock.advance(talkPolicy.ring.seconds / 60);
    expect((await stateFor(world.patient.token)).call).toMatchObject({ state: "missed", endedAt: value.ringUntil });
    await stateFor(world.doctor);
    expect(await codes()).toEqual(["call-missed"]);
    const late = await picksUp(value.callId);
    expect([late.code, late.details]).toEqual(["call.over", { state: "missed" }]);
  });
  test("one that both forgot ends by itself", async () => {
    await connected(world);
    world.hospital.clock.advance(talkPolicy.longest.minutes + 1);
    expect((await stateFor(world.patient.token)).call).toMatchObject({ state: "ended", because: "too-long" });
  });
  test("when the consultation has ended the call is hung up, and the chat says so", async () => {
    const callId = await connected(world);
    const repository = world.hospital.app.repositories.consultations;
    const ended = { ...world.consultation, v: 2, state: "ended" as const };
    await world.hospital.app.table.commit([repository.write(TENANT, ended)]);
    expect((await stateFor(world.patient.token)).open).toBe(false);
    expect((await hangsUp(callId, world.patient.token, { reason: "consultation-ended" })).value).toMatchObject({
      state: "ended",
    });
  });
  test("a consultation without a chat can be called all the same", async () => {
    await open({ chat: false });
    expect((await hangsUp(await connected(world), world.doctor)).value.state).toBe("ended");
  });
});

test("the audit trail names every step of a call", async () => {
  await hangsUp(await connected(world), world.doctor);
  const rows = [...(world.hospital.table as unknown as Everything).everything()];
  const actions = rows.filter(({ key }) => key.table === "audit").map(({ item }) => String(item.action));
  expect(actions).toEqual(expect.arrayContaining(["call-ringing", "call-connected", "call-ended"]));
});
type Everything = { everything(): Iterable<{ key: { table: string }; item: Record<string, unknown> }> };

test("two consultations have two lines", async () => {
  await connected(world);
  const other = consultationOf(world.hospital, world.patient);
  await world.hospital.app.table.commit([world.hospital.app.repositories.consultations.write(TENANT, other)]);
  const { value } = await world.hospital.call("consultations/callState", { id: other.id }, world.patient.token);
  expect(value).toMatchObject({ open: true, may: ["voice", "video"] });
  expect(value.call).toBeUndefined();
});
