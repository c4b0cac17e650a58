import { fireEvent, screen } from "@testing-library/react";
import { button, press, type } from "../hands";
import { inputsOf, refuse, serve, yes } from "../line";
import { draftOf, openPad, Pane, pause, usual, written } from "./open-pad";
import { draw, freshTab, furnish, settle } from "../screen";
import { view } from "../consultations/requests";
import { check, checkedDraft, drug, hard, line, NOW, RX, rxCase, soft, unknown } from "./prescriptions";

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const signButton = () => button(/^签名并提交药师审核|^重新签名/);
const page = () => document.body.textContent ?? "";

test("a drug is found with its price and what is on the shelf, and Enter puts it on the pad", async () => {
  const asked = await openPad();
  const field = screen.getByLabelText("搜索药品");
  fireEvent.change(field, { target: { value: "甲巯" } });
  await settle();
  expect(inputsOf(asked, "prescriptions/drugs")).toEqual([{ text: "甲巯" }]);
  expect(page()).toContain("库存 40 盒");
  expect(page()).toContain("¥18.80 · 100 片/盒");
  fireEvent.keyDown(field, { key: "Enter", keyCode: 13 });
  await pause();
  expect(document.querySelector(".wr-line")?.textContent).toContain("甲巯咪唑片 5 mg");
  expect(signButton().disabled).toBe(true);
  expect(page()).toContain("请先把每一行填完");
});

test("a special, a stopped and a chosen drug are told from the rest and cannot be put on the pad (C5)", async () => {
  await openPad({
    "prescriptions/drugs": yes({
      drugs: [
        drug({ drugId: "phenobarbital-30mg-100", special: "psychotropic-2" }),
        drug({ drugId: "insulin-stopped", stopped: { reason: "recall", since: NOW, note: "批号 8" } }),
      ],
    }),
  });
  const field = screen.getByLabelText("搜索药品");
  fireEvent.change(field, { target: { value: "x" } });
  await settle();
  expect(page()).toContain("第二类精神药品，不能在线开具");
  expect(page()).toContain("已停用：召回");
  fireEvent.keyDown(field, { key: "Enter", keyCode: 13 });
  await settle();
  expect(document.querySelector(".wr-line")).toBeNull();
});

test("packs follow dose, frequency and days until the doctor sets them", async () => {
  const asked = await openPad({ "prescriptions/myDraft": yes(draftOf()) });
  await pause();
  await type("天数", "60");
  expect(page()).toContain("按用量算 3 盒");
  await press("改为 3 盒");
  await pause();
  expect(inputsOf(asked, "prescriptions/saveDraft").at(-1)).toMatchObject({
    version: 1,
    lines: [{ days: 60, packs: 3, dose: 2, frequency: "bid" }],
  });
  await type("天数", "100");
  await pause();
  expect(inputsOf(asked, "prescriptions/saveDraft").at(-1)).toMatchObject({ lines: [{ days: 100, packs: 4 }] });
});

test("what stops, what wants a reason and what nobody looked at are told apart, each with its source", async () => {
  await openPad({
    "prescriptions/myDraft": yes(draftOf()),
    "prescriptions/checkDraft": yes(checkedDraft([check(), unknown, soft, hard])),
  });
  await pause();
  const found = [...document.querySelectorAll<HTMLElement>(".wr-check")];
  expect(found.map(({ dataset }) => dataset.is)).toEqual(["hard", "soft", "not-checked"]);
  expect(found[0]!.textContent).toContain("不能开");
  expect(found[0]!.textContent).toContain("这一条不能用理由放行");
  expect(found[1]!.textContent).toContain("依据：处方管理办法 第十九条");
  expect(found[2]!.textContent).toContain("未核查");
  expect(found[2]!.textContent).toContain("这不代表安全");
  expect(page()).toContain("不能开 1 · 要理由 1 · 未核查 1");
  expect(page()).toContain("有不能开的问题，请先改处方");
  expect(signButton().disabled).toBe(true);
});

