import { act, fireEvent, screen } from "@testing-library/react";
import Workbench from "../../../miniprogram/src/workbench/pages/workbench";
import { tokenOf, useSession } from "../../../miniprogram/src/kernel/session";
import { useStaffSession } from "../../../miniprogram/src/workbench/shell/staff-session";
import { useWhereabouts } from "../../../miniprogram/src/workbench/shell/whereabouts";
import { ID, NOW } from "./cases";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish, settle } from "./screen";

const staff = (...roles: string[]) => ({
  id: "staff-1",
  name: "demo",
  displayName: { zh: "文晓棠", en: "Wen Xiaotang" },
  roles,
});
const entered = (...roles: string[]) => ({
  "hospital/staffSignIn": yes({ token: "t-1", staff: staff(...roles), idleMinutes: 15, endsAt: NOW }),
  "hospital/staffMe": yes(staff(...roles)),
});
const signIn = async () => {
  fireEvent.change(screen.getByLabelText("用户名"), { target: { value: "demo" } });
  fireEvent.change(screen.getByLabelText("密码"), { target: { value: "secret" } });
  fireEvent.change(screen.getByLabelText("动态验证码"), { target: { value: "123456" } });
  fireEvent.click(screen.getByRole("button", { name: "登录" }));
  await settle();
  await settle();
};

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

test.each([
  ["sign-in.wrong", undefined, ["没有登录成功", "023-63315011"]],
  ["sign-in.locked", { until: "2026-11-23T01:15:00.000Z" }, ["账号暂时锁定", "锁定到 11月23日 周一 上午 9:15"]],
  ["credential.expired", { phone: "023-60000000" }, ["执业证书已过期", "023-60000000"]],
])("%s says in plain words what is so and whom to call", async (code, details, sentences) => {
  serve({ "hospital/staffSignIn": refuse(code, details) });
  await draw(<Workbench />);
  await signIn();
  for (const sentence of sentences) expect(screen.getByRole("alert").textContent).toContain(sentence);
  expect(screen.getByLabelText<HTMLInputElement>("动态验证码").value).toBe("");
});

test("a staff session lives in this tab only and leaves the patient's alone", async () => {
  useSession.getState().open("patient", "hers");
  serve(entered("auditor"));
  await draw(<Workbench />);
  await signIn();
  expect(tokenOf("staff")).toBe("t-1");
  expect(tokenOf("patient")).toBe("hers");
  expect(sessionStorage.getItem("staff-session")).toContain("t-1");
  expect(JSON.stringify(useSession.persist.getOptions().partialize?.(useSession.getState()))).not.toContain("t-1");
});

test("an account without a post is told so, and whom to call", async () => {
  serve(entered());
  await draw(<Workbench />);
  await signIn();
  expect(screen.getByText("这个账号还没有岗位")).toBeTruthy();
  expect(screen.getByRole("link").getAttribute("href")).toBe("tel:023-63315011");
});

test("after 15 idle minutes one is signed out with the reason, and comes back to the same case", async () => {
  const asked = serve(entered("triage"));
  await draw(<Workbench />);
  await signIn();
  act(() => useWhereabouts.getState().go({ caseId: ID.third }));
  await act(() => jest.advanceTimersByTimeAsync(14 * 60_000 + 5_000));
  expect(screen.getByText(/一分钟内没有操作/)).toBeTruthy();
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(screen.getByText("已为您退出")).toBeTruthy();
  expect(screen.getByText(/15 分钟没有操作/)).toBeTruthy();
  expect(inputsOf(asked, "hospital/staffSignOut")).toHaveLength(1);
  expect(tokenOf("staff")).toBeUndefined();
  await signIn();
  expect(inputsOf(asked, "appointments/case").at(-1)).toEqual({ id: ID.third });
});

test("a hand on the keyboard keeps the session", async () => {
  serve(entered("triage"));
  await draw(<Workbench />);
  await signIn();
  await act(() => jest.advanceTimersByTimeAsync(14 * 60_000));
  fireEvent.keyDown(document.body, { key: "x" });
  await act(() => jest.advanceTimersByTimeAsync(14 * 60_000));
  expect(useStaffSession.getState().token).toBe("t-1");
});

test("a session that ended at the hospital shows the form in place with the reason", async () => {
  serve({ ...entered("triage"), "appointments/queue": refuse("session.ended") });
  await draw(<Workbench />);
  await signIn();
  expect(screen.getByText("请重新登录")).toBeTruthy();
});
