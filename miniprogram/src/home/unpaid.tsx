import type { ApplicationLine } from "../../../shared/appointments/views";
import type { orders } from "../../../shared/orders/contract";
import type { OrderRow } from "../../../shared/orders/views";
import { useSay, useWords } from "../i18n";
import { callOf } from "../kernel/api";
import { now } from "../kernel/clock";
import { open } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { routes } from "../routes";
import { Button, Card, Figure, Para, StatusBadge } from "../ui";
import { en } from "./words.en";
import { zh } from "./words.zh";

const ordersOfMine = callOf<typeof orders, "mine">("orders", "mine");

/** The order that has to be paid soonest. One for an appointment that is fixed already can wait for the desk. */
export function soonestUnpaid(
  rows: readonly OrderRow[],
  lines: readonly ApplicationLine[],
  at: string,
): OrderRow | undefined {
  const isFixed = ({ subject }: OrderRow) => lines.some(({ id, state }) => id === subject.id && state === "scheduled");
  return rows
    .filter((row) => row.payment === "unpaid" && row.closing === "open" && row.payUntil > at && !isFixed(row))
    .sort((a, b) => (a.payUntil < b.payUntil ? -1 : 1))[0];
}

/** Asked beside the applications; where it cannot be asked, they still stand there. */
export function useUnpaid(lines: readonly ApplicationLine[] = []) {
  const mine = useCall(() => ordersOfMine({}));
  return { waiting: mine.is === "waiting", order: soonestUnpaid(mine.value?.items ?? [], lines, now()) };
}

export function UnpaidCard({ order }: { order: OrderRow }) {
  const words = useWords({ zh, en });
  const say = useSay();
  const { id, title, totalFen, payUntil } = order;
  return (
    <Card attention title={words.unpaid.title}>
      <StatusBadge meaning="needs-you">{words.badge["needs-you"]}</StatusBadge>
      <Para>
        <Figure>{say.yuan(totalFen)}</Figure>
      </Para>
      <Para quiet>{say.name(title)}</Para>
      <Para>{words.unpaid.until(say.moment(payUntil))}</Para>
      <Button kind="primary" onPress={() => open(routes.order, { id })}>
        {words.unpaid.pay}
      </Button>
    </Card>
  );
}
