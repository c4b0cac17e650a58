import { fireEvent, screen } from "@testing-library/react";
import { GiveProxy } from "../../../miniprogram/src/workbench/own-data/give-proxy";
import { QuestionsPage } from "../../../miniprogram/src/workbench/own-data/questions-page";
import { answerBy, no, ok } from "../answers-by-call";
import { draw, freshTab, furnish, settle } from "./screen";

const question = {
  id: "1".repeat(26),
  version: 1,
  personId: "0".repeat(26),
  maskedName: "林*晴",
  row: "2026-11-22T01:00#read#application#1#staff:1",
  accessAt: "2026-11-22T01:00:00.000Z",
  accessBy: "文晓棠",
  accessWhat: "application",
  note: "这是谁？为什么看？",
  askedAt: "2026-11-22T02:00:00.000Z",
  answerBy: "2026-12-07T02:00:00.000Z",
};
beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date("2026-11-22T01:00:00.000Z") });
});
afterEach(() => jest.useRealTimers());
const press = async (name: RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};

const said = () => document.body.textContent ?? "";

test("row 61: a patient's question is answered in words that she reads", async () => {
  const answered = { ...question, version: 2, answer: "分诊核对", answeredAt: question.askedAt };
  const asked = answerBy({ accessQuestions: ok({ items: [question] }), answerAccessQuestion: ok(answered) });
  await draw(<QuestionsPage />);
  expect(said()).toContain(question.note);
  fireEvent.change(screen.getByLabelText("答复"), { target: { value: "分诊核对" } });
  await press(/答复患者/);
  expect(asked("answerAccessQuestion")).toMatchObject([{ id: question.id, version: 1, answer: "分诊核对" }]);
  expect(asked("accessQuestions")).toHaveLength(2);
});

test("an empty list says so", async () => {
  answerBy({ accessQuestions: ok({ items: [] }) });
  await draw(<QuestionsPage />);
  expect(said()).toContain("没有等待答复的疑问");
});

test("row 11: a desk chooses what may be done, says what it has seen, and gets the code", async () => {
  const made = { code: "12345678", proxy: { codeUntil: "2026-11-25T02:00:00.000Z" } };
  const asked = answerBy({ inviteProxyAtDesk: ok(made) });
  await draw(<GiveProxy personId={question.personId} />);
  await press(/开代办码/);
  await press(/生成代办码/);
  expect(asked("inviteProxyAtDesk")).toEqual([]);
  fireEvent.click(screen.getByLabelText(/^在线复诊/));
  fireEvent.click(screen.getByLabelText("患者本人在场"));
  await press(/生成代办码/);
  expect(asked("inviteProxyAtDesk")).toMatchObject([
    { personId: question.personId, scopes: ["consultations"], seen: "person-present" },
  ]);
  expect(said()).toContain("1234 5678");
});

test("a desk that may give no more is told why, and what to do", async () => {
  answerBy({ inviteProxyAtDesk: no("proxy.too-many", 409, { details: { most: 5 } }) });
  await draw(<GiveProxy personId={question.personId} />);
  await press(/开代办码/);
  fireEvent.click(screen.getByLabelText(/^在线复诊/));
  fireEvent.click(screen.getByLabelText("患者本人在场"));
  await press(/生成代办码/);
  expect(said()).toContain("代办授权太多了");
});
