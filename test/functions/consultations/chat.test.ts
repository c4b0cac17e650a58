import { chatPolicy } from "../../../shared/consultations/chat-policy";
import type { Message } from "../../../shared/consultations/thread";
import { TENANT } from "../../kit/hospital";
import { openChat } from "./chat-world";

const texts = (messages: readonly Message[] = []) => messages.map(({ seq, by, text }) => `${seq} ${by} ${text ?? "-"}`);

describe("the chat of an online follow-up (D2-05)", () => {
  test("both sides see one order without a gap (C2)", async () => {
    const { say, read, doctor } = await openChat();
    await say("医生您好");
    await say("您好，最近血糖怎么样？", doctor);
    await say("空腹 6.8");
    const order = ["1 patient 医生您好", "2 doctor 您好，最近血糖怎么样？", "3 patient 空腹 6.8"];
    expect(texts((await read()).messages)).toEqual(order);
    expect(texts((await read(doctor)).messages)).toEqual(order);
  });

  test("the same id asked again is the same message, also when the chat has gone on or is closed (C3)", async () => {
    const world = await openChat();
    const message = { id: world.hospital.id(), kind: "text", text: "医生您好" };
    const first = await world.call("send", { message });
    await world.say("补充一点");
    const again = await world.call("send", { message });
    expect(again.value.message).toEqual(first.value.message);
    const { repository } = world.hospital.app.parts.consultations;
    const head = (await repository.thread(TENANT, world.id))!;
    await repository.commit([repository.threadWrite(TENANT, { ...head, v: head.v + 1, open: false })]);
    expect((await world.call("send", { message })).value.message.seq).toBe(1);
    expect((await world.read()).messages).toHaveLength(2);
  });

  test("send: the same id with other words, or of another person, is refused: request.reused", async () => {
    const world = await openChat();
    const id = world.hospital.id();
    await world.call("send", { message: { id, kind: "text", text: "一" } });
    expect((await world.call("send", { message: { id, kind: "text", text: "二" } })).code).toBe("request.reused");
    const byDoctor = await world.call("send", { message: { id, kind: "text", text: "一" } }, world.doctor);
    expect(byDoctor.code).toBe("request.reused");
  });

  test("send: nobody writes after the end: thread.closed says in which state it is (C4)", async () => {
    const { say, doctor } = await openChat({ over: { state: "ended" }, head: { open: false } });
    expect(await say("还在吗")).toMatchObject({ code: "thread.closed", details: { state: "ended" } });
    expect((await say("再补充一句", doctor)).code).toBe("thread.closed");
  });

  test("send: a message without words is refused: message.empty", async () => {
    const { say, call, hospital } = await openChat();
    expect((await say("  \n ")).code).toBe("message.empty");
    expect((await call("send", { message: { id: hospital.id(), kind: "voice" } })).code).toBe("message.empty");
  });

  test("send: a doctor who has not accepted does not write: consultation.not-accepted; she may already", async () => {
    const { say, doctor } = await openChat({ over: { state: "waiting" } });
    expect((await say("先把情况说一下")).ok).toBe(true);
    expect((await say("您好", doctor)).code).toBe("consultation.not-accepted");
  });

  test("send: a doctor answers only in a working session: working.needed (C8)", async () => {
    const { say, doctor } = await openChat({ working: false });
    expect((await say("您好", doctor)).code).toBe("working.needed");
  });

  test("the doctor's first answer starts the conversation, and how long it took is kept", async () => {
    const { hospital, say, doctor, id } = await openChat();
    hospital.clock.advance(12);
    await say("您好", doctor);
    await say("请说", doctor);
    const now = (await hospital.app.repositories.consultations.unread(TENANT, id))!;
    expect(now).toMatchObject({ state: "in-progress", v: 2 });
    const pk = `${TENANT}#doctor#doctor-in-chat`;
    const { items } = await hospital.table.query({ table: "consultations", pk, prefix: "r#", limit: 9 });
    expect(items.map(({ item }) => item.minutes)).toEqual([12]);
  });

  test("send: rounds of question and answer are counted; one more question than promised is refused: rounds.used-up", async () => {
    const { say, call, doctor } = await openChat({ head: { mostRounds: 2 } });
    for (const n of [1, 2]) {
      await say(`问题 ${n}`);
      await say(`补充 ${n}`);
      await say(`回答 ${n}`, doctor);
    }
    expect(await say("第三个问题")).toMatchObject({ code: "rounds.used-up", details: { most: 2 } });
    expect((await say("我再补充一句", doctor)).ok).toBe(true);
    expect((await call("openThread", {})).value.head.rounds).toBe(2);
  });

  test("another person, another doctor and another hospital find nothing there", async () => {
    const { hospital, call, other, id } = await openChat();
    const stranger = await hospital.patient();
    for (const token of [stranger.token, other])
      for (const [name, input] of [
        ["openThread", {}],
        ["readMessages", { after: 0, changes: 0, v: 0 }],
        ["earlier", { before: 1 }],
        ["send", { message: { id: hospital.id(), kind: "text", text: "x" } }],
        ["markRead", { upTo: 1 }],
      ] as const)
        expect([name, (await call(name, input, token)).code]).toEqual([name, "thing.missing"]);
    const { token } = await hospital.patient({ tenant: "other-hospital" });
    const elsewhere = { "x-hospital": "other-hospital" };
    expect((await hospital.call("consultations/openThread", { id }, token, elsewhere)).code).toBe("thing.missing");
  });
});

