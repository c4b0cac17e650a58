import { unitsByTable } from "../../kit/units-by-table";
import { openChat, type ChatWorld } from "./chat-world";

/** The audit row of a write lies in the same transaction: two units, reported apart (performance, fixed lines). */
const AUDIT = 2;

describe("what a chat costs (performance row 10)", () => {
  let world: ChatWorld;
  const meter = unitsByTable();
  beforeAll(async () => {
    world = await openChat({ table: meter.table });
    await world.say("医生您好");
    await world.say("您好", world.doctor);
  });
  const poll = (over: object) => world.call("readMessages", { after: 2, changes: 0, v: 3, ...over });

  test("a silent question: half a unit of its own, nothing written, and less than 200 bytes", async () => {
    let answer: unknown;
    const used = await meter.of(async () => (answer = await poll({})));
    expect(used.consultations).toEqual({ read: 0.5, write: 0 });
    // The kit tells what is left of the news after every call: that is not the call's own.
    expect(Object.keys(used).filter((name) => name !== "outbox")).toEqual(["sessions", "consultations"]);
    const { value } = answer as { value: unknown };
    expect(value).toEqual({});
    expect(Buffer.byteLength(JSON.stringify({ ok: true, value }))).toBeLessThanOrEqual(200);
  });

  test("news: one eventual read beside the question whether she may still read", async () => {
    const used = await meter.of(() => poll({ after: 0 }));
    expect(used.consultations).toEqual({ read: 0.5, write: 0 });
    expect(used.patients!.read).toBeLessThanOrEqual(1);
    expect(used.audit!.write).toBe(1);
  });

  test("a message of hers: one read and six units; the doctor's with its notice: eight", async () => {
    const hers = await meter.of(() => world.say("好的，谢谢"));
    expect(hers.consultations).toEqual({ read: 1, write: 6 + AUDIT });
    world.hospital.clock.advance(10);
    const used = await meter.of(() => world.say("按时吃药", world.doctor));
    expect(used.consultations!.write).toBe(8 + AUDIT);
  });

  test("no notice is written while she is reading, nor for every line of one answer", async () => {
    world.hospital.clock.advance(10);
    await poll({});
    const reading = await meter.of(() => world.say("少吃甜的", world.doctor));
    expect(reading.consultations!.write).toBe(6 + AUDIT);
    world.hospital.clock.advance(2);
    await world.call("markRead", { upTo: 99 });
    world.hospital.clock.advance(4);
    const first = await meter.of(() => world.say("一", world.doctor));
    const second = await meter.of(() => world.say("二", world.doctor));
    expect([first.consultations!.write, second.consultations!.write]).toEqual([8 + AUDIT, 6 + AUDIT]);
  });
});

test("a chat of 10,000 messages opens, asks and sends at the cost of one of 10, to the digit", async () => {
  const costs = [];
  for (const length of [10, 20, 10_000]) {
    const meter = unitsByTable();
    const world = await openChat({ table: meter.table });
    await world.fill(length);
    const news = { after: length, changes: 0, v: 9999 };
    costs.push({
      open: await meter.of(() => world.call("openThread", {})),
      ask: await meter.of(() => world.call("readMessages", news)),
      send: await meter.of(() => world.say("一条新的消息")),
      read: await meter.of(() => world.call("markRead", { upTo: length + 1 })),
      back: await meter.of(() => world.call("earlier", { before: 10 })),
    });
  }
  const [ten, page, long] = costs;
  for (const what of ["ask", "send", "read", "back"] as const) expect([what, long![what]]).toEqual([what, ten![what]]);
  // A chat of ten has half a page to open; from one page on it is the same to the digit.
  expect(long!.open).toEqual(page!.open);
  expect(long!.open.consultations!.read - ten!.open.consultations!.read).toBeLessThanOrEqual(1);
}, 600_000);
