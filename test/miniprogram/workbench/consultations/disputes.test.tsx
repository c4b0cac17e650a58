import { fireEvent, screen } from "@testing-library/react";
import { DisputesDesk } from "../../../../miniprogram/src/workbench/disputes/disputes-desk";
import { button, press, type } from "../hands";
import { inputsOf, refuse, serve, yes } from "../line";
import { draw, freshTab, furnish, settle } from "../screen";
import { colleague, doctor, ID, message, NOW } from "./requests";

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const line = {
  id: ID.first,
  version: 9,
  kind: "answer",
  at: "2026-11-22T06:00:00.000Z",
  decideBy: "2026-11-23T06:00:00.000Z",
  overdue: false,
  doctor,
  maskedName: "高*琳",
};
const dispute = {
  ...line,
  words: "只回了一句话 <script>alert(1)</script>",
  state: "ended",
  minutesToFirstAnswer: 95,
  exchanges: { used: 1, most: 20 },
  fen: 3000,
  messages: [message(1), message(2, { by: "doctor", byName: doctor.name, text: "多喝水" })],
};
const usual = {
  "consultations/disputes": yes({ items: [line] }),
  "consultations/disputeCase": yes(dispute),
};
const openFirst = async (own = {}) => {
  const asked = serve({ ...usual, ...own });
  await draw(<DisputesDesk />);
  await press(/高\*琳/);
  return asked;
};

test("disputes stand by deadline, with the chat and the first answer beside what she says (row 56)", async () => {
  await openFirst();
  expect(button(/高\*琳/).textContent).toContain("还有 3 小时须处理");
  const page = document.querySelector("main")!;
  expect(page.textContent).toContain("只回了一句话 <script>alert(1)</script>");
  expect(page.querySelector("script")).toBeNull();
  expect(page.textContent).toContain("多喝水");
  expect(page.textContent).toContain("1 小时");
});

test("a decision needs an answer that she reads, and the button says what it costs", async () => {
  const decided = { state: "upheld", at: NOW, by: "池念安", reply: "医生只答了一句，诊费退还给您。" };
  const asked = await openFirst({ "consultations/decideDispute": yes({ ...dispute, decided }) });
  expect(button("成立：全额退还 ¥30.00").disabled).toBe(true);
  await type(/^答复患者/, "医生只答了一句，诊费退还给您。");
  await press("成立：全额退还 ¥30.00");
  expect(inputsOf(asked, "consultations/decideDispute")[0]).toMatchObject({
    id: ID.first,
    version: 9,
    decision: "uphold",
    reply: "医生只答了一句，诊费退还给您。",
  });
  expect(screen.getByRole("status").textContent).toContain("成立，已退费");
});

test("a dispute that somebody else decided is shown as it is now", async () => {
  const asked = await openFirst({
    "consultations/decideDispute": refuse("consultation.moved-on", { state: "ended", version: 10, by: "desk" }),
  });
  await type(/^答复患者/, "看过聊天，医生已经回答了问题。");
  await press("不成立：发出答复，不退费");
  expect(screen.getByRole("alert").textContent).toContain("服务台先处理了");
  expect(inputsOf(asked, "consultations/disputeCase")).toHaveLength(2);
});

test("a request that nobody accepts goes to another doctor of the department (row 101)", async () => {
  const wait = {
    id: ID.second,
    version: 2,
    acceptBy: "2026-11-23T05:00:00.000Z",
    doctor,
    departmentId: "endocrinology",
    away: true,
    others: [],
  };
  serve({
    ...usual,
    "consultations/longWaits": yes({ now: NOW, rows: [wait, { ...wait, id: ID.third, others: [colleague] }] }),
  });
  await draw(<DisputesDesk />);
  fireEvent.click(screen.getByText("久等的申请"));
  await settle();
  expect(document.body.textContent).toContain("12 小时内到期、还没有人接诊的申请");
  expect(document.body.textContent).toContain("医生不在");
  expect(document.body.textContent).toContain("同科室现在没有其他医生可以接");
  expect(button("请先选医生").disabled).toBe(true);
});
