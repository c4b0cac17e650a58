import { addMinutes, clockOf, dayOf, type Instant } from "../../shared/kernel/time";
import type { NoticeKind } from "../../shared/notifications/model";
import type { Notice } from "../../shared/notifications/notice";
import type { PrescriptionEvent, PrescriptionEventType } from "../../shared/prescriptions/events";
import { reviewPolicy } from "../../shared/prescriptions/review-policy";

type Shape = {
  readonly kind: NoticeKind;
  readonly whileIn: readonly string[];
  /** At most five Chinese characters (a "phrase" of the template). */
  readonly state: string;
  readonly note: string;
  readonly urgent?: boolean;
};

/** No word here names a drug or an illness: these show on lock screens (N6). */
const SHAPES: { readonly [T in PrescriptionEventType]?: Shape } = {
  "prescription.approved": {
    kind: "prescription-approved",
    whileIn: ["approved", "awaiting-payment"],
    state: "审核通过",
    note: "请点开选择取药方式并缴费",
    urgent: true,
  },
  "prescription.returned": {
    kind: "prescription-returned",
    whileIn: ["returned"],
    state: "医生修改中",
    note: "改好后会告诉您",
  },
  "prescription.rejected": {
    kind: "prescription-rejected",
    whileIn: ["rejected"],
    state: "未通过",
    note: "没有收费，请点开看原因",
    urgent: true,
  },
  "prescription.void": {
    kind: "prescription-void",
    whileIn: ["void"],
    state: "已作废",
    note: "请点开看原因和下一步",
    urgent: true,
  },
  "prescription.expiring": {
    kind: "prescription-expiring",
    whileIn: ["approved", "awaiting-payment"],
    state: "即将过期",
    note: "还需要请尽快缴费",
    urgent: true,
  },
  "prescription.expired": {
    kind: "prescription-expired",
    whileIn: ["expired"],
    state: "已过期",
    note: "没有收费，需要请再问医生",
  },
  "prescription.held": {
    kind: "medicine-held",
    whileIn: ["held"],
    state: "暂停取药",
    note: "药师正在核对，请点开查看",
    urgent: true,
  },
  "prescription.partly-dispensed": {
    kind: "medicine-part",
    whileIn: ["partly-dispensed"],
    state: "部分配药",
    note: "没配的部分自动退款",
    urgent: true,
  },
  "prescription.cancelled": {
    kind: "medicine-cancelled",
    whileIn: ["cancelled"],
    state: "已取消",
    note: "费用全额退回，请看原因",
    urgent: true,
  },
  "prescription.refill-due": {
    kind: "refill-due",
    whileIn: ["dispensed", "partly-dispensed"],
    state: "快用完了",
    note: "请点开看怎么续方",
  },
};
/** It had left the hospital when it was stopped, or she has it: its state stays, and she has to be reached. */
const LEFT: Shape = {
  kind: "medicine-do-not-take",
  whileIn: ["dispensed", "partly-dispensed"],
  state: "请先停用",
  note: "请点开看原因和怎么办",
  urgent: true,
};
/** She dropped it herself, or it changed under her own hand: no news to her. */
const OWN = "patient";
const ITEM = "处方用药";

/** What we tell of our own news. Pure. `at` is when it happened. */
export function noticesOf(event: PrescriptionEvent, at: Instant): Notice[] {
  const { type, prescriptionId: id, accountId, personId, version, facts } = event;
  const left = facts.left === "yes";
  const shape = left ? LEFT : SHAPES[type];
  if (!shape || (type === "prescription.void" && facts.because === OWN)) return [];
  const answerBy = left ? { answerBy: addMinutes(at, reviewPolicy.afterHandOver.minutes) } : {};
  return [
    {
      to: accountId,
      personId,
      kind: shape.kind,
      facts,
      about: { domain: "prescriptions", id },
      version,
      whileIn: shape.whileIn,
      page: `prescriptions/pages/prescription/index?id=${id}`,
      push: {
        template: "application-progress",
        values: { item: ITEM, state: shape.state, at: `${dayOf(at)} ${clockOf(at)}`, note: shape.note },
      },
      ...(shape.urgent ? { sms: [shape.state] } : {}),
      ...answerBy,
    },
  ];
}
