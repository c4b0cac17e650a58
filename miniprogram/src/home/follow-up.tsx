import type { consultations } from "../../../shared/consultations/contract";
import type { ConsultationLine } from "../../../shared/consultations/views";
import { useSay, useWords } from "../i18n";
import { callOf } from "../kernel/api";
import { now } from "../kernel/clock";
import { open } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { routes } from "../routes";
import { Button, Card, Para, StatusBadge } from "../ui";
import { en } from "./words.en";
import { zh } from "./words.zh";

const followUpsOfMine = callOf<typeof consultations, "mine">("consultations", "mine");
const OPEN: readonly ConsultationLine["state"][] = ["accepted", "in-progress"];

/** The doctor's answer that she has not read, the oldest promise first. */
export const unreadAnswer = (lines: readonly ConsultationLine[]): ConsultationLine | undefined =>
  lines
    .filter(({ state, unread }) => unread > 0 && OPEN.includes(state))
    .sort((a, b) => ((a.endsAt ?? "") < (b.endsAt ?? "") ? -1 : 1))[0];

/** A request that goes to the doctor only when it is paid, the soonest first. */
export const unpaidRequest = (lines: readonly ConsultationLine[], at: string): ConsultationLine | undefined =>
  lines
    .filter(({ state, payUntil }) => state === "awaiting-payment" && payUntil !== undefined && payUntil > at)
    .sort((a, b) => ((a.payUntil ?? "") < (b.payUntil ?? "") ? -1 : 1))[0];

/** Asked beside the applications; where it cannot be asked, they still stand there. */
export function useFollowUps() {
  const mine = useCall(() => followUpsOfMine({}));
  const lines = mine.value?.items ?? [];
  return { waiting: mine.is === "waiting", answer: unreadAnswer(lines), unpaid: unpaidRequest(lines, now()) };
}

export function AnswerCard({ line: { id, doctor, maskedName, endsAt } }: { line: ConsultationLine }) {
  const words = useWords({ zh, en });
  const say = useSay();
  return (
    <Card attention title={words.answered.title(say.name(doctor.name))}>
      <StatusBadge meaning="needs-you">{words.badge["needs-you"]}</StatusBadge>
      <Para quiet>{maskedName}</Para>
      {endsAt && <Para>{words.answered.until(say.moment(endsAt))}</Para>}
      <Button kind="primary" onPress={() => open(routes.consultationChat, { id })}>
        {words.answered.go}
      </Button>
    </Card>
  );
}

export function RequestCard({ line: { id, doctor, maskedName, payUntil } }: { line: ConsultationLine }) {
  const words = useWords({ zh, en });
  const say = useSay();
  return (
    <Card attention title={words.toPay.title(say.name(doctor.name))}>
      <StatusBadge meaning="needs-you">{words.badge["needs-you"]}</StatusBadge>
      <Para quiet>{maskedName}</Para>
      {payUntil && <Para>{words.toPay.until(say.moment(payUntil))}</Para>}
      <Button kind="primary" onPress={() => open(routes.consultation, { id })}>
        {words.unpaid.pay}
      </Button>
    </Card>
  );
}
