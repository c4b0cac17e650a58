import { fireEvent, screen } from "@testing-library/react";
import { HandOverPage } from "../../../miniprogram/src/workbench/dispensary/hand-over/hand-over-page";
import { PackPage } from "../../../miniprogram/src/workbench/dispensary/pack/pack-page";
import { ProblemsPage } from "../../../miniprogram/src/workbench/dispensary/problems/problems-page";
import { WindowPage } from "../../../miniprogram/src/workbench/dispensary/window/window-page";
import { dispensaryWords } from "../../../miniprogram/src/workbench/dispensary/words";
import { bagOf, batchOf, id, NOW, parcelOf } from "./dispensary-fixtures";
import { press, type } from "./hands";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish, settle } from "./screen";

const words = dispensaryWords.zh;
beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const scan = async (label: string, code: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value: code } });
  fireEvent.keyDown(field, { key: "Enter", code: "Enter", keyCode: 13 });
  for (let n = 0; n < 3; n++) await settle();
};

describe("packing (row 83)", () => {
  const labelled = parcelOf(1, { waybill: "SF100000001" });
  const queue = yes({ items: [labelled] });
  test("the wrong bag is named in words before anything is sent; the right one, then the waybill, packs", async () => {
    const packed = { ...labelled, version: 5, state: "packed" as const };
    const asked = serve({
      "deliveries/packQueue": queue,
      "deliveries/parcel": yes(labelled),
      "deliveries/pack": yes(packed),
    });
    await draw(<PackPage />);
    await press(/^林\*晴/);
    await scan(words.pack.scanBag, "RX-2");
    expect(screen.getByRole("alert").textContent).toContain(words.pack.bagWrong("RX-2"));
    await scan(words.pack.scanBag, "RX-1");
    expect(inputsOf(asked, "deliveries/pack")).toEqual([]);
    await scan(words.pack.scanParcel, "SF100000001");
    expect(inputsOf(asked, "deliveries/pack")).toMatchObject([
      { id: id(1), version: 4, prescriptionLabel: "RX-1", parcelLabel: "SF100000001" },
    ]);
    expect(screen.getByText(words.pack.packed)).toBeTruthy();
  });
  test("a label of another parcel is refused in words, and the bag stays scanned", async () => {
    serve({
      "deliveries/packQueue": queue,
      "deliveries/parcel": yes(labelled),
      "deliveries/pack": refuse("scan.mismatch", { which: "parcel" }),
    });
    await draw(<PackPage />);
    await press(/^林\*晴/);
    await scan(words.pack.scanBag, "RX-1");
    await scan(words.pack.scanParcel, "SF9");
    expect(screen.getByRole("alert").textContent).toContain(words.pack.parcelWrong("SF9"));
    expect(screen.getByLabelText(words.pack.scanParcel)).toBeTruthy();
  });
  test("while the freight is owed no waybill can be made", async () => {
    const owed = parcelOf(1, { freight: { way: "now", fen: 1200, settled: false } });
    serve({ "deliveries/packQueue": yes({ items: [owed] }), "deliveries/parcel": yes(owed) });
    await draw(<PackPage />);
    await press(/^林\*晴/);
    expect(screen.getByText(words.pack.freightOwedText)).toBeTruthy();
    expect((screen.getByRole("button", { name: words.pack.makeWaybill }) as HTMLButtonElement).disabled).toBe(true);
  });
});

