import type { deliveries } from "../../../shared/deliveries/contract";
import type { DeliveryView } from "../../../shared/deliveries/views";
import type { prescriptions } from "../../../shared/prescriptions/contract";
import type { PatientRow } from "../../../shared/prescriptions/patient-views";
import { useSay, useWords } from "../i18n";
import { callOf } from "../kernel/api";
import { now } from "../kernel/clock";
import { open } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { routes } from "../routes";
import { Button, Card, Para, StatusBadge } from "../ui";
import { en } from "./words.en";
import { zh } from "./words.zh";

const rowsOfMine = callOf<typeof prescriptions, "mine">("prescriptions", "mine");
const wayOf = callOf<typeof deliveries, "ofPrescription">("deliveries", "ofPrescription");

const untilOf = ({ payUntil, validUntil }: PatientRow) => payUntil ?? validUntil ?? "";
/** The approved prescription that has to be paid soonest. */
export const soonestRx = (rows: readonly PatientRow[], at: string): PatientRow | undefined =>
  rows
    .filter((row) => (row.standing === "to-choose" || row.standing === "to-pay") && untilOf(row) > at)
    .sort((a, b) => (untilOf(a) < untilOf(b) ? -1 : 1))[0];

const HERE: readonly DeliveryView["state"][] = ["ready", "not-collected", "out-for-delivery", "in-locker", "signed"];
/** Medicine that is there: at the window, at her door, in a locker, or signed for and not confirmed. */
export const isHere = ({ state, receivedAt }: DeliveryView): boolean => HERE.includes(state) && !receivedAt;

/** Asked beside the applications; only the newest that was put together is asked about its way. */
export function useMedicine() {
  const mine = useCall(() => rowsOfMine({}));
  const rows = mine.value?.items ?? [];
  const given = rows.find(({ state }) => state === "dispensed" || state === "partly-dispensed");
  const way = useCall(given ? () => wayOf({ prescriptionId: given.id }) : null, [given?.id]);
  const delivery = way.value?.delivery;
  return {
    waiting: mine.is === "waiting",
    toPay: soonestRx(rows, now()),
    arrived: given && delivery && isHere(delivery) ? { row: given, delivery } : undefined,
  };
}

export function RxCard({ row }: { row: PatientRow }) {
  const words = useWords({ zh, en }).medicine;
  const { badge } = useWords({ zh, en });
  const say = useSay();
  return (
    <Card attention title={words.approved}>
      <StatusBadge meaning="needs-you">{badge["needs-you"]}</StatusBadge>
      <Para quiet>{row.maskedName}</Para>
      <Para>{words.until(say.moment(untilOf(row)))}</Para>
      <Button kind="primary" onPress={() => open(routes.prescription, { id: row.id })}>
        {words.check}
      </Button>
    </Card>
  );
}

export function ArrivedCard({ arrived }: { arrived: { row: PatientRow; delivery: DeliveryView } }) {
  const words = useWords({ zh, en }).medicine;
  const { badge } = useWords({ zh, en });
  const { row, delivery } = arrived;
  const isBag = delivery.pickUp?.code !== undefined;
  const go = () => open(isBag ? routes.pickUpCode : routes.delivery, { id: delivery.id });
  const isSigned = delivery.state === "signed";
  return (
    <Card attention title={isBag ? words.ready : isSigned ? words.signed : words.parcel}>
      <StatusBadge meaning="needs-you">{badge["needs-you"]}</StatusBadge>
      <Para quiet>{row.maskedName}</Para>
      <Button kind="primary" onPress={go}>
        {isBag ? words.code : isSigned ? words.confirm : words.see}
      </Button>
    </Card>
  );
}
