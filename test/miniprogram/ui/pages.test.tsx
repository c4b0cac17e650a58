import { act, fireEvent, render, screen, within } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { usePreferences } from "../../../miniprogram/src/kernel/preferences";
import {
  Button,
  Countdown,
  MapCard,
  Page,
  PhoneButton,
  PhoneList,
  RefusalScreen,
  Sheet,
  Shown,
  StatusBadge,
  Steps,
  SummaryList,
  UploadTile,
  WeekStrip,
  writePhone,
} from "../../../miniprogram/src/ui";

beforeEach(() => usePreferences.setState({ language: "zh", elderly: false }));

test("a page has one heading and its action, and grows in elderly mode", () => {
  const { container } = render(
    <Page title="填写预约信息" bar={<Button kind="primary">下一步</Button>}>
      内容
    </Page>,
  );
  expect(screen.getAllByRole("heading", { level: 1 }).map((one) => one.textContent)).toEqual(["填写预约信息"]);
  expect(container.querySelector(".u-page--elderly")).toBeNull();
  act(() => void usePreferences.setState({ elderly: true }));
  expect(container.querySelector(".u-page--elderly")).not.toBeNull();
});

test("a busy button takes no tap and says so", () => {
  const pressed = jest.fn();
  const { rerender } = render(<Button onPress={pressed}>提交</Button>);
  fireEvent.click(screen.getByRole("button", { name: "提交" }));
  expect(pressed).toHaveBeenCalledTimes(1);
  rerender(
    <Button busy onPress={pressed}>
      提交
    </Button>,
  );
  const button = screen.getByRole<HTMLButtonElement>("button");
  expect(button.disabled).toBe(true);
  expect(button.textContent).toContain("请稍候");
  fireEvent.click(button);
  expect(pressed).toHaveBeenCalledTimes(1);
});

test("a refusal says what, why, what instead, and whom to call", () => {
  const again = jest.fn();
  render(
    <RefusalScreen
      refusal={{ ok: false, code: "network.failed", trace: "tr-9" }}
      phones={[{ phone: "02363315011", name: "分诊台" }]}
      onRetry={again}
    />,
  );
  const screenOf = screen.getByRole("alert");
  expect(within(screenOf).getByRole("heading").textContent).toBe("没有连上医院");
  expect(screenOf.textContent).toContain("您填写的内容还在这里");
  expect(screenOf.textContent).toContain("tr-9");
  fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
  expect(again).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole("button", { name: "分诊台, 拨打 02363315011" }));
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: "02363315011" });
});

test("where asking again cannot help, no retry is offered", () => {
  render(<RefusalScreen refusal={{ ok: false, code: "thing.missing" }} onRetry={() => undefined} />);
  expect(screen.queryByRole("button", { name: "再试一次" })).toBeNull();
});

test("an older value stays under the notice of a refused reload", () => {
  const call = { reload: async () => undefined, reloading: false, put: () => undefined };
  render(
    <Shown call={{ ...call, is: "refused", refusal: { ok: false, code: "service.busy" }, value: "昨天的名单" }}>
      {(value: string) => <span>{value}</span>}
    </Shown>,
  );
  expect(screen.getByText("昨天的名单")).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain("现在使用的人较多");
});

test("every answer has its way back, named for those who cannot see the row", () => {
  const change = jest.fn();
  render(
    <SummaryList
      rows={[
        { label: "预产期", value: "4月1日", onChange: change },
        { label: "姓名", value: "陈雨桐" },
      ]}
    />,
  );
  fireEvent.click(screen.getByRole("button", { name: "修改预产期" }));
  expect(change).toHaveBeenCalledTimes(1);
  expect(screen.getAllByRole("button")).toHaveLength(1);
});