describe("the pick-up window (D2-06)", () => {
  test("a scanned code opens its bag with the code filled in, and gives it out", async () => {
    const bag = bagOf(1);
    const asked = serve({
      "deliveries/pickUpWindow": [yes({ items: [bag] }), yes({ items: [bag] }), yes({ items: [] })],
      "deliveries/parcel": yes(bag),
      "deliveries/handOut": yes({ ...bag, version: 5, state: "picked-up" }),
    });
    await draw(<WindowPage />);
    await scan(words.window.find, "314159");
    expect(inputsOf(asked, "deliveries/pickUpWindow")).toContainEqual({ find: "314159" });
    await press(words.window.give(2));
    expect(inputsOf(asked, "deliveries/handOut")).toMatchObject([
      { id: id(1), version: 4, code: "314159", takenBy: "self" },
    ]);
    expect(screen.getByText(words.window.given)).toBeTruthy();
  });
  test("the person whom she named shows the last digits of the phone; a wrong code says how many tries are left", async () => {
    const bag = bagOf(1, { proxy: { name: "周明", phoneTail: "0044" } });
    const asked = serve({
      "deliveries/pickUpWindow": yes({ items: [bag] }),
      "deliveries/parcel": yes(bag),
      "deliveries/handOut": refuse("pick-up.code-wrong", { left: 3 }),
    });
    await draw(<WindowPage />);
    await press(/^林\*晴/);
    fireEvent.click(screen.getByLabelText(words.window.proxy("周明")));
    await settle();
    await type(words.window.phoneTail, "0044");
    await type(words.window.code, "271828");
    await press(words.window.give(2));
    expect(inputsOf(asked, "deliveries/handOut")).toMatchObject([{ takenBy: "proxy", phoneTail: "0044" }]);
    expect(screen.getByRole("alert").textContent).toContain(words.whys.triesLeft(3));
  });
});

describe("the hand-over to a courier", () => {
  const serving = { "deliveries/batches": yes({ items: [batchOf()] }), "deliveries/batch": yes(batchOf()) };
  test("is counted on the button and signed with the courier's name; what stays is named", async () => {
    const gone = { ...batchOf(), state: "handed-over" as const, version: 3 };
    const leftOut = [{ deliveryId: id(2), waybill: "SF100000002", why: "held" }];
    const asked = serve({ ...serving, "deliveries/handOver": yes({ batch: gone, leftOut }) });
    await draw(<HandOverPage />);
    await press(/^顺丰速运/);
    await press(words.batch.handOver(1));
    expect(inputsOf(asked, "deliveries/handOver")).toEqual([]);
    await type(words.batch.courier, "何师傅");
    await press(words.batch.handOver(1));
    expect(inputsOf(asked, "deliveries/handOver")).toMatchObject([{ id: id(7), version: 2, courierName: "何师傅" }]);
    expect(screen.getByText(words.batch.leftOut("SF100000002"))).toBeTruthy();
  });
  test("a parcel of another carrier is refused with that carrier's name", async () => {
    serve({ ...serving, "deliveries/addToBatch": refuse("parcel.other-carrier", { carrier: "EMS" }) });
    await draw(<HandOverPage />);
    await press(/^顺丰速运/);
    await scan(words.batch.scan, "EE1");
    expect(screen.getByRole("alert").textContent).toContain(words.carriers.EMS);
  });
});

test("a parcel that came back: the button says what follows, and the reason is kept (D2-23)", async () => {
  const parcel = parcelOf(1, { state: "returning", problem: "returning", waybill: "SF1" });
  const asked = serve({
    "deliveries/problems": yes({ items: [parcel] }),
    "deliveries/parcel": yes(parcel),
    "deliveries/reportFailure": yes({ ...parcel, version: 5, state: "returned", problem: "returned" }),
  });
  await draw(<ProblemsPage />);
  await press(/^林\*晴/);
  fireEvent.click(screen.getByLabelText(words.problems.whats.returned));
  fireEvent.click(screen.getByLabelText(words.problems.thens["re-send"]));
  await settle();
  await type(words.problems.note, "收件人搬家");
  await press(words.problems.go(words.problems.whats.returned, words.problems.thens["re-send"]));
  const [sent] = inputsOf(asked, "deliveries/reportFailure");
  expect(sent).toMatchObject({ id: id(1), version: 4, what: "returned", then: "re-send", note: "收件人搬家" });
  expect(sent?.["newId"]).toMatch(/^[0-9A-Z]{26}$/i);
});
