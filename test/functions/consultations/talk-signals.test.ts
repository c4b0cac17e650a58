import { memoryTable } from "../../../functions/kernel/table/memory";
import { talkPolicy } from "../../../shared/consultations/talk-policy";
import { connected, openTalk, type TalkWorld } from "./talk-world";

let world: TalkWorld;
let callId: string;
beforeEach(async () => {
  world = await openTalk();
  callId = await connected(world);
});
const says = (body: string, stepId: string = world.hospital.id(), kind = "candidates") =>
  world.call("signal", { callId, peer: world.peers.doctor, stepId, kind, body }, world.doctor);
const hears = async (after = 0, peer = world.peers.patient, no = 1) =>
  (await world.call("readSignals", { no, peer, after }, world.patient.token)).value;
const bodies = async (after = 0) => (await hears(after)).signals.map(({ body }: { body: string }) => body);

test("what one side says the other hears once, in order, and not what it said itself", async () => {
  for (const body of ["a", "b", "c"]) await says(body);
  expect(await bodies()).toEqual(["a", "b", "c"]);
  expect(await bodies(2)).toEqual(["c"]);
  expect(
    (await world.call("readSignals", { no: 1, peer: world.peers.doctor, after: 0 }, world.doctor)).value.signals,
  ).toEqual([]);
});

test("C3: a lost answer asked again leaves one signal; the same step with other words is request.reused", async () => {
  const stepId = world.hospital.id();
  const first = await says("a", stepId);
  expect((await says("a", stepId)).value).toEqual(first.value);
  const other = await says("b", stepId);
  expect([other.status, other.code]).toEqual([409, "request.reused"]);
  expect(await bodies()).toEqual(["a"]);
});

test("more signals than one answer carries come in pages, with the state of the call on each", async () => {
  for (let n = 0; n < 45; n++) await says(`s${n}`);
  const heard: string[] = [];
  for (let after = 0; ;) {
    const news = await hears(after);
    expect(news.state).toBe("connected");
    if (news.signals.length === 0) break;
    heard.push(...news.signals.map(({ body }: { body: string }) => body));
    after = news.after;
  }
  expect(heard).toEqual(Array.from({ length: 45 }, (_, n) => `s${n}`));
});

test("signals for a page that is gone are passed over by the one that came back", async () => {
  await says("for the old page");
  const peer = world.hospital.id();
  await world.call("pickUp", { callId, peer }, world.patient.token);
  await says("for the new page");
  const news = await hears(0, peer);
  expect(news.signals.map(({ body }: { body: string }) => body)).toEqual(["for the new page"]);
  expect(news.peers).toEqual({ patient: peer, doctor: world.peers.doctor });
});

test("a second call begins with empty boxes; the first is over for whoever still asks", async () => {
  await says("old");
  await world.call("hangUp", { callId, reason: "hung-up" }, world.doctor);
  callId = await connected(world);
  expect((await hears(0, world.peers.patient, 2)).signals).toEqual([]);
  expect((await hears(0, world.peers.patient, 1)).state).toBe("ended");
});

test("nobody says anything before the call is answered, or after it is over: call.over", async () => {
  await world.call("hangUp", { callId, reason: "hung-up" }, world.doctor);
  const late = await says("late");
  expect([late.code, late.details]).toEqual(["call.over", { state: "ended" }]);
  callId = world.hospital.id();
  await world.call("ring", { callId, peer: world.peers.doctor, kind: "voice" }, world.doctor);
  expect((await says("early")).details).toEqual({ state: "ringing" });
});

test("a page that floods the line is stopped: signals.too-many", async () => {
  for (let n = 0; n < talkPolicy.signals.most; n++) {
    if (n % 90 === 0) world.hospital.clock.advance(1);
    expect((await says("x")).ok).toBe(true);
  }
  expect((await says("x")).code).toBe("signals.too-many");
});

test("a signal is no larger than a description needs", async () => {
  const large = await says("x".repeat(24_001));
  expect([large.status, large.fields]).toEqual([400, [{ path: "body", code: "signal.too-large" }]]);
});

test("addresses of networks do not lie about: signals end by themselves", async () => {
  await says("192.0.2.7");
  world.hospital.clock.advance(talkPolicy.signals.hours * 60 + 1);
  const rows = [...(world.hospital.table as unknown as Everything).everything()];
  expect(rows.filter(({ item }) => JSON.stringify(item).includes("192.0.2.7"))).toEqual([]);
});
type Everything = { everything(): Iterable<{ item: unknown }> };

describe("what polling costs", () => {
  /** Reads of the calls' own table. */
  async function ownUnits(work: (spent: TalkWorld) => Promise<unknown>): Promise<number> {
    const table = memoryTable();
    let own = 0;
    const query: typeof table.query = async (asked) => {
      const before = table.units().read;
      const page = await table.query(asked);
      if (asked.table === "consultations") own += table.units().read - before;
      return page;
    };
    const get: typeof table.get = async (key) => {
      const before = table.units().read;
      const item = await table.get(key);
      if (key.table === "consultations") own += table.units().read - before;
      return item;
    };
    const metered = await openTalk({ table: { ...table, query, get } });
    const ringing = await connected(metered);
    for (let n = 0; n < 5; n++)
      await metered.call(
        "signal",
        {
          callId: ringing,
          peer: metered.peers.doctor,
          stepId: metered.hospital.id(),
          kind: "description",
          body: "x".repeat(8000),
        },
        metered.doctor,
      );
    own = 0;
    await work(metered);
    return own;
  }
  test("a silent poll reads half a unit and answers in less than 250 bytes", async () => {
    let bytes = 0;
    const units = await ownUnits(async (spent) => {
      const answer = await spent.call(
        "readSignals",
        { no: 1, peer: spent.peers.patient, after: 5 },
        spent.patient.token,
      );
      expect(answer.value.signals).toEqual([]);
      bytes = JSON.stringify(answer.value).length;
    });
    expect(units).toBe(0.5);
    expect(bytes).toBeLessThan(250);
  });
});

test("who asks for relays gets a name that is nobody's", async () => {
  const { value } = await world.call("iceServers", {}, world.doctor);
  expect(value.servers).toEqual([]);
  expect(value.until > world.hospital.clock.now()).toBe(true);
});
