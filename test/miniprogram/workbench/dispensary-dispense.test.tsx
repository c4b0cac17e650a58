import { fireEvent, screen } from "@testing-library/react";
import { CheckPage } from "../../../miniprogram/src/workbench/dispensary/check/check-page";
import { DispensePage } from "../../../miniprogram/src/workbench/dispensary/dispense/dispense-page";
import { StockPage } from "../../../miniprogram/src/workbench/dispensary/stock/stock-page";
import { dispensaryWords } from "../../../miniprogram/src/workbench/dispensary/words";
import { dispenseOf, id, labelOf, NOW, stockOf } from "./dispensary-fixtures";
import { button, press, type } from "./hands";
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
  for (let n = 0; n < 5; n++) await settle();
};
const queueOf = (...views: ReturnType<typeof dispenseOf>[]) =>
  yes({ items: views.map(({ lines: _l, boxesScanned: _b, may: _m, label: _p, name: _n, ...row }) => row), now: NOW });
const serving = (view: ReturnType<typeof dispenseOf>) => ({
  "dispensary/queue": queueOf(view),
  "dispensary/dispensing": yes(view),
});

test("the queue shows how each goes out; express can be looked at alone", async () => {
  const pickUp = { ...dispenseOf(), id: id(2), maskedName: "周*", method: "pick-up" as const };
  serve({ "dispensary/queue": queueOf(dispenseOf(), pickUp) });
  await draw(<DispensePage />);
  expect(screen.getByText("周*")).toBeTruthy();
  expect(screen.getAllByText("30 岁 · 病历号 M26000005")).toHaveLength(2);
  fireEvent.click(screen.getByLabelText(words.methods.express));
  await settle();
  expect(screen.queryByText("周*")).toBeNull();
  expect(screen.getByText("林*晴")).toBeTruthy();
});

test("claimed, then box by box: the wrong one is named in words, two fast ones are both counted", async () => {
  const paid = dispenseOf({ state: "paid", may: ["claim"] });
  const claimed = dispenseOf();
  const [one, two] = [dispenseOf({}, 1), dispenseOf({ version: 7 }, 2)];
  const asked = serve({
    ...serving(paid),
    "dispensary/claim": yes(claimed),
    "dispensary/scan": [refuse("scan.mismatch"), yes({ ...one, version: 6 }), yes(two)],
  });
  await draw(<DispensePage />);
  await press(/^林\*晴/);
  await press(words.dispense.claim);
  expect(inputsOf(asked, "dispensary/claim")).toMatchObject([{ id: id(1), version: 5 }]);
  await scan(words.dispense.scan, "methimazole-5mg-100*M1");
  expect(screen.getByRole("alert").textContent).toContain(words.dispense.wrong("methimazole-5mg-100*M1"));
  const field = screen.getByLabelText(words.dispense.scan);
  for (let n = 0; n < 2; n++) {
    fireEvent.change(field, { target: { value: "levothyroxine-50ug-100*L24" } });
    fireEvent.keyDown(field, { key: "Enter", code: "Enter", keyCode: 13 });
  }
  for (let n = 0; n < 12; n++) await settle();
  expect(inputsOf(asked, "dispensary/scan").map(({ version }) => version)).toEqual([5, 5, 6]);
  expect(screen.getByText(`${words.dispense.counted(2, 2)} ${words.dispense.lineDone}`)).toBeTruthy();
});

test("a part is given only with a reason, and the button says that the difference goes back (D2-23)", async () => {
  const part = dispenseOf({ may: ["scan", "put-back", "dispense"], checkedBy: staff("秦未晞") }, 1);
  const done = dispenseOf({ state: "partly-dispensed", may: [], version: 6 }, 1);
  const asked = serve({ ...serving(part), "dispensary/dispense": yes(done) });
  await draw(<DispensePage />);
  await press(/^林\*晴/);
  const give = words.dispense.givePart(1, 1);
  expect(button(give).disabled).toBe(true);
  fireEvent.mouseDown(document.querySelector("input[role=combobox]")!);
  await settle();
  fireEvent.click(screen.getAllByText(words.dispense.reasons.missing).at(-1)!);
  await settle();
  expect(screen.getByText(words.dispense.moneyBack)).toBeTruthy();
  await press(give);
  expect(inputsOf(asked, "dispensary/dispense")).toMatchObject([
    { id: id(1), version: 5, short: [{ drugId: "levothyroxine-50ug-100", reason: "missing" }] },
  ]);
  expect(screen.getByText(words.dispense.done.express)).toBeTruthy();
});
const staff = (zh: string) => ({ staffId: "s-2", name: { zh, en: zh } });

