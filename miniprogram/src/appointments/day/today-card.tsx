import type { ApplicationView } from "../../../../shared/appointments/views";
import { today } from "../../kernel/clock";
import { open } from "../../kernel/navigation";
import { Button, Card, Para } from "../../ui";
import { routes } from "../routes";
import { TurnCard } from "./turn-card";
import { useTurn } from "./use-turn";
import { useDayWords } from "./words";
import "./day.scss";

const ON_THE_DAY = new Set<ApplicationView["state"]>(["scheduled", "checked-in", "in-exam", "repeat-needed"]);

/** Is this her day, with something still to come? */
export const isToday = ({ state, booking }: ApplicationView): boolean =>
  booking?.day === today() && ON_THE_DAY.has(state);

/** On the day it stands first: her number or the way to check in. */
export function TodayCard({ view }: { view: ApplicationView }) {
  const words = useDayWords();
  const turn = useTurn(view.id).value;
  return (
    <>
      {turn?.number && <TurnCard turn={turn} />}
      <Card attention title={turn ? words.stages[turn.stage].title : words.today}>
        {turn && <Para>{words.stages[turn.stage].next}</Para>}
        <Button kind="primary" onPress={() => open(routes.day, { id: view.id })}>
          {words.open}
        </Button>
      </Card>
    </>
  );
}
