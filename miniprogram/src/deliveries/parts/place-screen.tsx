import { useSay } from "../../i18n";
import { Para } from "../../ui";
import type { ScreenProps } from "./screen-props";
import { WindowCard } from "./window-card";

/** Where the medicine waits for her: the place stands where an address would. */
export function PlaceScreen({ words, offers: { pickUp } }: ScreenProps) {
  const say = useSay();
  return (
    <>
      <WindowCard words={words} title={say.name(pickUp.window.name)} window={pickUp.window} />
      <Para>{words.choose.kept(pickUp.keptDays)}</Para>
    </>
  );
}
