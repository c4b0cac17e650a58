import { createContext, useContext } from "react";
import { Tag } from "antd";
import type { ChatCard } from "../calls";
import { ShortLines } from "../../prescriptions/previous";
import { useCodeWords } from "../../prescriptions/review-codes";
import type { SignedOnes } from "../../prescriptions/use-signed";
import { useRxWords } from "../../prescriptions/words";
import { useConsultationWords } from "../words";

type Prescriptions = NonNullable<SignedOnes["value"]>["prescriptions"];
/** Prescriptions of the open consultation, as the pad beside the chat has them. */
export const SignedInChat = createContext<Prescriptions>([]);

/** A prescription in the chat: where it is, its drugs, and what the pharmacist said of it (D2-16). */
export function RxCard({ card }: { card: ChatCard }) {
  const { chat } = useConsultationWords();
  const words = useRxWords();
  const codes = useCodeWords();
  const rx = useContext(SignedInChat).find(({ id }) => id === card.ref);
  if (!rx) return <b>{chat.cards.prescription}</b>;
  const { state } = rx;
  const replaced = String(rx.content) !== (card.facts.content ?? "1");
  const said = [...rx.steps].reverse().find(({ to, by }) => to === state && by === "pharmacist")?.note;
  const isSentBack = state === "returned" || state === "rejected";
  return (
    <div className="wc-rx">
      <b>{chat.cards.prescription}</b> <Tag>{replaced ? chat.rxReplaced : words.states[state]}</Tag>
      {!replaced && (
        <>
          <ShortLines lines={rx.lines} />
          {isSentBack && rx.codes.length > 0 && <p>{rx.codes.map((code) => codes.say(code)).join("; ")}</p>}
          {said && <p className="wb-said">{chat.rxSaid(said)}</p>}
        </>
      )}
    </div>
  );
}
