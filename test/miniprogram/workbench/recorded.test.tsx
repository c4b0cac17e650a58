import { fireEvent, screen } from "@testing-library/react";
import { useWhereabouts } from "../../../miniprogram/src/workbench/shell/whereabouts";
import { TriageDesk } from "../../../miniprogram/src/workbench/triage/triage-desk";
import { usePreferences } from "../../../miniprogram/src/kernel/preferences";
import { caseView, ID, NOW } from "./cases";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish, settle } from "./screen";

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};
const openFirst = async () => {
  useWhereabouts.setState({ caseId: ID.first });
  return draw(<TriageDesk />);
};
const viewer = (name = "文件") => screen.getByRole("region", { name });
const her = { personId: caseView().form.personId, reportId: "r2" };

test("a report of the hospital record opens large beside the case, under its own name and origin", async () => {
  const asked = serve();
  await openFirst();
  expect(inputsOf(asked, "documents/viewRecorded")).toEqual([]);
  await press("打开 9月18日 周五 NT 超声报告");
  expect(inputsOf(asked, "documents/viewRecorded")).toEqual([her]);
  expect(viewer().textContent).toContain("NT 超声报告，第 3 份，共 3 份");
  expect(viewer().textContent).toContain("医院记录");
  const picture = screen.getByRole("img", { name: "NT 超声报告，第 3 份，共 3 份" });
  expect(picture.getAttribute("src")).toBe("blob:recorded");
});

test("a report of words only has nothing to open", async () => {
  serve();
  await openFirst();
  expect(screen.getByText("产前血清学筛查")).toBeTruthy();
  expect(screen.getAllByRole("button", { name: /^打开 / })).toHaveLength(1);
});

test("it comes before a decision at hand, which is kept", async () => {
  serve();
  await openFirst();
  fireEvent.keyDown(document.body, { key: "d" });
  await settle();
  expect(screen.queryByRole("region", { name: "文件" })).toBeNull();
  await press(/^打开 .*NT 超声报告/);
  expect(viewer().textContent).toContain("医院记录");
  expect(screen.getByRole("button", { name: /不予预约/ }).getAttribute("aria-pressed")).toBe("true");
});

test("where she sent nothing, no report opens by itself", async () => {
  const asked = serve({ "appointments/case": yes(caseView({ documents: [] })) });
  await openFirst();
  expect(screen.getByText("她没有上传文件")).toBeTruthy();
  expect(inputsOf(asked, "documents/viewRecorded")).toEqual([]);
  fireEvent.keyDown(document.body, { key: "j" });
  await settle();
  expect(inputsOf(asked, "documents/viewRecorded")).toEqual([her]);
});

test("a report without a file and a record out of reach say so, and can be tried again", async () => {
  const asked = serve({ "documents/viewRecorded": [refuse("record.unreachable"), refuse("report.no-file")] });
  await openFirst();
  await press(/^打开 .*NT 超声报告/);
  expect(viewer().textContent).toContain("暂时取不到这份报告");
  await press("再试一次");
  expect(viewer().textContent).toContain("这份报告没有可以打开的文件");
  expect(inputsOf(asked, "documents/viewRecorded")).toHaveLength(2);
});

test("in English it is from the hospital record", async () => {
  serve();
  usePreferences.setState({ language: "en" });
  await openFirst();
  await press(/^Open NT 超声报告/);
  expect(viewer("Files").textContent).toContain("Hospital record");
});
