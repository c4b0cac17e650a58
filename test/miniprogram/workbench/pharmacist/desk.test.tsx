import { fireEvent, screen } from "@testing-library/react";
import { PharmacistDesk } from "../../../../miniprogram/src/workbench/pharmacist/pharmacist-desk";
import { ProofDialogue } from "../../../../miniprogram/src/workbench/shell/proof";
import { button, press, type } from "../hands";
import { inputsOf, refuse, serve, yes } from "../line";
import { NOW, pharmacist, reviewRow, RX, rxCase } from "../prescriptions/prescriptions";
import { draw, freshTab, furnish, settle } from "../screen";

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const me = { id: pharmacist.staffId, name: "pharmacist.ai", displayName: pharmacist.name, roles: ["pharmacist"] };
const colleague = { staffId: "staff-pharmacist-2", name: { zh: "霍令仪", en: "Huo Lingyi" } };
const rows = [
  reviewRow(),
  reviewRow({
    id: RX.second,
    maskedName: "戴*",
    ageMonths: 14,
    content: 2,
    contentAt: "2026-11-23T01:20:00.000Z",
    reviewBy: "2026-11-23T01:50:00.000Z",
    overdue: true,
    reviewer: colleague,
  }),
];
const usual = {
  "hospital/staffMe": yes(me),
  "prescriptions/queue": yes({ items: rows, now: NOW }),
  "prescriptions/heldList": yes({ items: [], now: NOW }),
  "prescriptions/openCase": yes(rxCase({ reviewer: pharmacist })),
  "prescriptions/stopList": yes({ drugs: [] }),
};
const openDesk = async (own: Parameters<typeof serve>[0] = {}) => {
  const asked = serve({ ...usual, ...own });
  await draw(
    <>
      <PharmacistDesk />
      <ProofDialogue />
    </>,
  );
  await settle();
  return asked;
};
const openFirst = async (own: Parameters<typeof serve>[0] = {}) => {
  const asked = await openDesk(own);
  await press(/高\*琳/);
  return asked;
};
const key = async (name: string) => {
  fireEvent.keyDown(document.body, { key: name });
  await settle();
};
const page = () => document.querySelector("main")!.textContent ?? "";

test("the queue says who, how much, by whom and how near the target; the oldest wait stands beside it (D2-17)", async () => {
  await openDesk();
  const nav = screen.getByRole("navigation").textContent;
  expect(nav).toContain("待审处方2");
  expect(nav).toContain("最久已等 40 分钟");
  expect(nav).toContain("1 张超过目标时间");
  const [first, second] = screen.getAllByRole("listitem");
  expect(first!.textContent).toMatch(/还有 1[45] 分钟到目标时间/);
  expect(first!.textContent).toContain("1 种药 · 林知远 开方");
  expect(second!.textContent).toContain("14 个月");
  expect(second!.textContent).toContain("超过目标 10 分钟");
  expect(second!.textContent).toContain("霍令仪 在看");
});

test("the case shows the patient's risks, each drug with its daily dose, and the doctor's reasons", async () => {
  await openFirst();
  expect(page()).toContain("青霉素 · 重 · 喉头水肿");
  expect(page()).toContain("怀孕中 · 预产期");
  expect(page()).toContain("有损害 (eGFR 55)");
  expect(page()).toContain("没有填写体重");
  expect(page()).toContain("每日共 4 片 = 20 mg");
  expect(page()).toContain("慢性病，病情稳定");
  expect(page()).toContain("医生的理由 病情稳定，按长期处方开四周");
  expect(document.querySelector('.wr-check[data-is="not-checked"]')!.textContent).toContain("未核查");
  expect(page()).not.toContain("也打开了这张处方");
});

