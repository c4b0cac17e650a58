import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { useSession } from "../../../miniprogram/src/kernel/session";
import Home from "../../../miniprogram/src/home/pages/home";
import InternetHospital from "../../../miniprogram/src/home/pages/internet-hospital";
import { routes } from "../../../miniprogram/src/routes";
import { answering } from "../appointments/line";
import { freshPhone, heading, opened, press } from "../appointments/walk";

const went = () => jest.mocked(Taro.navigateTo).mock.calls.map(([to]) => to.url);

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("two taps from the home page to the choice, and nothing is typed (D2-10, D2-11)", async () => {
  answering({ "notifications/inbox": { items: [], unread: 0 }, "orders/mine": { items: [] } });
  const { unmount } = await opened(Home);
  await press(/^互联网医院/);
  unmount();
  await opened(InternetHospital);
  expect(heading()).toBe("互联网医院");
  await press(/在线复诊.*陈雨桐/);
  expect(went()).toEqual(["/home/pages/internet-hospital", "/consultations/pages/departments/index"]);
});

test("the names are the hospital's own in English too", async () => {
  freshPhone("en");
  answering();
  await opened(InternetHospital);
  expect(heading()).toBe("Internet Hospital");
  expect(screen.getByRole("button", { name: /Online Follow-up Consultation/ })).toBeTruthy();
});

test("nobody bound yet: she is led to adding a patient (D2-12)", async () => {
  answering({ "patients/family": { members: [], most: 5, hasPhone: true } });
  await opened(InternetHospital);
  await press("添加就诊人");
  expect(went()).toEqual([routes.addPerson.path]);
});

test("signed out it says why to sign in; what is urgent and who has no place here stand on the page", async () => {
  useSession.setState({ tokens: {}, personId: undefined });
  answering();
  await opened(InternetHospital);
  expect(screen.getByRole("button", { name: "登录" })).toBeTruthy();
  expect(screen.getByText(/第一次看这个病/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /拨打 120/ })).toBeTruthy();
  await press("预约门诊");
  expect(went()).toEqual(["/outpatient/pages/departments/index"]);
});
