import { addMinutes } from "../../../shared/kernel/time";
import { requestPolicy } from "../../../shared/orders/request-policy";
import type { RequestView } from "../../../shared/orders/request-views";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { laidOrder } from "./medicine-orders";
import { asked } from "./request-samples";

let hospital: Hospital;
let mother: Patient;
let desk: string;
let orderId: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
  desk = await hospital.staff("after-sale");
  orderId = (await laidOrder(hospital, mother)).id;
});
const wish = (change: object = {}) => ({
  id: hospital.id(),
  orderId,
  kind: "damaged",
  words: "有一盒压坏了。",
  documentIds: [],
  ...change,
});
const ask = (change: object = {}, token = mother.token) => hospital.call("requests/ask", wish(change), token);
const view = async (id: string): Promise<RequestView> =>
  (await hospital.call("requests/request", { id }, mother.token)).value;
const step = async (call: string, id: string, more: object, token: string, version?: number) => {
  const now = version ?? (await view(id)).version;
  return hospital.call(`requests/${call}`, { id, stepId: hospital.id(), version: now, ...more }, token);
};
const words = "正在为您核实。";

describe("D2-22: asking for service in the current order", () => {
  test("only in a paid order of medicine or freight; before, the way is by phone or chat", async () => {
    const unpaid = await laidOrder(hospital, mother, { paid: false });
    expect((await ask({ orderId: unpaid.id })).code).toBe("order.not-paid");
    const offered = await hospital.call("requests/ofOrder", { id: unpaid.id }, mother.token);
    expect(offered.value).toMatchObject({ kinds: [], closedBecause: "not-paid" });
  });

  test("what the order does not have cannot be asked for: no parcel is no lost parcel", async () => {
    expect((await ask({ kind: "where-is-it" })).code).toBe("service-request.unfit");
    const { kinds } = (await hospital.call("requests/ofOrder", { id: orderId }, mother.token)).value;
    expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual([
      "damaged",
      "short-or-wrong",
      "receipt",
      "refund",
      "other-question",
    ]);
  });

  test("it is answered by a stated time, and stands on the page of the order", async () => {
    const answer = await ask();
    const due = addMinutes(answer.value.openedAt, requestPolicy.answer.hours.damaged * 60);
    expect(answer.value).toMatchObject({ state: "open", answerBy: due, late: false, openedBy: "patient" });
    const { requests } = (await hospital.call("requests/ofOrder", { id: orderId }, mother.token)).value;
    expect(requests).toMatchObject([{ id: answer.value.id, kind: "damaged" }]);
    const { items } = (await hospital.call("requests/mine", {}, mother.token)).value;
    expect(items).toMatchObject([{ id: answer.value.id }]);
  });

  test("the order is found by its medicine, however many came after it; a stranger finds nothing", async () => {
    const { id, subject } = await laidOrder(hospital, mother);
    for (let n = 0; n < 25; n++) {
      hospital.clock.advance(1);
      await laidOrder(hospital, mother);
    }
    const newest = (await hospital.call("orders/mine", {}, mother.token)).value.items;
    expect(newest.map((row: { id: string }) => row.id)).not.toContain(id);
    const find = (of: string, token: string) => hospital.call("requests/orderOf", { id: of }, token);
    expect((await find(subject.id, mother.token)).value).toEqual({ orderId: id });
    const stranger = await hospital.patient();
    expect((await find(subject.id, stranger.token)).code).toBe("thing.missing");
    expect((await find(hospital.id(), mother.token)).code).toBe("thing.missing");
  });

  test("the same tap twice is one request; the same id with other words is refused", async () => {
    const input = wish();
    const first = await hospital.call("requests/ask", input, mother.token);
    const again = await hospital.call("requests/ask", input, mother.token);
    expect(again.value).toEqual(first.value);
    const other = await hospital.call("requests/ask", { ...input, words: "别的话。" }, mother.token);
    expect([other.status, other.code]).toEqual([409, "request.reused"]);
  });

  test("one of a kind is open at a time; another kind is another request", async () => {
    const id = await asked(hospital, mother, orderId);
    expect(await ask()).toMatchObject({ code: "service-request.exists", details: { id } });
    expect((await ask({ kind: "receipt" })).ok).toBe(true);
  });

  test("two taps of two phones at the same moment make one", async () => {
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)?.code).toBe("service-request.exists");
  });

  test("a picture that is not hers is refused", async () => {
    expect((await ask({ documentIds: [hospital.id()] })).code).toBe("document.unusable");
    const id = await asked(hospital, mother, orderId);
    const said = await step("say", id, { words, documentIds: [hospital.id()] }, mother.token);
    expect(said.code).toBe("document.unusable");
  });

  test("nobody else has it; after an unbind whoever paid asks about the money alone", async () => {
    const id = await asked(hospital, mother, orderId);
    const other = await hospital.patient({ name: "陈别人" });
    expect((await ask({ kind: "receipt" }, other.token)).code).toBe("thing.missing");
    const { people } = hospital.app.parts.orders;
    jest.spyOn(people, "mayAct").mockResolvedValue(false);
    expect((await hospital.call("requests/request", { id }, mother.token)).code).toBe("thing.missing");
    const { requests, kinds } = (await hospital.call("requests/ofOrder", { id: orderId }, mother.token)).value;
    expect([requests, kinds.map(({ kind }: { kind: string }) => kind)]).toEqual([[], ["receipt", "refund"]]);
    expect((await hospital.call("requests/mine", {}, mother.token)).value.items).toEqual([]);
  });
});

