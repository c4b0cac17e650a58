import type { PersonEvent } from "../../shared/patients/events";
import { clockOf, dayOf, type Instant } from "../../shared/kernel/time";
import type { Notice } from "../../shared/notifications/notice";

const SHAPES = {
  "person.bound": { kind: "card-bound", state: "就诊卡变动", note: "不是您本人操作请联系医院" },
  "person.freed": { kind: "card-bound", state: "就诊卡变动", note: "不是您本人操作请联系医院" },
  "person.tried": { kind: "identity-tried", state: "绑定已暂停", note: "不是您本人请联系医院" },
} as const;

/** What we tell of cards that were joined, taken away or tried: to whoever holds the card. Pure. */
export function noticesOf(event: PersonEvent, at: Instant): Notice[] {
  if (event.type === "person.added" || event.accountId === "nobody") return [];
  const { kind, state, note } = SHAPES[event.type];
  return [
    {
      to: event.accountId,
      personId: event.personId,
      kind,
      facts: {},
      about: { domain: "patients", id: event.personId },
      version: 1,
      whileIn: [],
      page: "patients/pages/people/index",
      push: {
        template: "application-progress",
        values: { item: "电子健康卡", state, at: `${dayOf(at)} ${clockOf(at)}`, note },
      },
      sms: [state],
    },
  ];
}
