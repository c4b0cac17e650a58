import type { Message } from "../../../shared/consultations/thread";
import type { ConsultationState } from "../../../shared/consultations/states";
import type { Language } from "../../../shared/kernel/words";

type Words = { readonly [L in Language]: string };
const say = (zh: string, en: string): Words => ({ zh, en });

/** Headings of the printed page, Chinese first. */
export const HEADINGS = {
  title: say("在线复诊记录", "Record of an online follow-up"),
  patient: say("就诊人", "Patient"),
  recordNumber: say("病案号", "Medical record number"),
  department: say("科室", "Department"),
  doctor: say("医生", "Doctor"),
  submitted: say("提交时间", "Submitted"),
  state: say("状态", "State"),
  fee: say("费用（元）", "Fee (yuan)"),
  diagnosis: say("诊断（ICD-10）", "Diagnosis (ICD-10)"),
  visit: say("依据的就诊", "Rests on the visit of"),
  description: say("病情描述", "Description"),
  medicines: say("正在用的药", "Medicines in use"),
  tests: say("医生要求的检查", "Tests asked for"),
  summary: say("医生小结", "The doctor's summary"),
  found: say("发现", "Found"),
  advice: say("建议", "Advice"),
  watchFor: say("需要留意", "Watch for"),
  comeBack: say("何时复诊", "When to come back"),
  messages: say("对话", "What was written"),
  printed: say("导出时间", "Exported"),
  kept: say(
    "医院依法保存病历十五年以上、对话三年以上。",
    "The hospital keeps records for 15 years and talk for 3 years at least, as the law asks.",
  ),
} as const;

export const STATES: { readonly [S in ConsultationState]: Words } = {
  asked: say("申请中", "Asked"),
  "awaiting-payment": say("待付款", "To be paid"),
  waiting: say("等待医生接诊", "Waiting for the doctor"),
  accepted: say("已接诊", "Accepted"),
  "in-progress": say("进行中", "In progress"),
  ended: say("已结束", "Ended"),
  rated: say("已评价", "Rated"),
  declined: say("未接诊", "Declined"),
  "timed-out": say("超时未接诊", "Not accepted in time"),
  unanswered: say("未答复", "Not answered"),
  "patient-cancelled": say("已取消", "Cancelled"),
  stopped: say("已停止，请到医院", "Stopped: please come to the hospital"),
  "not-paid": say("未付款", "Not paid"),
};

export const AUTHORS: { readonly [A in Message["by"]]: Words } = {
  patient: say("患者", "Patient"),
  doctor: say("医生", "Doctor"),
  hospital: say("医院", "Hospital"),
};

/** What stands for a message that is no text, or was taken back. */
export const KINDS: { readonly [K in Message["kind"]]: Words } = {
  text: say("", ""),
  picture: say("［图片］", "[picture]"),
  voice: say("［语音］", "[voice message]"),
  video: say("［视频］", "[video]"),
  file: say("［文件］", "[file]"),
  card: say("［卡片］", "[card]"),
  notice: say("［系统提示］", "[notice]"),
};
export const RECALLED = say("［已撤回］", "[taken back]");
