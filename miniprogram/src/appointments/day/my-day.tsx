import { View } from "@tarojs/components";
import type { ApplicationLine } from "../../../../shared/appointments/views";
import { clockOf } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { open } from "../../kernel/navigation";
import { QrCode } from "../../shell/qr-code";
import { Button, Card, Notice, Para, RefusalNotice, Section, Shown, StatusBadge } from "../../ui";
import { PlaceCard } from "../parts/place-card";
import { usePlaces } from "../places";
import { routes } from "../routes";
import { useAppointmentWords } from "../words";
import { CheckInForm } from "./check-in-form";
import { STAGE_MEANINGS } from "./meaning";
import { TurnCard } from "./turn-card";
import { useCheckIn } from "./use-check-in";
import { useTurn } from "./use-turn";
import { useDayWords } from "./words";

type Props = { line: ApplicationLine; turn: ReturnType<typeof useTurn>; carried: string };

/** Her day: check in, number and place, the room, what comes after; her own code for the desk; where it is. */
export function MyDay({ line, turn, carried }: Props) {
  const words = useDayWords();
  const { meanings } = useAppointmentWords();
  const say = useSay();
  const { phones } = usePlaces();
  const checkIn = useCheckIn(turn, carried);
  const { booking } = line;
  return (
    <Shown call={turn} own={words.refusals} phones={phones}>
      {(view) => {
        const meaning = STAGE_MEANINGS[view.stage];
        const isToday = view.day === today();
        const checksIn = isToday && (view.stage === "expected" || view.stage === "away");
        return (
          <>
            <View className="a-state" aria-live="polite">
              <StatusBadge meaning={meaning}>{meanings[meaning]}</StatusBadge>
              <Para>{words.stages[view.stage].next}</Para>
              <Para quiet>
                {line.personName}
                {booking ? ` · ${say.slot(booking.day, booking.startsAt, booking.endsAt)}` : ""}
              </Para>
            </View>
            {view.stage === "expected" && !isToday && (
              <Notice meaning="waiting" title={words.refusals["checkin.not-today"].what}>
                {words.refusals["checkin.not-today"].next}
              </Notice>
            )}
            {turn.is === "refused" && <Notice meaning="waiting" title={words.stale} />}
            {checkIn.refusal && <RefusalNotice refusal={checkIn.refusal} own={words.refusals} phones={phones} />}
            {view.number && <TurnCard turn={view} />}
            {checksIn && <CheckInForm turn={view} carried={carried} busy={checkIn.busy} onSend={checkIn.send} />}
            {view.stage === "report-ready" && (
              <Button kind="primary" onPress={() => open(routes.report, { id: view.id })}>
                {words.report.open}
              </Button>
            )}
            {booking && booking.owedFen > 0 && !booking.paidBy && view.stage !== "missed" && (
              <Notice meaning="needs-you" title={words.pay(say.yuan(booking.owedFen))} />
            )}
            <Button kind="quiet" onPress={() => open(routes.application, { id: view.id })}>
              {words.back}
            </Button>
            {(checksIn || view.stage === "not-found" || view.stage === "waiting") && (
              <Section title={words.qr}>
                <Card>
                  <QrCode text={view.id} label={words.qr} />
                  <Para quiet>{words.qrHint}</Para>
                </Card>
              </Section>
            )}
            <View className="a-block">
              <Para quiet>{words.asOf(say.clock(clockOf(view.asOf)))}</Para>
            </View>
            <PlaceCard id="ultrasound-triage" />
          </>
        );
      }}
    </Shown>
  );
}
