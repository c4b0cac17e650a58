import { act, fireEvent, render, screen } from "@testing-library/react";
import { createElement, type FunctionComponent } from "react";
import { usePreferences } from "../../../miniprogram/src/kernel/preferences";
import { useSession } from "../../../miniprogram/src/kernel/session";
import ApplyPage from "../../../miniprogram/src/appointments/pages/apply/index";
import { forgetAll } from "../taro";
import { dueAt, PERSON } from "./fixtures";

/** A signed-in patient with a fresh phone. */
export function freshPhone(language: "zh" | "en" = "zh"): void {
  forgetAll();
  useSession.setState({ tokens: { patient: "t-1" }, personId: PERSON });
  usePreferences.setState({ language, elderly: false });
}

export const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 0))));
export async function opened(Page: FunctionComponent) {
  const shown = render(createElement(Page));
  await settle();
  await settle();
  return shown;
}
export const openForm = () => opened(ApplyPage);

export async function press(name: string | RegExp, role = "button"): Promise<void> {
  fireEvent.click(screen.getByRole(role, { name }));
  await settle();
}
export async function pressFirst(name: string, role = "button"): Promise<void> {
  fireEvent.click(screen.getAllByRole(role, { name })[0]!);
  await settle();
}
export const choose = (name: string | RegExp) => press(name, "radio");
export const check = (name: string | RegExp) => press(name, "checkbox");
/** An answer to one question among several with the same answers. */
export async function answer(question: RegExp, name: string): Promise<void> {
  const group = screen.getByRole("group", { name: question });
  const radio = Array.from(group.querySelectorAll("[role=radio]")).find((one) => one.textContent === name);
  if (!radio) throw new Error(`${question} has no answer ${name}`);
  fireEvent.click(radio);
  await settle();
}
export async function write(label: RegExp, value: string): Promise<void> {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await settle();
}
export const heading = () => screen.getByRole("heading", { level: 1 }).textContent;
export const next = () => press("下一步");

export const passSigns = async () => {
  await check("以上都没有");
  await next();
};
const WAY = async () => {
  await answer(/本院做过/, "否");
  await answer(/转诊吗/, "否");
  await next();
};
const DATES = async () => {
  await choose("医生告诉我的预产期");
  await write(/^预产期/, dueAt(122));
  await answer(/几个宝宝/, "一个");
  await next();
};
const NT = async () => {
  await choose("没有做过");
  await next();
};
const DAYS = async () => {
  await choose(/都可以/);
  await choose("上午 9:00");
  await choose("一小时左右");
  await next();
};
const PRICES = async () => {
  await check(/普通工作日检查/);
  await next();
};
const WALK = [passSigns, WAY, DATES, NT, DAYS, next, PRICES, next] as const;
export const SCREENS = [
  "身体情况",
  "在哪里办理",
  "孕周",
  "NT 检查",
  "方便的时间",
  "检查报告",
  "价格与同意",
  "核对信息",
  "提交",
];

/** From the first question to the screen with this name, answering as most women do. */
export async function walkTo(screenName: string, from = "身体情况"): Promise<void> {
  const [start, end] = [SCREENS.indexOf(from), SCREENS.indexOf(screenName)];
  for (const go of WALK.slice(start, end)) await go();
}