test("an approval is about the very content that was seen, says what it opens, and asks for a fresh proof (P1, P2)", async () => {
  const asked = await openFirst({
    "prescriptions/approve": [refuse("proof.needed"), yes(rxCase({ state: "approved", version: 4, may: [] }))],
    "hospital/proveAgain": yes({}),
  });
  await key("a");
  await press("通过并签名第 1 版：患者可以付款 ¥37.60");
  await type("动态验证码", "123456");
  await press("验证并继续");
  const sent = inputsOf(asked, "prescriptions/approve");
  expect(sent).toHaveLength(2);
  expect(sent[1]).toMatchObject({ id: RX.first, version: 3, content: 1, hash: "a".repeat(64) });
  expect(sent[1]!.stepId).toBe(sent[0]!.stepId);
  expect(page()).toContain("已通过并签名");
  expect(page()).toContain("现在是“审核通过，等患者选择取药方式”");
});

test("a return names national codes that are searched; without one it cannot be sent", async () => {
  const asked = await openFirst({ "prescriptions/return": yes(rxCase({ state: "returned", may: [] })) });
  await key("r");
  expect(button("退回给林知远修改后重签").disabled).toBe(true);
  expect(screen.getAllByRole("checkbox").filter((box) => (box as HTMLInputElement).checked)).toEqual([]);
  await type(/^搜索编码或文字/, "用法、用量不适宜");
  fireEvent.click(screen.getByRole("checkbox", { name: "2-5 用法、用量不适宜" }));
  await settle();
  await type(/^给医生的话/, "甲巯咪唑请减为每日 10 mg");
  await press("退回给林知远修改后重签");
  expect(inputsOf(asked, "prescriptions/return")[0]).toMatchObject({
    version: 3,
    content: 1,
    codes: ["2-5"],
    note: "甲巯咪唑请减为每日 10 mg",
  });
  expect(page()).toContain("已退回给医生");
});

test("a refusal for good is red and says that it ends here", async () => {
  const asked = await openFirst({ "prescriptions/reject": yes(rxCase({ state: "rejected", may: [] })) });
  await key("j");
  await type(/^搜索编码或文字/, "2-8");
  fireEvent.click(screen.getByRole("checkbox", { name: /^2-8/ }));
  await settle();
  await press("不通过：这张处方到此结束，告知患者和医生");
  expect(inputsOf(asked, "prescriptions/reject")[0]).toMatchObject({ codes: ["2-8"], note: "" });
});

test("a lost race says who was first and shows what is there now", async () => {
  const asked = await openFirst({
    "prescriptions/approve": refuse("prescription.moved-on", {
      state: "returned",
      version: 4,
      by: "pharmacist",
      byName: colleague.name,
    }),
    "prescriptions/openCase": [yes(rxCase()), yes(rxCase({ state: "returned", version: 4, may: [] }))],
  });
  await key("a");
  await press(/^通过并签名/);
  expect(screen.getByRole("alert").textContent).toContain("霍令仪先处理了，现在是“药师已退回，请修改”");
  expect(inputsOf(asked, "prescriptions/openCase")).toHaveLength(2);
});

test("another content than the one that was seen is not approved", async () => {
  await openFirst({
    "prescriptions/approve": refuse("content.changed", { content: 2 }),
    "prescriptions/openCase": [yes(rxCase()), yes(rxCase({ content: 2, version: 5, hash: "b".repeat(64) }))],
  });
  await key("a");
  await press(/^通过并签名第 1 版/);
  expect(screen.getByRole("alert").textContent).toContain("处方内容已经换过一版");
  await key("a");
  expect(button(/^通过并签名第 2 版/).disabled).toBe(false);
});

test("who wrote it cannot review it (P2)", async () => {
  await openFirst({ "prescriptions/approve": refuse("reviewer.prescribed") });
  await key("a");
  await press(/^通过并签名/);
  expect(screen.getByRole("alert").textContent).toContain("请由另一位药师审核");
});

