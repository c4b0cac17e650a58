import { fireEvent, screen } from "@testing-library/react";
import { PharmacistDesk } from "../../../../miniprogram/src/workbench/pharmacist/pharmacist-desk";
import { press, type } from "../hands";
import { inputsOf, refuse, serve, yes } from "../line";
import { NOW, pharmacist } from "../prescriptions/prescriptions";
import { draw, freshTab, furnish, settle } from "../screen";

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const none = yes({ items: [], now: NOW });
const openDesk = async (own: Parameters<typeof serve>[0]) => {
  const asked = serve({ "prescriptions/queue": none, "prescriptions/heldList": none, ...own });
  await draw(<PharmacistDesk />);
  await settle();
  return asked;
};
const page = () => document.querySelector("main")!.textContent ?? "";

test("stopping a drug first says whom it reaches; it can be undone when it has reached them", async () => {
  const found = {
    drugId: "levothyroxine-50ug-100",
    name: { zh: "左甲状腺素钠片", en: "Levothyroxine" },
    ...{ atc: "H03AA01", form: { zh: "片剂", en: "tablet" }, strength: "50 µg" },
    ...{ pack: { zh: "100 片/盒", en: "100" }, unit: { zh: "片", en: "tablet" }, unitsPerPack: 100, fen: 2960 },
    ...{ routes: ["oral"], frequencies: ["qd"], coldChain: false, mailable: true, special: "none", available: 3 },
  };
  const stopped = {
    ...{ drugId: found.drugId, name: found.name, version: 2, reason: "recall", note: "批号 A8", since: NOW },
    ...{ by: pharmacist, reached: 7, done: true },
  };
  const asked = await openDesk({
    "prescriptions/drugs": yes({ drugs: [found] }),
    "prescriptions/touchedBy": yes({ unpaid: 5, paid: 2, given: 1, received: 3, more: false }),
    "prescriptions/stopDrug": yes(stopped),
    "prescriptions/stopList": [yes({ drugs: [] }), yes({ drugs: [stopped] })],
    "prescriptions/allowDrug": refuse("stop.under-way"),
  });
  await press("停用药品");
  const field = screen.getByLabelText("搜索药品");
  fireEvent.change(field, { target: { value: "左甲" } });
  await settle();
  fireEvent.keyDown(field, { key: "Enter", keyCode: 13 });
  await settle();
  expect(page()).toContain("5未付款，将退回医生或作废");
  expect(page()).toContain("2已付款未发药，将暂停");
  expect(page()).toContain("1已配好未到患者手中");
  expect(page()).toContain("3近半年已收到药");
  expect(inputsOf(asked, "prescriptions/stopDrug")).toEqual([]);
  fireEvent.click(screen.getByRole("radio", { name: /^召回/ }));
  await type(/^说明/, "批号 A8");
  await press("停用左甲状腺素钠片 50 µg：退回或作废 5 张，暂停 2 张");
  expect(inputsOf(asked, "prescriptions/stopDrug")).toEqual([
    { drugId: found.drugId, reason: "recall", note: "批号 A8" },
  ]);
  expect(page()).toContain("已处理 7 张处方");
  await press("恢复左甲状腺素钠片");
  expect(inputsOf(asked, "prescriptions/allowDrug")).toEqual([{ drugId: found.drugId, version: 2 }]);
  expect(screen.getByRole("alert").textContent).toContain("请等处理完成后再恢复");
});
