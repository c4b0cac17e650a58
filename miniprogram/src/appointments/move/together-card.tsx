import { appointments } from "../../../../shared/appointments/contract";
import { isActive } from "../../../../shared/appointments/states";
import type { ApplicationView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { client } from "../../kernel/api";
import { useCall } from "../../kernel/use-call";
import { Button, Para, Section } from "../../ui";
import type { ApplicationInHand } from "../use-application";
import { useMoveWords } from "./words";

const calls = client(appointments);
type Props = { view: ApplicationView; hand: ApplicationInHand };

/** Two of one account who come together: asked for, shown, and taken back. Nothing where she applies alone. */
export function TogetherCard({ view, hand }: Props) {
  const { together: said } = useMoveWords();
  const say = useSay();
  const { together, id } = view;
  const mine = useCall(together ? null : () => calls.mine({}), [id, together?.id]);
  if (together) {
    const { name, day, startsAt } = together;
    return (
      <Section title={said.title}>
        <Para>{said.with(name)}</Para>
        {day && startsAt && <Para>{said.time(name, `${say.day(day)} ${say.clock(startsAt)}`)}</Para>}
        <Para quiet>{said.noTime}</Para>
        <Button kind="quiet" busy={hand.busy} onPress={() => void hand.together(undefined)}>
          {said.undo}
        </Button>
      </Section>
    );
  }
  const others = mine.value?.items.filter((one) => one.id !== id && isActive(one.state)) ?? [];
  if (others.length === 0) return null;
  return (
    <Section title={said.title}>
      <Para quiet>{said.text}</Para>
      {others.map((one) => (
        <Button key={one.id} busy={hand.busy} onPress={() => void hand.together(one.id)}>
          {said.ask(one.personName)}
        </Button>
      ))}
    </Section>
  );
}
