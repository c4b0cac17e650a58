import { clockOf, dayOf, type Instant } from "../../../shared/kernel/time";
import type { NoticeKind } from "../../../shared/notifications/model";
import type { Notice } from "../../../shared/notifications/notice";
import type { RequestEvent } from "../../../shared/orders/request-events";

type Shape = {
  readonly kind: NoticeKind;
  readonly whileIn: readonly string[];
  /** At most five Chinese characters (a "phrase" of the template). */
  readonly state: string;
  readonly note: string;
  readonly urgent?: boolean;
};

const SHAPES: { readonly [type in RequestEvent["type"]]?: Shape } = {
  "request.answered": {
    kind: "request-answered",
    whileIn: ["answered", "open"],
    state: "已回复",
    note: "工作人员已回复您，请点开查看",
  },
  "request.late": {
    kind: "request-late",
    whileIn: ["open"],
    state: "回复超时",
    note: "抱歉让您久等，我们会打电话给您",
    urgent: true,
  },
  "request.closed": {
    kind: "request-closed",
    whileIn: ["closed"],
    state: "已办结",
    note: "如未解决，可再次打开或拨打电话",
  },
};

/** What we tell of service requests; what she closed herself she knows. Pure. `at` is when it happened. */
export function noticesOf({ type, requestId, facts, ...event }: RequestEvent, at: Instant): Notice[] {
  const shape = SHAPES[type];
  if (!shape || facts.outcome === "solved") return [];
  const { kind, whileIn, state, note, urgent } = shape;
  return [
    {
      to: event.accountId,
      personId: event.personId,
      kind,
      facts,
      about: { domain: "orders", id: event.orderId },
      whileIn,
      version: event.version,
      page: `orders/pages/request/index?id=${requestId}`,
      push: {
        template: "application-progress",
        values: { item: "申请服务", state, at: `${dayOf(at)} ${clockOf(at)}`, note },
      },
      ...(urgent ? { sms: [state] } : {}),
      ...(urgent && facts.until ? { answerBy: facts.until } : {}),
    },
  ];
}
