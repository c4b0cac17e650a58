import type { ConsultationEvent, ConsultationEventType } from "../../shared/consultations/events";
import { clockOf, dayOf, type Instant } from "../../shared/kernel/time";
import type { NoticeKind } from "../../shared/notifications/model";
import type { Notice } from "../../shared/notifications/notice";

type Shape = {
  readonly kind: NoticeKind;
  readonly whileIn: readonly string[];
  /** At most five Chinese characters (a "phrase" of the template). */
  readonly state: string;
  readonly note: string;
  readonly urgent?: boolean;
  /** What a tap opens: her request, or its chat (D2-15). */
  readonly opens?: "chat";
};

/** A complaint is answered however it ended. */
const ENDED = ["ended", "rated", "declined", "timed-out", "unanswered", "stopped", "patient-cancelled"];

/** No word here says which department, what illness or what was written: these show on lock screens (N6). */
const SHAPES: { readonly [T in ConsultationEventType]?: Shape } = {
  "consultation.accepted": {
    kind: "consultation-accepted",
    whileIn: ["accepted", "in-progress"],
    state: "医生已接诊",
    note: "请点开与医生交流",
    urgent: true,
    opens: "chat",
  },
  "consultation.declined": {
    kind: "consultation-declined",
    whileIn: ["declined"],
    state: "未接诊",
    note: "费用全额退回，请看原因",
    urgent: true,
  },
  "consultation.timed-out": {
    kind: "consultation-timed-out",
    whileIn: ["timed-out"],
    state: "超时未接诊",
    note: "费用已全额退回",
    urgent: true,
  },
  "consultation.transferred": {
    kind: "consultation-transferred",
    whileIn: ["waiting", "accepted", "in-progress"],
    state: "已转医生",
    note: "请点开查看新的医生",
  },
  "consultation.message": {
    kind: "consultation-message",
    whileIn: ["accepted", "in-progress"],
    state: "医生已回复",
    note: "请点开查看回复",
    urgent: true,
    opens: "chat",
  },
  "consultation.calling": {
    kind: "consultation-calling",
    whileIn: ["accepted", "in-progress"],
    state: "医生来电",
    note: "请点开接听",
    urgent: true,
    opens: "chat",
  },
  "consultation.ending-soon": {
    kind: "consultation-ending",
    whileIn: ["accepted", "in-progress"],
    state: "即将结束",
    note: "还有问题请尽快告诉医生",
    opens: "chat",
  },
  "consultation.ended": {
    kind: "consultation-ended",
    whileIn: ["ended", "rated"],
    state: "已结束",
    note: "请点开查看小结",
    opens: "chat",
  },
  "consultation.unanswered": {
    kind: "consultation-unanswered",
    whileIn: ["unanswered"],
    state: "未答复",
    note: "费用已全额退回",
    urgent: true,
  },
  "consultation.stopped": {
    kind: "consultation-stopped",
    whileIn: ["stopped"],
    state: "请到医院",
    note: "医生请您到医院就诊",
    urgent: true,
  },
  "consultation.dispute-decided": {
    kind: "consultation-decided",
    whileIn: ENDED,
    state: "已有答复",
    note: "请点开查看医院答复",
  },
  "consultation.dispute-late": {
    kind: "consultation-decision-late",
    whileIn: ENDED,
    state: "答复延迟",
    note: "抱歉，我们会打电话给您",
    urgent: true,
  },
};

const ITEM = "在线复诊";

/** What we tell of a consultation's news. Pure. `at` is when it happened. */
export function noticesOf(event: ConsultationEvent, at: Instant): Notice[] {
  const { type, consultationId, accountId, personId, version, facts } = event;
  const shape = SHAPES[type];
  if (!shape) return [];
  const page = shape.opens ?? "consultation";
  return [
    {
      to: accountId,
      personId,
      kind: shape.kind,
      facts,
      about: { domain: "consultations", id: consultationId },
      version,
      whileIn: shape.whileIn,
      page: `consultations/pages/${page}/index?id=${consultationId}`,
      push: {
        template: "application-progress",
        values: { item: ITEM, state: shape.state, at: `${dayOf(at)} ${clockOf(at)}`, note: shape.note },
      },
      ...(shape.urgent ? { sms: [shape.state] } : {}),
      ...(facts.until && shape.urgent ? { answerBy: facts.until } : {}),
    },
  ];
}
