import type { Id } from "../../shared/kernel/ids";
import type { Day } from "../../shared/kernel/time";
import type { Application } from "../../shared/appointments/application";
import { rankOf } from "../../shared/appointments/wait-list";
import type { Key } from "../kernel/table/table";

const at = (pk: string, sk: string): Key => ({ table: "appointments", pk, sk });

/** Where everything of this domain lies. */
export const keysOf = (tenant: string) => ({
  head: (id: Id) => at(`${tenant}#application#${id}`, "head"),
  form: (id: Id) => at(`${tenant}#application#${id}`, "form"),
  line: (id: Id, stepId: string) => at(`${tenant}#application#${id}`, `step#${stepId}`),
  active: (personId: Id) => at(`${tenant}#person#${personId}`, "active#system-ultrasound"),
  /** A payment that is of no use for an application, announced once. */
  unusable: (id: Id, orderId: Id) => at(`${tenant}#application#${id}`, `unusable#${orderId}`),
  draft: (personId: Id) => at(`${tenant}#person#${personId}`, "draft#system-ultrasound"),
  examForm: (personId: Id, id: Id) => at(`${tenant}#person#${personId}`, `exam-form#${id}`),
  examFormUsed: (personId: Id, id: Id) => at(`${tenant}#person#${personId}`, `exam-form-used#${id}`),
  mine: (application: Application) =>
    at(`${tenant}#account#${application.accountId}`, `application#${application.submittedAt}#${application.id}`),
  queue: (kind: QueueKind, by: string, id: Id) => at(`${tenant}#queue#${kind}`, `${by}#${id}`),
  /** What is counted for a person: one item for each of her applications. */
  conduct: (personId: Id, applicationId: Id) => at(`${tenant}#person#${personId}`, `conduct#${applicationId}`),
  documentCase: (documentId: Id) => at(`${tenant}#document#${documentId}`, "case"),
  session: (id: string) => at(`${tenant}#session#${id}`, "head"),
  seat: (sessionId: string, seat: string) => at(`${tenant}#session#${sessionId}`, `seat#${seat}`),
});

/** Lists of waiting work, each sorted by its deadline (the wait list by its published order): for the desk and the jobs. */
export type QueueKind = "review" | "prenatal" | "answer" | "offer" | "wait" | "report" | "appeal" | "lapsed";

/** In which list an application waits now, and by when; undefined where nobody has to do anything. */
export function waitingPlace(application: Application): { kind: QueueKind; by: string } | undefined {
  switch (application.state) {
    case "submitted":
    case "under-review":
      return { kind: application.needsPrenatalOpinion ? "prenatal" : "review", by: application.reviewBy };
    case "needs-information":
      return { kind: "answer", by: application.asked?.answerBy ?? application.reviewBy };
    case "wait-listed":
      return application.waiting && { kind: "wait", by: rankOf(application.waiting) };
    case "offered":
    case "accepted":
      return { kind: "offer", by: application.offerUntil ?? application.updatedAt };
    case "offer-expired":
      return { kind: "lapsed", by: application.dueOn };
    case "done":
      return { kind: "report", by: application.attendance?.endedAt ?? application.updatedAt };
    case "no-show":
      return application.appeal && !application.appeal.decided
        ? { kind: "appeal", by: application.appeal.at }
        : undefined;
    default:
      return undefined;
  }
}

export const sessionIdOf = (day: Day, half: "am" | "pm"): string => `${day}#${half}`;