describe("taking back (C8)", () => {
  test("recall leaves a tombstone for both sides; the record keeps the words for its own time", async () => {
    const { hospital, say, call, read, doctor, id } = await openChat();
    const { message } = (await say("写错了")).value;
    expect((await call("recall", { messageId: message.id })).ok).toBe(true);
    for (const token of [undefined, doctor]) {
      const [gone] = (await read(token)).messages!;
      expect(gone).toMatchObject({ seq: 1, by: "patient", recalledAt: expect.any(String) });
      expect(gone!.text).toBeUndefined();
    }
    const pk = `${TENANT}#thread#${id}`;
    const kept = await hospital.table.query({ table: "consultations", pk, prefix: "o#", limit: 5 });
    expect(kept.items.map(({ item }) => [item.text, item.retain])).toEqual([["写错了", "15y"]]);
    expect((await call("recall", { messageId: message.id })).value.message.recalledAt).toBeDefined();
  });

  test("who has already read it is told of the change, and asks for it once", async () => {
    const { say, call, doctor } = await openChat();
    const { message } = (await say("写错了")).value;
    const news = { after: 1, changes: 0, v: 2 };
    await call("recall", { messageId: message.id });
    const told = (await call("readMessages", news, doctor)).value;
    expect(told).toMatchObject({ changes: 1, changed: [{ seq: 1, id: message.id }] });
    expect(told.changed[0].text).toBeUndefined();
    expect((await call("readMessages", { ...news, changes: 1, v: 3 }, doctor)).value).toEqual({});
  });

  test("recall: not after the time the hospital gives: recall.too-late", async () => {
    const { hospital, say, call } = await openChat();
    const { minutes } = chatPolicy.recall;
    const early = (await say("一")).value.message;
    hospital.clock.set(early.at);
    hospital.clock.advance(minutes - 1 / 60);
    expect((await call("recall", { messageId: early.id })).ok).toBe(true);
    const late = (await say("二")).value.message;
    hospital.clock.set(late.at);
    hospital.clock.advance(minutes);
    expect(await call("recall", { messageId: late.id })).toMatchObject({
      code: "recall.too-late",
      details: { minutes },
    });
  });

  test("recall: only its sender takes a message back, and nobody in a closed chat: thread.closed", async () => {
    const { hospital, say, call, doctor, id } = await openChat();
    const { message } = (await say("一")).value;
    expect((await call("recall", { messageId: message.id }, doctor)).code).toBe("thing.missing");
    const { repository } = hospital.app.parts.consultations;
    const head = (await repository.thread(TENANT, id))!;
    await repository.commit([repository.threadWrite(TENANT, { ...head, v: head.v + 1, open: false })]);
    expect((await call("recall", { messageId: message.id })).code).toBe("thread.closed");
  });
});

describe("read marks (C9)", () => {
  test("markRead goes forward only, and never beyond what is there", async () => {
    const { say, call, doctor } = await openChat();
    await say("一");
    await say("二");
    const mark = async (upTo: number) => (await call("markRead", { upTo }, doctor)).value.read.doctor;
    expect([await mark(1), await mark(99), await mark(1), await mark(0)]).toEqual([1, 2, 2, 2]);
  });
  test("whoever had read everything has read the own message, too; what came meanwhile stays unread", async () => {
    const { say, call, doctor } = await openChat();
    await say("一");
    await say("答", doctor);
    await say("二");
    expect((await call("openThread", {})).value.head.read).toEqual({ patient: 1, doctor: 0 });
  });
});
