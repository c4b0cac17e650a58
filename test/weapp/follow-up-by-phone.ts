import { addDays, dayOf } from "../../shared/kernel/time";
import { TENANT, type Hospital, type Patient } from "../kit/hospital";
import { profileOf } from "../functions/patients/profile-of";
import type { Phone } from "./phone";

const RECORD = "M26000903";
const PAY = /^微信支付 ¥/;

/** A mother with a bound card, a health profile and a visit of three days ago in her record. */
export async function followedUp(hospital: Hospital): Promise<Patient> {
  const patient = await hospital.patient({ recordNumber: RECORD });
  const { personId, token } = patient;
  const { name, bornOn } = (await hospital.app.queries.patients.person(TENANT, personId))!;
  const diagnoses = [{ code: "O24.400", name: "妊娠期糖尿病" }];
  const on = addDays(dayOf(hospital.clock.now()), -3);
  hospital.record.followUps.set(RECORD, {
    patient: { recordNumber: RECORD, name, bornOn, sex: "female" },
    visits: [{ id: "enc-0903", on, kind: "outpatient", department: "孕期保健中心", diagnoses }],
  });
  await hospital.call(
    "privacy/saveProfile",
    { personId, stepId: hospital.id(), version: 0, profile: profileOf() },
    token,
  );
  return patient;
}

/** From home to the choice of a department, by the two consents. */
export async function consents(phone: Phone): Promise<void> {
  await phone.screen.getByText("互联网医院").first().click();
  await phone.see("怎样进行");
  await phone.tap(/^在线复诊/);
  await phone.see("请 林晚晴 或代办人读完全文。");
  await phone.choose("agree", "我已读完并同意");
  await phone.tap("同意，看下一份");
  await phone.screen.getByRole("button", { name: "同意，选择科室" }).waitFor();
  await phone.choose("agree", "我已读完并同意");
  await phone.tap("同意，选择科室");
  await phone.see("看过的病，选原来的科室。");
}

/** Department, doctor, service. */
export async function chooses(phone: Phone): Promise<void> {
  await phone.tap(/^孕期保健中心/);
  await phone.tap(/向静禾/);
  await phone.tap(/^图文复诊/);
  await phone.see("现在有下面的情况吗？");
}

/** Every step of the request, checked and sent. */
export async function asks(phone: Phone, description: string): Promise<void> {
  const next = () => phone.tap("下一步");
  await phone.choose("signs", "以上都没有");
  await next();
  await phone.choose("visitId", "妊娠期糖尿病");
  await next();
  await phone.choose("wishes", "看检查结果");
  await phone.choose("course", "差不多");
  await next();
  await phone.type("description", description);
  await next();
  await phone.choose("takes", "没有吃药");
  await next();
  await phone.tap("以上都对，没有变化");
  await phone.see("已核对");
  await next();
  await phone.see("请核对后提交");
  await phone.see(description);
  await phone.tap(/^提交，去支付/);
}

export async function paysByPhone(phone: Phone): Promise<void> {
  await phone.tap(PAY);
  await phone.see("已支付");
}

/** Writes a line in the open chat. */
export async function writes(phone: Phone, text: string): Promise<void> {
  await phone.screen.locator("textarea").fill(text);
  await phone.tap("发送");
  await phone.see(text);
}