describe("the thread between her and the desk", () => {
  let id: string;
  beforeEach(async () => {
    id = await asked(hospital, mother, orderId);
  });

  test("staff answer by name, and she is told; her next words start the clock again", async () => {
    const answered = await step("answer", id, { words }, desk);
    expect(answered.value).toMatchObject({ state: "answered" });
    expect(answered.value.answerBy).toBeUndefined();
    const seen = await view(id);
    expect(seen.posts.at(-1)).toMatchObject({ by: "staff", what: "answered", words });
    expect(seen.posts.at(-1)?.byName?.zh).toBeTruthy();
    const inbox = await hospital.call("notifications/inbox", {}, mother.token);
    expect(inbox.value.items.map(({ kind }: { kind: string }) => kind)).toContain("request-answered");
    const said = await step("say", id, { words: "还没有收到。", documentIds: [] }, mother.token);
    expect(said.value.state).toBe("open");
    expect(said.value.answerBy).toBeDefined();
  });

  test("writing twice is no later answer", async () => {
    const { answerBy } = await view(id);
    hospital.clock.advance(30);
    const said = await step("say", id, { words: "请快一点。", documentIds: [] }, mother.token);
    expect(said.value.answerBy).toBe(answerBy);
  });

  test("asking the carrier keeps it the hospital's turn, with the carrier's hours", async () => {
    const carried = await step("askCarrier", id, { words: "已联系快递公司。" }, desk);
    expect(carried.value).toMatchObject({ state: "open" });
    const hours = requestPolicy.carrier.hours * 60;
    expect(carried.value.answerBy).toBe(addMinutes(carried.value.updatedAt, hours));
  });

  test("who saw another version is told where it is; nothing is lost and nothing happens twice", async () => {
    await step("answer", id, { words }, desk);
    for (const [call, more, token] of [
      ["answer", { words }, desk],
      ["askCarrier", { words }, desk],
      ["proposeRefund", { words, orderId, fen: 100 }, desk],
      ["say", { words, documentIds: [] }, mother.token],
      ["settle", {}, mother.token],
      ["reopen", { words }, mother.token],
    ] as const) {
      const late = await step(call, id, more, token, 1);
      expect([call, late.code, late.details]).toEqual([
        call,
        "service-request.moved-on",
        { state: "answered", version: 2 },
      ]);
    }
  });

  test("two staff answering at once: one answer stands, the other is told", async () => {
    const other = await hospital.staff("operations");
    const both = await Promise.all([step("answer", id, { words }, desk, 1), step("answer", id, { words }, other, 1)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await view(id)).posts).toHaveLength(2);
  });

  test("the desk closes with an outcome of the closed list; she opens it again within the days, not after", async () => {
    const closed = await step("answer", id, { words, outcome: "explained" }, desk);
    expect(closed.value).toMatchObject({ state: "closed", outcome: "explained" });
    expect((await hospital.call("requests/queue", {}, desk)).value.items).toEqual([]);
    const again = await step("reopen", id, { words: "还没有解决。" }, mother.token);
    expect(again.value).toMatchObject({ state: "open", can: { say: true, close: true, reopen: false } });
    const solved = await step("settle", id, {}, mother.token);
    expect(solved.value).toMatchObject({ state: "closed", outcome: "solved", can: { reopen: true } });
    hospital.clock.advance(requestPolicy.reopen.days * 24 * 60);
    expect((await view(id)).can.reopen).toBe(false);
    const late = await step("reopen", id, { words }, mother.token);
    expect(late).toMatchObject({ code: "service-request.too-late" });
    expect((await ask()).ok).toBe(true);
  });

  test("reading is recorded, by her and by the desk", async () => {
    await view(id);
    await hospital.call("requests/openCase", { id }, desk);
    const trail = [...(hospital.table as unknown as Countable).everything()].filter(
      ({ key, item }) => key.table === "audit" && item.thing === `request#${id}`,
    );
    expect(trail.map(({ item }) => item.action).sort()).toEqual(["ask", "read", "read"]);
  });
});

describe("a request that nobody answers in time", () => {
  test("says so in its thread once, tells her, and calls her when she does not read it", async () => {
    const id = await asked(hospital, mother, orderId);
    hospital.clock.advance(requestPolicy.answer.hours.damaged * 60 + 1);
    await hospital.app.everyMinute();
    await hospital.app.everyMinute();
    const seen = await view(id);
    expect(seen).toMatchObject({ state: "open", late: true });
    expect(seen.posts.filter(({ what }) => what === "late")).toHaveLength(1);
    const later = await hospital.staff("after-sale");
    const queue = (await hospital.call("requests/queue", {}, later)).value.items;
    expect(queue).toMatchObject([{ id, late: true, maskedName: "林*晴" }]);
    hospital.clock.advance(requestPolicy.call.hours * 60 - 5);
    await hospital.app.everyMinute();
    const calls = await hospital.call("notifications/callTasks", {}, await hospital.staff("triage"));
    expect(calls.value.items.map(({ kind }: { kind: string }) => kind)).toEqual(["request-late"]);
  });

  test("one that was answered is not late", async () => {
    const id = await asked(hospital, mother, orderId);
    await step("answer", id, { words }, desk);
    hospital.clock.advance(requestPolicy.answer.hours.damaged * 60 + 1);
    await hospital.app.everyMinute();
    expect((await view(id)).late).toBe(false);
  });
});

type Countable = { everything(): Iterable<{ key: { table: string }; item: Record<string, unknown> }> };