test("label and leaflet are printed in plain words, and large for weak eyes", async () => {
  serve({ ...serving(dispenseOf({}, 2)), "dispensary/label": yes(labelOf()) });
  await draw(<DispensePage />);
  await press(/^林\*晴/);
  await press(words.dispense.papers.leaflet);
  expect(screen.getByText("每次 1 片，每天 1 次，口服，用 28 天")).toBeTruthy();
  fireEvent.click(screen.getByLabelText(words.paper.sizes.large));
  await settle();
  expect(document.querySelector(".wd-paper--large")).toBeTruthy();
});

describe("the second check", () => {
  const ready = dispenseOf({ may: ["second-check"] }, 2);
  test("is signed only when every box was scanned again; one too many is wrong", async () => {
    const asked = serve({
      ...serving(ready),
      "dispensary/secondCheck": yes({ ...ready, version: 6, may: ["dispense"], checkedBy: staff("秦未晞") }),
    });
    await draw(<CheckPage />);
    await press(/^林\*晴/);
    await scan(words.check.scan, "levothyroxine-50ug-100*L24");
    expect(button(words.check.left(1)).disabled).toBe(true);
    await scan(words.check.scan, "levothyroxine-50ug-100*OLD");
    expect(screen.getByRole("alert").textContent).toContain(words.check.wrong("levothyroxine-50ug-100*OLD"));
    await scan(words.check.scan, "levothyroxine-50ug-100*L24");
    await press(words.check.confirm(2));
    expect(inputsOf(asked, "dispensary/secondCheck")).toMatchObject([{ id: id(1), version: 5 }]);
    expect(screen.getByText(words.check.done("秦未晞"))).toBeTruthy();
  });
  test("is not offered to whoever put it together", async () => {
    serve(serving(dispenseOf({ may: ["scan", "put-back"] }, 2)));
    await draw(<CheckPage />);
    await press(/^林\*晴/);
    expect(screen.getByText(words.check.notYou)).toBeTruthy();
    expect(screen.queryByText(words.check.confirm(2))).toBeNull();
  });
});

describe("the shelf", () => {
  const row = stockOf();
  const shelf = {
    "dispensary/stock": yes({
      items: [row, stockOf({ drugId: "methimazole-5mg-100", name: { zh: "甲巯咪唑片", en: "M" }, low: false })],
      now: NOW,
    }),
    "dispensary/stockOf": yes(row),
    "dispensary/movements": yes({ items: [] }),
  };
  test("what is low can be looked at alone; every box is somewhere (P5)", async () => {
    serve(shelf);
    await draw(<StockPage />);
    fireEvent.click(screen.getByLabelText(words.stock.views.low));
    await settle();
    expect(screen.queryByText("甲巯咪唑片")).toBeNull();
    await press(/^左甲状腺素钠片/);
    expect(screen.getByText(words.stock.sum(6, 2, 30, 2, 40))).toBeTruthy();
  });
  test("receiving names batch, last day and boxes, over the version that was seen", async () => {
    const asked = serve({ ...shelf, "dispensary/receive": refuse("batch.other-expiry") });
    await draw(<StockPage />);
    await press(/^左甲状腺素钠片/);
    await type(words.stock.columns.batch, "L25");
    await type(words.stock.columns.expiresOn, "2028-06-30");
    await type(words.stock.packs, "20");
    await press(words.stock.receive);
    expect(inputsOf(asked, "dispensary/receive")).toMatchObject([
      { drugId: row.drugId, version: 9, batch: "L25", expiresOn: "2028-06-30", packs: 20 },
    ]);
    expect(screen.getByRole("alert").textContent).toContain(words.refusals["batch.other-expiry"].what);
  });
});
