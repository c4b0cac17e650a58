import type { ReactNode } from "react";
import { View } from "@tarojs/components";
import type { SessionView, TicketView } from "../../../../shared/outpatient/views";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { Button, Card, Cell, Cells, Countdown, Para, RefusalNotice, Section, StatusBadge, type Phone } from "../../ui";
import { useClinicDirectory } from "../directory";
import { routes } from "../routes";
import { spanOf, windowOf } from "../sessions";
import type { Stage, TicketInHand } from "../use-ticket";
import type { Words } from "../words";
import { When } from "./when";

type Props = {
  words: Words;
  session: SessionView;
  hand: TicketInHand;
  phones: readonly Phone[];
  /** For whom. */
  children: ReactNode;
};

/** Where the draw stands for her, and three sentences on what it is. */
export function TicketBody({ words, session, hand, phones, children }: Props) {
  const say = useSay();
  const { ticket: said } = words;
  const { doctor } = useClinicDirectory(session.doctorId);
  const { rush, stage, ticket, reload } = hand;
  if (!rush || !stage) return null;
  const ends: Partial<Record<Stage, string>> = { before: rush.opensAt, open: rush.closesAt, drawing: rush.drawAt };
  const until = ends[stage];
  return (
    <>
      <View className="c-state" aria-live="polite">
        <Standing words={words} stage={stage} ticket={ticket} />
      </View>
      {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
      {until && (
        <Card>
          <Countdown until={until} label={said.until[stage as "before" | "open" | "drawing"]} onEnd={reload} />
          <Para quiet>{said.window(say.slot(...windowOf(rush)))}</Para>
        </Card>
      )}
      {children}
      {ticket && (
        <Card title={said.receipt}>
          <Para>{said.taken(say.moment(ticket.takenAt))}</Para>
          <Para quiet>{said.pseudonym}</Para>
          <View className="c-number">{ticket.pseudonym}</View>
        </Card>
      )}
      <Card title={doctor ? say.name(doctor.name) : undefined}>
        <When {...spanOf(session)} />
        <Para>{said.places(session.slots)}</Para>
      </Card>
      <Section title={said.what}>
        <Card>
          {said.sentences.map((sentence) => (
            <Para key={sentence}>{sentence}</Para>
          ))}
        </Card>
        <Cells>
          <Cell
            label={said.check}
            hint={said.checkText}
            icon="file"
            onPress={() => open(routes.draw, { session: session.id })}
          />
        </Cells>
      </Section>
      {stage === "drawn" && (!ticket || ticket.drawn?.outcome === "not-reached") && (
        <Button onPress={() => open(routes.doctor, { id: session.doctorId, move: "" })}>{said.otherTimes}</Button>
      )}
    </>
  );
}

function Standing({ words, stage, ticket }: { words: Words; stage: Stage; ticket: TicketView | undefined }) {
  const { ticket: said } = words;
  if (stage === "drawn" && ticket?.drawn) {
    const { outcome, rank, of } = ticket.drawn;
    return (
      <>
        <StatusBadge meaning={outcome === "won" ? "done" : outcome === "listed" ? "waiting" : "stopped"}>
          {said.outcomes[outcome].name}
        </StatusBadge>
        <Para>{said.rank(rank, of)}</Para>
        <Para>{said.outcomes[outcome].next}</Para>
      </>
    );
  }
  if (ticket)
    return (
      <>
        <StatusBadge meaning="done">{said.in}</StatusBadge>
        <Para>{said.inText}</Para>
      </>
    );
  const meaning = stage === "open" ? "needs-you" : stage === "before" ? "waiting" : "stopped";
  return (
    <>
      <StatusBadge meaning={meaning}>{said.stages[stage].name}</StatusBadge>
      <Para>{said.stages[stage].next}</Para>
    </>
  );
}
