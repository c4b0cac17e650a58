import type { ApplicationView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { Button, Para } from "../../ui";
import { routes } from "../routes";
import { useMoveWords } from "./words";

/** The way to another time, where she may choose one herself. */
export function ChangeTime({ view }: { view: ApplicationView }) {
  const words = useMoveWords();
  const say = useSay();
  const { move } = view.rights;
  if (!move) return null;
  if (move.left === 0 || Date.parse(move.until) <= Date.now()) return <Para quiet>{words.changeOver}</Para>;
  return (
    <>
      <Button onPress={() => open(routes.move, { id: view.id })}>{words.change}</Button>
      <Para quiet>{words.changeHint(move.left, say.moment(move.until))}</Para>
    </>
  );
}
