import type { PickUpWindow } from "../../../../shared/deliveries/views";
import { useSay } from "../../i18n";
import { Card, Para, PhoneButton } from "../../ui";
import type { Words } from "../words";

/** The window where medicine is fetched: place, hours, phone. */
export function WindowCard({ words, title, window }: { words: Words; title: string; window: PickUpWindow }) {
  const say = useSay();
  return (
    <Card title={title}>
      <Para>{say.name(window.where)}</Para>
      <Para>{say.name(window.hours)}</Para>
      <PhoneButton phone={window.phone} name={words.choose.phone} />
    </Card>
  );
}
