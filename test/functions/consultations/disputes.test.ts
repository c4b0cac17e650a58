import { TENANT } from "../../kit/hospital";
import {
  answered,
  asked,
  keeps,
  lying,
  minutes,
  openLife,
  orderOf,
  pays,
  step,
  summary,
  type LifeWorld,
} from "./life-world";

let world: LifeWorld;
let office: string;
beforeEach(async () => {
  world = await openLife();
  office = await world.hospital.staff("after-sale");
});
const call = (name: string, input: object, token: string) => world.hospital.call(`consultations/${name}`, input, token);
const view = async (id: string) => (await call("consultation", { id }, world.patient.token)).value;
const over = async (fen = 3000) => {
  const id = await answered(world, { fen });
  await step(world, "end", id, world.doctor, { summary });
  return id;
};
const disputes = (id: string) =>
  step(world, "dispute", id, world.patient.token, { words: "只回了一句话，没有说怎么办。" });
const disputed = async (fen = 3000) => {
  const id = await over(fen);
  await disputes(id);
  return id;
};
const decide = (id: string, decision: "uphold" | "refuse", token = office) =>
  step(world, "decideDispute", id, token, { decision, reply: "我们看了全部对话，回复如下。" });

describe("an answer of no use is disputed inside the consultation (row 56)", () => {
  test("seen by the office with all that was written, decided in 24 hours; upheld, all goes back once", async () => {
    const id = await disputed();
    const { dispute } = await view(id);
    expect(dispute).toMatchObject({ kind: "answer", state: "open" });
    expect(Date.parse(dispute.decideBy) - Date.parse(dispute.at)).toBe(24 * 3_600_000);
    const list = await call("disputes", {}, office);
    expect(list.value.items).toMatchObject([{ id, kind: "answer", overdue: false, maskedName: "林*晴" }]);
    const seen = (await call("disputeCase", { id }, office)).value;
    expect(seen).toMatchObject({ words: "只回了一句话，没有说怎么办。", fen: 3000, minutesToFirstAnswer: 0, summary });
    expect(seen.messages.map(({ by }: { by: string }) => by)).toContain("doctor");
    expect((await decide(id, "uphold")).value).toMatchObject({ decided: { state: "upheld" } });
    expect(await decide(id, "refuse")).toMatchObject({ code: "consultation.moved-on" });
    expect(await view(id)).toMatchObject({ state: "ended", money: "all-back", dispute: { state: "upheld" } });
    expect((await view(id)).dispute.decidedBy).toBeUndefined();
    await minutes(world, 1, 2, 5);
    expect([await keeps(world, await orderOf(world, id)), world.hospital.payment.refunds.size]).toEqual([0, 1]);
    expect((await call("disputes", {}, office)).value.items).toEqual([]);
  });

  test("refused: the reply is shown, the fee is kept", async () => {
    const id = await disputed();
    await decide(id, "refuse");
    await minutes(world, 1, 5);
    expect(await view(id)).toMatchObject({
      dispute: { state: "refused", reply: "我们看了全部对话，回复如下。" },
      money: "paid",
    });
    expect(await keeps(world, await orderOf(world, id))).toBe(3000);
    const kinds = (await world.hospital.call("notifications/inbox", {}, world.patient.token)).value.items;
    expect(kinds.map(({ kind }: { kind: string }) => kind)).toContain("consultation-decided");
  });

  test("undecided after its time it is an alarm, stays at the top, and can still be decided", async () => {
    const [newer, id] = [await over(), await disputed()];
    await minutes(world, 60);
    expect((await disputes(newer)).ok).toBe(true);
    await minutes(world, 23 * 60 + 1, 1);
    const overdue = world.hospital.logged.filter(({ event }) => event === "dispute.overdue");
    expect(overdue).toHaveLength(1);
    expect((await view(id)).dispute).toMatchObject({ state: "open", lateToldAt: expect.any(String) });
    expect((await view(newer)).dispute.lateToldAt).toBeUndefined();
    const told = (await world.hospital.call("notifications/inbox", {}, world.patient.token)).value.items;
    expect(told.filter(({ kind }: { kind: string }) => kind === "consultation-decision-late")).toHaveLength(1);
    const later = await world.hospital.staff("after-sale");
    const { items } = (await call("disputes", {}, later)).value;
    expect(items).toMatchObject([
      { id, overdue: true },
      { id: newer, overdue: false },
    ]);
    expect(await decide(id, "uphold", later)).toMatchObject({ ok: true });
  });

  test("not decided in time: she is promised a call, and stays on the list, read or not, until it is decided", async () => {
    const id = await disputed();
    await minutes(world, 24 * 60 + 1, 1);
    const { items } = (await world.hospital.call("notifications/inbox", {}, world.patient.token)).value;
    const [late] = items.filter(({ kind }: { kind: string }) => kind === "consultation-decision-late");
    expect((await world.hospital.call("notifications/markRead", { id: late.id }, world.patient.token)).ok).toBe(true);
    await minutes(world, 60, 60, 24 * 60);
    const calls = async () =>
      (await world.hospital.call("notifications/callTasks", {}, await world.hospital.staff("triage"))).value.items;
    expect((await calls()).map(({ kind }: { kind: string }) => kind)).toContain("consultation-decision-late");
    const { stillTrue } = world.hospital.app.queries.consultations;
    const asks = () => stillTrue(TENANT, id, ["ended", "rated"], { dispute: "open" });
    expect(await asks()).toBe(true);
    expect(await decide(id, "uphold", await world.hospital.staff("after-sale"))).toMatchObject({ ok: true });
    expect(await asks()).toBe(false);
    await minutes(world, 1);
    expect(await calls()).toEqual([]);
  });

  test("deciding moves money: it takes a fresh proof", async () => {
    const id = await disputed();
    world.hospital.clock.advance(6);
    expect(await decide(id, "uphold")).toMatchObject({ code: "proof.needed" });
  });

  test("one for each consultation, within seven days, and only for what is over", async () => {
    const id = await disputed();
    const words = "还是没有解决我的问题。";
    expect(await step(world, "complain", id, world.patient.token, { words })).toMatchObject({
      code: "dispute.already",
    });
    expect(await step(world, "dispute", id, world.patient.token, { words })).toMatchObject({ code: "dispute.already" });
    const open = await asked(world);
    expect(await step(world, "dispute", open, world.patient.token, { words })).toMatchObject({
      code: "consultation.moved-on",
    });
    await step(world, "cancel", open, world.patient.token);
    expect(await step(world, "dispute", open, world.patient.token, { words })).toMatchObject({
      code: "consultation.moved-on",
    });
    await minutes(world, 7 * 24 * 60 + 1);
    const late = await step(world, "complain", open, world.patient.token, { words });
    expect(late).toMatchObject({ code: "dispute.too-late", details: { until: expect.any(String) } });
    const again = await answered(await freshAtWork());
    await step(world, "end", again, world.doctor, { summary });
    await minutes(world, 7 * 24 * 60 + 1);
    expect(await step(world, "dispute", again, world.patient.token, { words })).toMatchObject({
      code: "dispute.too-late",
    });
  });
  const freshAtWork = async () => (world = await openLife());

  test("a complaint about one that was declined gives nothing back twice", async () => {
    const id = await asked(world, { fen: 3000 });
    const orderId = await pays(world, id);
    await step(world, "decline", id, world.doctor, { reason: "busy", note: "", tests: [] });
    await step(world, "complain", id, world.patient.token, { words: "没有理由就不接诊。" });
    await decide(id, "uphold");
    await minutes(world, 1, 2, 5);
    expect([await keeps(world, orderId), world.hospital.payment.refunds.size]).toEqual([0, 1]);
    expect((await lying(world, id)).state).toBe("declined");
  });

  test("what nobody disputes is not there for the office", async () => {
    const id = await answered(world);
    expect(await call("disputeCase", { id }, office)).toMatchObject({ code: "thing.missing" });
    expect(await decide(id, "uphold")).toMatchObject({ code: "thing.missing" });
  });
});

describe("rating", () => {
  test("once, and only what was ended", async () => {
    const id = await answered(world);
    const rate = () => step(world, "rate", id, world.patient.token, { stars: 4, words: "" });
    expect(await rate()).toMatchObject({ code: "consultation.moved-on", details: { state: "in-progress" } });
    await step(world, "end", id, world.doctor, { summary });
    expect(await rate()).toMatchObject({ ok: true, value: { rating: { stars: 4 } } });
    expect(await rate()).toMatchObject({ code: "consultation.moved-on", details: { state: "rated", by: "patient" } });
  });
});
