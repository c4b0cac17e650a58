import { addDays, dayOf } from "../../shared/kernel/time";
import type { Hospital } from "../kit/hospital";
import type { Phone } from "./phone";

const next = (phone: Phone) => phone.tap("下一步");
const at = (phone: Phone, question: string) => phone.see(question);

/** From home to the first question of the form. */
export async function startApplication(phone: Phone): Promise<void> {
  await phone.screen.getByText("系统超声预约").first().click();
  await phone.see(/^为 ?.+ ?预约$/);
  await phone.tap("填写预约信息");
  await at(phone, "您现在有下面的情况吗？");
}

export async function noSigns(phone: Phone): Promise<void> {
  await phone.choose("screening.signs", "以上都没有");
  await next(phone);
}

/** Where she belongs, and how far she is: 19 weeks and 3 days by her last period. */
export async function tellPregnancy(phone: Phone, hospital: Hospital): Promise<void> {
  await phone.choose("screening.ntHere", "否");
  await phone.choose("screening.abnormalReferral", "否");
  await next(phone);
  await phone.choose("dating.source", "末次月经第一天");
  await phone.turn("dating.firstDay", addDays(dayOf(hospital.clock.now()), -136));
  await phone.see(/今天 19 ?周 ?\+ ?3 ?天|今天 19\+3/);
  await phone.choose("fetuses", "一个");
  await next(phone);
}

/** The NT scan of another hospital. */
export async function tellNt(phone: Phone, hospital: Hospital): Promise<void> {
  await phone.choose("nt.done", "做过");
  await phone.type("nt.hospitalName", "江津区中心医院");
  await phone.turn("nt.scannedOn", addDays(dayOf(hospital.clock.now()), -50));
  await phone.type("nt.crlMm", "62");
  await phone.type("nt.ntMm", "1.4");
}

export async function tellDays(phone: Phone): Promise<void> {
  await phone.choose("preference.days", "都可以");
  await phone.choose("preference.earliest", "8:00");
  await phone.choose("preference.travelMinutes", "半小时以内");
  await next(phone);
}

export async function agree(phone: Phone): Promise<void> {
  await phone.choose("agreement.variants", "普通工作日检查");
  await phone.choose("agreement.variants", "特需检查");
  await next(phone);
}

/** Checks the answers and sends them, asked once more how she is. */
export async function submit(phone: Phone): Promise<void> {
  await phone.see("请再看一遍");
  await phone.see("江津区中心医院");
  await next(phone);
  await phone.choose("screening.signs", "以上都没有");
  await phone.tap("提交申请");
  await phone.see("申请已收到");
}
