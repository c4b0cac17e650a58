import { useState } from "react";
import { AutoComplete, Input } from "antd";
import type { FoundDrug } from "../../../../shared/prescriptions/views";
import { useSay, type Say } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { rxCalls } from "./calls";
import { useRxWords } from "./words";
import type { RxWords } from "./words.zh";

const MOST_LETTERS = 60;

type Props = {
  /** Where the keys come back to after a line is written. */
  id: string;
  /** Drugs that are on the prescription already. */
  taken?: readonly string[];
  /** A stopped or special drug may be chosen, too: to stop one, not to prescribe it. */
  choosesAny?: boolean;
  onChoose(drug: FoundDrug): void;
};

/** Finds a drug of the formulary by its names or ATC code, with what is on the shelf; arrow keys and Enter choose. */
export function DrugSearch({ id, taken = [], choosesAny = false, onChoose }: Props) {
  const { pad: words, ...all } = useRxWords();
  const say = useSay();
  const [text, setText] = useState("");
  const sought = text.trim();
  const list = useCall(sought ? () => rxCalls.drugs({ text: sought }) : null, [sought]);
  const found = sought ? (list.value?.drugs ?? []) : [];
  return (
    <AutoComplete<string>
      id={id}
      className="wr-search"
      value={text}
      defaultActiveFirstOption
      transitionName=""
      options={found.map((drug) => {
        const barred = choosesAny ? undefined : whyNot(drug, taken, { pad: words, ...all });
        return {
          value: drug.drugId,
          disabled: barred !== undefined,
          label: <Option drug={drug} barred={barred} say={say} />,
        };
      })}
      notFoundContent={sought && list.is === "ready" ? words.nothing : null}
      onSearch={(typed) => setText(typed.slice(0, MOST_LETTERS))}
      onSelect={(drugId) => {
        const chosen = found.find((drug) => drug.drugId === drugId);
        setText("");
        if (chosen) onChoose(chosen);
      }}
    >
      <Input size="large" aria-label={words.search} placeholder={words.searchHint} />
    </AutoComplete>
  );
}

/** Why this drug cannot be put on the prescription. */
function whyNot(
  drug: FoundDrug,
  taken: readonly string[],
  words: Pick<RxWords, "pad" | "stopReasons" | "specials" | "special">,
) {
  if (drug.stopped) return words.pad.stopped(words.stopReasons[drug.stopped.reason]);
  if (drug.special !== "none") return words.pad.never(words.specials[drug.special] ?? words.special);
  return taken.includes(drug.drugId) ? words.pad.already : undefined;
}

function Option({ drug, barred, say }: { drug: FoundDrug; barred: string | undefined; say: Say }) {
  const words = useRxWords();
  const { pad } = words;
  const { available } = drug;
  const stock = available === undefined ? pad.stockUnknown : available > 0 ? pad.stock(available) : pad.noStock;
  const flags = [drug.coldChain && words.cold, !drug.mailable && words.notMailable].filter(Boolean).join(" · ");
  return (
    <span className={barred || available === 0 ? "wr-option wr-option--none" : "wr-option"}>
      <b>{`${say.name(drug.name)} ${drug.strength}`}</b>
      <span>{barred ?? stock}</span>
      <span>{`${say.name(drug.form)} · ${drug.atc}${flags ? ` · ${flags}` : ""}`}</span>
      <span>{pad.fen(say.yuan(drug.fen), say.name(drug.pack))}</span>
    </span>
  );
}
