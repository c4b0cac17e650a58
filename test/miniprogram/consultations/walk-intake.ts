import { screen } from "@testing-library/react";
import IntakePage from "../../../miniprogram/src/consultations/pages/intake/index";
import { answering } from "../appointments/line";
import { answer, check, choose, next, opened, press, write } from "../appointments/walk";
import { openedWith } from "../taro";
import { CONSULTATION, DEPARTMENT, DOCTOR, usual } from "./fixtures";

export const page = (rest: string) => `/consultations/pages/${rest}`;
export const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
export const lacks = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();
export const submitted = {
  id: CONSULTATION,
  version: 1,
  state: "awaiting-payment",
  fen: 3000,
  priceVersion: "2026-11",
  overdueTests: [],
};
export const clinic = `/outpatient/pages/doctors/index?department=${DEPARTMENT}&move=`;

export async function openForm(answers: object = {}, told: object = {}) {
  openedWith({ department: DEPARTMENT, doctor: DOCTOR, service: "text", ...told });
  const line = answering({ ...usual, "consultations/submit": submitted, ...answers });
  await opened(IntakePage);
  return line;
}
export const SIGNS = async () => {
  await check("以上都没有");
  await next();
};
export const VISITED = async () => {
  await choose(/支气管哮喘/);
  await next();
};
export const HOW = async () => {
  await check("问注意事项");
  await answer(/和上次就诊相比/, "差不多");
  await next();
};
export const WORDS = async () => {
  await write(/请用自己的话说明/, "夜里咳嗽少了，想问什么时候减量。");
  await next();
};
export const MEDICINES = async () => {
  await choose("没有吃药");
  await next();
};
export const PROFILE = async () => {
  await press("以上都对，没有变化");
  await next();
};
const WALK = [SIGNS, VISITED, HOW, WORDS, MEDICINES, PROFILE];
export const walk = async (steps: number) => {
  for (const go of WALK.slice(0, steps)) await go();
};
