import { act, fireEvent, render, screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import SignIn from "../../../miniprogram/src/me/pages/sign-in";
import { startSession } from "../../../miniprogram/src/shell/start-session";
import { useSession } from "../../../miniprogram/src/kernel/session";
import { answerWith, no, ok } from "../answers";
import { forgetAll, getCurrentInstance, getCurrentPages, openedWith } from "../taro";

const directory = ok({
  name: { zh: "", en: "" },
  emergencyPhone: "120",
  switchboard: "",
  places: [],
  departments: [],
  doctors: [],
});
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  forgetAll();
  jest.clearAllMocks();
  useSession.setState({ tokens: {}, personId: undefined });
  getCurrentPages.mockReturnValue([]);
});

test("phone, code, and back to where she was", async () => {
  openedWith({ backTo: encodeURIComponent("/inbox/pages/message?id=n1") });
  const sent = { resendAt: "2099-01-01T00:00:00.000Z", expiresAt: "2099-01-01T00:05:00.000Z" };
  const asked = answerWith(directory, ok(sent), ok({ token: "t-9", endsAt: "", isNew: true, hasPhone: true }));
  await act(async () => void render(<SignIn />));
  type("手机号码", "13800000123");
  await press("获取验证码");
  type("短信验证码", "123456");
  await press("登录");
  expect(asked.map(({ url }) => url.split("/").pop())).toEqual(["directory", "sendCode", "signInWithCode"]);
  expect(asked[2]?.input).toEqual({ phone: "13800000123", code: "123456" });
  expect(useSession.getState().tokens.patient).toBe("t-9");
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: "/inbox/pages/message?id=n1" });
});

test("a number that cannot be one is told before anything is sent", async () => {
  const asked = answerWith(directory);
  await act(async () => void render(<SignIn />));
  type("手机号码", "1380000");
  await press("获取验证码");
  expect(screen.getByRole("alert").textContent).toBe("请填写 11 位手机号码");
  expect(asked).toHaveLength(1);
});

test("a wrong code is said and the number stays", async () => {
  const sent = { resendAt: "2099-01-01T00:00:00.000Z", expiresAt: "2099-01-01T00:05:00.000Z" };
  answerWith(directory, ok(sent), no("code.wrong", 409, { details: { triesLeft: 4 } }));
  await act(async () => void render(<SignIn />));
  type("手机号码", "13800000123");
  await press("获取验证码");
  type("短信验证码", "000000");
  await press("登录");
  expect(screen.getByRole("alert").textContent).toContain("验证码不对");
  expect(screen.getByText("验证码已发送到 13800000123")).toBeTruthy();
});

test("a link from elsewhere is not followed after signing in", async () => {
  openedWith({ backTo: "//evil.example" });
  const sent = { resendAt: "2099-01-01T00:00:00.000Z", expiresAt: "2099-01-01T00:05:00.000Z" };
  answerWith(directory, ok(sent), ok({ token: "t-9", endsAt: "", isNew: true, hasPhone: true }));
  await act(async () => void render(<SignIn />));
  type("手机号码", "13800000123");
  await press("获取验证码");
  type("短信验证码", "123456");
  await press("登录");
  expect(Taro.reLaunch).not.toHaveBeenCalled();
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: "/home/pages/home" });
});

test("WeChat signs in without a word; where it cannot, the page opens with the way back", async () => {
  const asked = answerWith(ok({ token: "w-1", endsAt: "", isNew: false, hasPhone: false }));
  expect(await startSession()).toBe(true);
  expect(asked[0]).toMatchObject({ input: { code: "one-time-code" } });
  expect(useSession.getState().tokens.patient).toBe("w-1");

  jest.mocked(Taro.login).mockRejectedValueOnce(new Error("no network"));
  getCurrentInstance.mockReturnValue({ router: { path: "/inbox/pages/message", params: { id: "n1" } } });
  expect(await startSession()).toBe(false);
  const backTo = encodeURIComponent("/inbox/pages/message?id=n1");
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/me/pages/sign-in?backTo=${backTo}` });
});