test("a state is a word, not only a colour; steps are said in words", () => {
  render(
    <>
      <StatusBadge meaning="needs-you">需要您答复</StatusBadge>
      <Steps steps={["本人", "孕周", "报告"]} at={2} />
    </>,
  );
  expect(screen.getByText("需要您答复")).toBeTruthy();
  expect(screen.getByText("第 2 步，共 3 步：孕周")).toBeTruthy();
});

test("a failed upload keeps the file and offers both ways", () => {
  const [again, away] = [jest.fn(), jest.fn()];
  render(<UploadTile name="NT.jpg" state="failed" onRetry={again} onRemove={away} />);
  expect(screen.getByText("没有上传成功，文件还在，可以再试。")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "再试一次" }));
  fireEvent.click(screen.getByRole("button", { name: "删除 NT.jpg" }));
  expect([again, away].map((spy) => spy.mock.calls.length)).toEqual([1, 1]);
});

test("a countdown ends once and says so", () => {
  jest.useFakeTimers({ now: Date.parse("2026-11-22T01:00:00.000Z") });
  const ended = jest.fn();
  render(<Countdown until="2026-11-22T01:01:05.000Z" label="为您保留" onEnd={ended} />);
  expect(screen.getByText("1 分 05 秒")).toBeTruthy();
  act(() => jest.advanceTimersByTime(70_000));
  expect(screen.getByText("时间已到")).toBeTruthy();
  expect(ended).toHaveBeenCalledTimes(1);
  jest.useRealTimers();
});

test("a strip of weeks is one sentence to those who cannot see it", () => {
  const sentence = "今天 17+3，最合适的是第 20 到 24 周";
  render(
    <WeekStrip
      from={16}
      to={26}
      now={{ week: 17, label: "17+3" }}
      ranges={[{ key: "best", from: 20, to: 24, label: "最合适" }]}
      sentence={sentence}
    />,
  );
  expect(screen.getByRole("region", { name: sentence })).toBeTruthy();
  expect(document.querySelectorAll(".u-weeks__cell--good")).toHaveLength(5);
  expect(document.querySelector(".u-weeks__cell--now")?.textContent).toBe("17");
});

test("a place is area and floor in words, with a described plan", () => {
  act(() => void usePreferences.setState({ language: "en" }));
  render(
    <MapCard
      name="Triage desk"
      building="Outpatient"
      area="C"
      floor={3}
      spot={{ x: 50, y: 30 }}
      phones={["02363315011"]}
    />,
  );
  expect(screen.getByText("Area C, 3rd floor")).toBeTruthy();
  const plan = screen.getByRole<HTMLImageElement>("img", { name: /Plan of area C, floor 3/ });
  expect(decodeURIComponent(plan.src)).toContain('cx="164.0" cy="51.0"');
});

test("a sheet is a dialogue that Escape closes", () => {
  const close = jest.fn();
  render(
    <Sheet open title="正在为谁办理" onClose={close}>
      内容
    </Sheet>,
  );
  expect(screen.getByRole("dialog", { name: "正在为谁办理" })).toBeTruthy();
  fireEvent.keyDown(document, { key: "Escape" });
  expect(close).toHaveBeenCalledTimes(1);
});

test.each([
  ["02363315011", "023-63315011"],
  ["023-63315011", "023-63315011"],
  ["120", "120"],
])("the number %s is written %s", (phone, written) => {
  expect(writePhone(phone)).toBe(written);
  render(<PhoneButton phone={phone} />);
  expect(screen.getByText(written)).toBeTruthy();
});

test("numbers of one place stand under its name, which is written once", () => {
  const desk = { name: "超声科分诊台" };
  render(
    <PhoneList
      phones={[
        { phone: "023-63315011", ...desk },
        { phone: "023-60354359", ...desk },
      ]}
    />,
  );
  expect(screen.getAllByText("超声科分诊台")).toHaveLength(1);
  expect(screen.getByRole("button", { name: "超声科分诊台, 拨打 023-60354359" })).toBeTruthy();
});