test("a copied line is read again, a finding gets a reason, and only then can it be signed (D2-16)", async () => {
  const asked = await openPad({
    "prescriptions/previousOf": yes({
      prescriptions: [
        {
          id: RX.second,
          state: "dispensed",
          signedAt: "2026-10-20T02:00:00.000Z",
          prescriber: { zh: "林知远", en: "Lin" },
          diagnosis: rxCase().diagnosis,
          lines: [written],
          daysLeft: 4,
        },
      ],
    }),
    "prescriptions/checkDraft": yes(checkedDraft([soft, check()])),
    "prescriptions/sign": yes(rxCase()),
  });
  await press("复制以前的处方");
  expect(page()).toContain("按用量还有 4 天");
  await press("复制到草稿");
  await pause();
  expect(page()).toContain("还有 1 行要逐行核对并打勾");
  expect(signButton().textContent).toBe("签名并提交药师审核：1 种药 ¥37.60");
  expect(page()).toContain("请先给每条提示写理由");
  await type(/^为什么仍然这样开/, "病情稳定，按长期处方开");
  expect(page()).toContain("请先逐行核对并打勾");
  fireEvent.click(screen.getByRole("checkbox", { name: "我已重新核对这一行" }));
  await pause();
  expect(signButton().disabled).toBe(false);
  await press(/^签名并提交药师审核/);
  expect(inputsOf(asked, "prescriptions/sign")).toHaveLength(1);
  expect(inputsOf(asked, "prescriptions/sign")[0]).toMatchObject({
    consultationId: view().id,
    lines: [{ drugId: "methimazole-5mg-100", dose: 2, packs: 2, note: "饭后" }],
    overrides: [{ of: "days/days.over/methimazole-5mg-100", why: "病情稳定，按长期处方开" }],
    totalFen: 3760,
    read: true,
  });
  expect(inputsOf(asked, "prescriptions/sign")[0]).not.toHaveProperty("revises");
  expect(page()).toContain("已签名，药师正在审核");
});

test("a change after the tick has to be read again", async () => {
  await openPad({ "prescriptions/myDraft": yes(draftOf()) });
  await pause();
  const tick = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "我已重新核对这一行" });
  fireEvent.click(tick());
  await settle();
  expect(tick().checked).toBe(true);
  await type("天数", "14");
  expect(tick().checked).toBe(false);
});

test("signing asks for a further code, and the price of today is shown where it changed", async () => {
  const asked = await openPad({
    "prescriptions/myDraft": yes(draftOf()),
    "prescriptions/sign": refuse("price.changed", { fen: 3800 }),
  });
  await pause();
  fireEvent.click(screen.getByRole("checkbox", { name: "我已重新核对这一行" }));
  await settle();
  const before = inputsOf(asked, "prescriptions/checkDraft").length;
  await press(/^签名并提交药师审核/);
  await pause();
  expect(screen.getByRole("alert").textContent).toContain("价格变了");
  expect(screen.getByRole("alert").textContent).toContain("¥38.00");
  expect(inputsOf(asked, "prescriptions/checkDraft").length).toBeGreaterThan(before);
});

test.each([
  ["signature.unreachable", "电子签名服务连不上"],
  ["signature.no-timestamp", "时间戳服务没有回应"],
  ["signature.certificate-over", "证书已经过期或被注销"],
  ["signature.refused", "机构拒绝了这次签名"],
])("%s: the doctor reads why, and the draft is kept", async (code, why) => {
  await openPad({ "prescriptions/myDraft": yes(draftOf()), "prescriptions/sign": refuse(code) });
  await pause();
  fireEvent.click(screen.getByRole("checkbox", { name: "我已重新核对这一行" }));
  await settle();
  await press(/^签名并提交药师审核/);
  expect(screen.getByRole("alert").textContent).toContain(why);
  expect(screen.getByRole("alert").textContent).toContain("内容都保留着");
  expect(document.querySelectorAll(".wr-line")).toHaveLength(1);
});

