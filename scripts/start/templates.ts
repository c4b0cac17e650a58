import type { Settings } from "../sandbox";

const money = { item: "thing1", amount: "amount2", state: "phrase3", at: "time4", note: "thing5" };

/** The message templates of an account of the sandbox, as the functions' settings name them: the keys of our values. */
export function templatesOf(settings: Settings, account: "wechat" | "service"): string {
  const id = (kind: string) => settings[`${account}Template.${kind}`];
  return JSON.stringify({
    "examination-appointment": {
      id: id("examinationAppointment"),
      keys: { item: "thing1", time: "time2", place: "thing3", note: "thing5" },
      fixed: { phrase4: "预约成功" },
      lasting: true,
    },
    "application-progress": {
      id: id("applicationProgress"),
      keys: { item: "thing1", state: "phrase2", at: "time3", note: "thing4" },
      lasting: true,
    },
    "visit-reminder": {
      id: id("visitReminder"),
      keys: { item: "thing1", time: "time2", place: "thing3", note: "thing4" },
      lasting: true,
    },
    "payment-result": { id: id("paymentResult"), keys: money },
    "refund-progress": { id: id("refundProgress"), keys: money },
  });
}

/** The status number of the sandbox's Medical Assistant for each scene. */
export const VISIT_STATUSES = {
  "appointment-made": 1501001,
  "appointment-cancelled": 1501002,
  "visit-reminder": 1501003,
  "payment-made": 1501004,
  "refund-made": 1501005,
};
