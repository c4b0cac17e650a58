import type { TemplateSettings } from "../../../../functions/ports/wechat/templates";

/** Templates as a made-up account owns them. */
export const templates: TemplateSettings = {
  "examination-appointment": {
    id: "template-examination",
    keys: { item: "thing1", time: "time2", place: "thing3", note: "thing5" },
    fixed: { phrase4: "预约成功" },
  },
  "application-progress": {
    id: "template-progress",
    keys: { item: "thing1", state: "phrase2", at: "time3", note: "thing4" },
  },
  "visit-reminder": {
    id: "template-reminder",
    keys: { item: "thing1", time: "time2", place: "thing3", note: "thing4" },
    lasting: true,
  },
  "payment-result": {
    id: "template-payment",
    keys: { item: "thing1", amount: "amount2", state: "phrase3", at: "time4", note: "thing5" },
  },
  "refund-progress": {
    id: "template-refund",
    keys: { item: "thing1", amount: "amount2", state: "phrase3", at: "time4", note: "thing5" },
  },
};
