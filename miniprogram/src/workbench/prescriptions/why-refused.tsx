import { Alert } from "antd";
import type { PrescriptionStep } from "../../../../shared/prescriptions/model";
import type { PrescriptionState } from "../../../../shared/prescriptions/states";
import type { Bilingual } from "../../../../shared/kernel/words";
import { sayRefusal, useSay } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useRxWords } from "./words";

type Details = {
  state?: PrescriptionState;
  by?: PrescriptionStep["by"];
  byName?: Bilingual;
  fen?: number;
  drugIds?: readonly string[];
};
type Props = { refusal: Refusal | undefined; nameOf?(drugId: string): string };

/** Why something did not go through, who was first where somebody was, and what to do. */
export function WhyRefused({ refusal, nameOf }: Props) {
  const words = useRxWords();
  const language = useLanguage();
  const say = useSay();
  if (!refusal) return null;
  const said = sayRefusal(language, refusal, words.refusals);
  const { state, by, byName, fen, drugIds } = (refusal.details ?? {}) as Details;
  const who = byName ? say.name(byName) : by && words.by[by];
  const more =
    refusal.code === "prescription.moved-on" && state
      ? who
        ? words.movedBy(who, words.states[state])
        : words.movedTo(words.states[state])
      : refusal.code === "price.changed" && fen !== undefined
        ? words.priceNow(say.yuan(fen))
        : drugIds?.length
          ? words.theseDrugs(drugIds.map((id) => nameOf?.(id) ?? id).join(" · "))
          : "";
  return (
    <Alert type="error" showIcon role="alert" message={said.what} description={`${said.why} ${more} ${said.next}`} />
  );
}
