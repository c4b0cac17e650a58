import { fireEvent, screen } from "@testing-library/react";
import { CallList } from "../../../miniprogram/src/workbench/call-list/call-list";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish, settle } from "./screen";

const ID = "2".repeat(26);
const line = {
  id: ID,
  version: 3,
  kind: "appointment-offered",
  about: { domain: "appointments", id: "1".repeat(26) },
  maskedName: "林**",
  answerBy: "2026-11-23T04:00:00.000Z",
  tries: 1,
};
const view = { line: { ...line, version: 4 }, name: "林晚晴", phone: "19900010001", calls: [] };

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date("2026-11-23T01:00:00.000Z") });
});
afterEach(() => jest.useRealTimers());
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};

test("the phone number is shown only on demand, and the call is recorded with the version that was seen", async () => {
  const asked = serve({
    "notifications/callTasks": yes({ items: [line] }),
    "notifications/callTask": yes(view),
    "notifications/recordCall": yes({ ...view, ended: "reached" }),
  });
  await draw(<CallList role="triage" />);
  await press("电话任务 1");
  await press(/林\*\*/);
  expect(screen.queryByText(/19900010001/)).toBeNull();
  await press("显示姓名和电话");
  expect(screen.getByText("拨打 19900010001").getAttribute("href")).toBe("tel:19900010001");
  await press("已接通，已告知");
  expect(inputsOf(asked, "notifications/recordCall")).toMatchObject([{ id: ID, version: 4, outcome: "reached" }]);
});

test("a colleague who called first is named by the refreshed record", async () => {
  const made = { at: "2026-11-23T00:58:00.000Z", by: "欧以安", outcome: "no-answer", note: "" };
  serve({
    "notifications/callTasks": yes({ items: [line] }),
    "notifications/callTask": [yes(view), yes({ ...view, calls: [made] })],
    "notifications/recordCall": refuse("call.moved-on", { by: "欧以安", at: made.at }),
  });
  await draw(<CallList role="triage" />);
  await press("电话任务 1");
  await press(/林\*\*/);
  await press("显示姓名和电话");
  await press("没有接");
  expect(screen.getByText("同事刚打过")).toBeTruthy();
  expect(screen.getByText(/没有接 · 欧以安/)).toBeTruthy();
});

test("a post that calls nobody has no list", async () => {
  const asked = serve();
  await draw(<CallList role="finance" />);
  expect(asked).toEqual([]);
});