test("a colleague who looks at it, too, is named; the question to the prescriber stands beside the case", async () => {
  const said = { id: "0".repeat(25) + "m", by: "pharmacist", name: pharmacist.name, words: "体重多少", at: NOW };
  const asked = await openFirst({
    "prescriptions/openCase": yes(rxCase({ reviewer: colleague })),
    "prescriptions/askPrescriber": yes({ messages: [said] }),
  });
  expect(page()).toContain("霍令仪 也打开了这张处方");
  await type("问开方医生", "体重多少");
  await press("发送");
  expect(inputsOf(asked, "prescriptions/askPrescriber")[0]).toMatchObject({
    prescriptionId: RX.first,
    words: "体重多少",
  });
  expect(page()).toContain("已发送");
  expect(page()).toContain("药师 艾清和");
});

test("earlier prescriptions are opened when asked for", async () => {
  const asked = await openFirst({
    "prescriptions/previous": yes({ prescriptions: [rxCase({ id: RX.second, state: "dispensed" })] }),
  });
  expect(inputsOf(asked, "prescriptions/previous")).toEqual([]);
  await press("查看近半年的处方");
  expect(inputsOf(asked, "prescriptions/previous")).toEqual([{ id: RX.first }]);
  expect(page()).toContain("已配好");
});

test("what is held is released or cancelled with its consequence, and a reason", async () => {
  const held = { state: "held", heldFrom: "paid", heldBecause: "drug-recalled" } as const;
  const asked = await openDesk({
    "prescriptions/heldList": yes({ items: [reviewRow(held)], now: NOW }),
    "prescriptions/openCase": yes(rxCase({ ...held, may: ["release", "cancel"] })),
    "prescriptions/cancelHeld": yes(rxCase({ state: "cancelled", may: [] })),
  });
  await press(/^已暂停/);
  await press(/高\*琳/);
  expect(page()).toContain("因“药品召回”暂停，之前是“已付款，等药房配药”");
  await key("g");
  expect(button("放行：处方回到“已付款，等药房配药”，继续办理").disabled).toBe(true);
  await key("x");
  await type(/^理由/, "批号在召回范围内");
  await press("取消：不再发药，全部款项退回患者");
  expect(inputsOf(asked, "prescriptions/cancelHeld")[0]).toMatchObject({ version: 3, why: "批号在召回范围内" });
  expect(page()).toContain("已取消，款项退回患者");
});

test("arrows and Enter walk the queue, N opens the next one, Esc goes back", async () => {
  const asked = await openDesk();
  await key("ArrowDown");
  await key("Enter");
  expect(inputsOf(asked, "prescriptions/openCase")).toEqual([{ id: RX.first }]);
  await key("n");
  expect(inputsOf(asked, "prescriptions/openCase").at(-1)).toEqual({ id: RX.second });
  await key("Escape");
  expect(page()).toContain("请从列表打开一张处方");
});

test("her own words and how long her medicine lasts stand beside the case, with the clock of the target", async () => {
  const told = {
    wishes: ["refill" as const],
    course: "same" as const,
    description: "药快吃完了，没有不舒服。",
    medicines: [{ name: "甲巯咪唑片", dose: "10 mg 每日 1 次", daysLeft: 3 }],
  };
  await openFirst({ "prescriptions/openCase": yes(rxCase({ told, person: { ...rxCase().person, sex: "female" } })) });
  expect(page()).toContain("药快吃完了，没有不舒服。");
  expect(page()).toContain("甲巯咪唑片 10 mg 每日 1 次 · 还剩 3 天");
  expect(page()).toContain("想要续方");
  expect(page()).toMatch(/还有 \d+ 分钟到目标时间/);
  expect(page()).toContain("女");
});

test("P2: who wrote it reads why somebody else reviews it, and has no decision to take", async () => {
  await openFirst({ "prescriptions/openCase": yes(rxCase({ own: true, may: [] })) });
  expect(page()).toContain("这张处方是您开的，要由另一位药师审核");
  expect(screen.queryByRole("button", { name: /通过/ })).toBeNull();
});
