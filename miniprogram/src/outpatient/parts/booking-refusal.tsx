import type { Instant } from "../../../../shared/kernel/time";
import { useSay, type RefusalWords } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { open, replace } from "../../kernel/navigation";
import { RefusalScreen, type Phone } from "../../ui";
import type { ClinicRefusals } from "../calls";
import { routes } from "../routes";
import { partsOf, windowOf } from "../sessions";
import type { Words } from "../words";

type Details = {
  free?: number;
  listOpen?: boolean;
  releaseAt?: Instant;
  opensAt?: Instant;
  closesAt?: Instant;
  what?: "doctor-and-day" | "day" | "under-way";
  most?: number;
  visitId?: string;
  until?: Instant;
  because?: "cancelled" | "missed";
  cancelUntil?: Instant;
};
type Code = keyof ClinicRefusals;
type Way = { label: string; press: () => void };

type Props = {
  words: Words;
  refusal: Refusal;
  sessionId: string;
  move: string;
  phones: readonly Phone[];
  /** Waits for a place instead. */
  onList: () => void;
};

/** A booking that was refused: what, why with its own facts, the next step as a button, whom to call. */
export function BookingRefusal({ words, refusal, sessionId, move, phones, onList }: Props) {
  const say = useSay();
  const { ways, whys } = words.refused;
  const details = (refusal.details ?? {}) as Details;
  const { doctorId } = partsOf(sessionId);
  const moment = (at: Instant | undefined) => (at ? say.moment(at) : "");
  const another: Way = { label: ways.another, press: () => replace(routes.doctor, { id: doctorId, move }) };
  const { visitId } = details;
  const list: Way = { label: ways.mine, press: () => open(routes.list) };
  const mine: Way = visitId ? { label: ways.visit, press: () => open(routes.visit, { id: visitId }) } : list;
  const next: Partial<Record<Code, Way>> = {
    "slot.taken": another,
    "session.full": details.listOpen && !move ? { label: words.doctor.join, press: onList } : another,
    "session.not-released": another,
    "session.rush": { label: words.doctor.drawGo, press: () => replace(routes.ticket, { session: sessionId }) },
    "session.stopped": another,
    "session.over": another,
    "session.open": another,
    "limit.reached": mine,
    "booking.paused": list,
    "cancel.too-late": mine,
    "department.other": another,
    "visit.moved-on": list,
  };
  const told: Partial<Record<Code, string>> = {
    "slot.taken": details.free === undefined ? undefined : whys.taken(details.free),
    "session.full": details.listOpen === false ? whys.noList : undefined,
    "session.not-released": details.releaseAt && whys.notReleased(moment(details.releaseAt)),
    "session.rush":
      details.opensAt &&
      details.closesAt &&
      whys.rush(say.slot(...windowOf({ opensAt: details.opensAt, closesAt: details.closesAt }))),
    "limit.reached": details.what && whys.limit[details.what](details.most ?? 1),
    "booking.paused": details.until && whys.paused[details.because ?? "cancelled"](moment(details.until)),
    "cancel.too-late": details.cancelUntil && whys.tooLate(moment(details.cancelUntil)),
  };
  const code = refusal.code as Code;
  const general: RefusalWords | undefined = words.refusals[code];
  const why = told[code];
  const own = general && why ? { ...words.refusals, [code]: { ...general, why } } : words.refusals;
  const way = next[code];
  return (
    <RefusalScreen
      refusal={refusal}
      own={own}
      phones={phones}
      action={way && { label: way.label, onPress: way.press }}
    />
  );
}

/** Is this an answer that asking again cannot mend? */
export const isFinal = ({ code }: Refusal, words: Words): boolean => code in words.refusals;