test("a draft that another window kept is not written over: it is loaded again first", async () => {
  const asked = await openPad({
    "prescriptions/myDraft": [yes(draftOf()), yes({ ...draftOf([line({ days: 7 })]), version: 5 })],
    "prescriptions/saveDraft": refuse("draft.moved-on", { version: 5 }),
  });
  await type("天数", "14");
  await pause();
  expect(screen.getByRole("alert").textContent).toContain("草稿在别处改过了");
  await press("重新载入草稿");
  await settle();
  expect(screen.getByLabelText<HTMLInputElement>("天数").value).toBe("7");
  expect(inputsOf(asked, "prescriptions/myDraft")).toHaveLength(2);
});

test("a returned prescription shows the codes and is signed anew as its next content (D2-17)", async () => {
  const returned = rxCase({
    state: "returned",
    version: 4,
    codes: ["2-5"],
    may: ["revise", "take-back", "answer"],
    steps: [{ to: "returned", at: NOW, by: "pharmacist", reason: "2-5", note: "每日量请减半" }],
    messages: [
      { id: "0".repeat(25) + "m", by: "pharmacist", name: { zh: "艾清和", en: "Ai" }, words: "体重多少", at: NOW },
    ],
  });
  const asked = await openPad({
    "prescriptions/ofConsultation": yes({ prescriptions: [returned] }),
    "prescriptions/sign": yes(rxCase({ content: 2 })),
    "prescriptions/answer": yes({ messages: [] }),
  });
  expect(page()).toContain("2-5 用法、用量不适宜");
  expect(page()).toContain("每日量请减半");
  expect(document.querySelector("output")?.textContent).toBe("1");
  await type("回复药师", "48 公斤");
  await press("发送");
  expect(inputsOf(asked, "prescriptions/answer")[0]).toMatchObject({ prescriptionId: RX.first, words: "48 公斤" });
  await press("按意见修改后重签");
  await pause();
  await type("天数", "7");
  await pause();
  fireEvent.click(screen.getByRole("checkbox", { name: "我已重新核对这一行" }));
  await pause();
  await press(/^重新签名并再交审核/);
  const sent = inputsOf(asked, "prescriptions/sign")[0]!;
  expect(sent).toMatchObject({ id: RX.first, revises: { version: 4 } });
  expect((sent.revises as { stepId: string }).stepId).not.toBe(RX.first);
});

test("taking back says what follows, and a lost race says who was first", async () => {
  const approved = rxCase({ state: "approved", may: ["take-back"] });
  const asked = await openPad({
    "prescriptions/ofConsultation": yes({ prescriptions: [approved] }),
    "prescriptions/takeBack": refuse("prescription.moved-on", { state: "awaiting-payment", version: 5, by: "patient" }),
  });
  await press("收回作废");
  expect(page()).toContain("患者会看到处方作废");
  expect(button("作废这张处方，告知患者").disabled).toBe(true);
  await type(/^收回的理由/, "患者改主意");
  await press("作废这张处方，告知患者");
  expect(inputsOf(asked, "prescriptions/takeBack")[0]).toMatchObject({ id: RX.first, version: 3, why: "患者改主意" });
  expect(screen.getByRole("alert").textContent).toContain("患者先处理了，现在是“等患者付款”");
});

test("after its end a consultation shows what was signed and takes no more", async () => {
  const asked = serve({
    ...usual,
    "prescriptions/ofConsultation": yes({ prescriptions: [rxCase({ state: "paid", may: [] })] }),
  });
  await draw(<Pane of={view({ state: "ended", may: [] })} />);
  await settle();
  expect(page()).toContain("已付款，等药房配药");
  expect(inputsOf(asked, "prescriptions/myDraft")).toEqual([]);
  expect(screen.queryByLabelText("搜索药品")).toBeNull();
});
