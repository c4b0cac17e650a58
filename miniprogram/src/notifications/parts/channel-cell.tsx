import { useWords } from "../../i18n";
import { Cell, Cells, StatusBadge } from "../../ui";
import { en } from "../words.en";
import { zh } from "../words.zh";

export type ChannelProps = { name: string; text: string; reaches: "yes" | "partly" | "no"; onPress?: () => void };

/** One way in which news reaches her, and whether it does. */
export function ChannelCell({ name, text, reaches, onPress }: ChannelProps) {
  const words = useWords({ zh, en });
  const badge = {
    yes: <StatusBadge meaning="done">{words.reaches}</StatusBadge>,
    partly: <StatusBadge meaning="waiting">{words.partly}</StatusBadge>,
    no: <StatusBadge meaning="stopped">{words.not}</StatusBadge>,
  }[reaches];
  return (
    <Cells>
      <Cell label={name} hint={text} above={badge} onPress={onPress} />
    </Cells>
  );
}
