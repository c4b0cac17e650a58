import { useState } from "react";
import { Alert, Input } from "antd";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { followUpCalls } from "./calls";
import { useConsultationWords } from "./words";

const MOST_LETTERS = 40;
type Found = { code: string; same: boolean };

/** Searches ICD-10 and says whether what was found is the disease that the request rests on (D2-14). */
export function DiagnosisCheck({ own }: { own: string }) {
  const { summary: words } = useConsultationWords();
  const say = useSay();
  const [wish, setWish] = useState("");
  const [chosen, setChosen] = useState<Found>();
  const sought = wish.trim();
  const list = useCall(sought ? () => followUpCalls.findDiagnoses({ words: sought, own }) : null, [sought, own]);
  const found = sought ? (list.value?.found ?? []) : [];
  return (
    <section className="wb-field">
      <label>
        <span className="wb-field__label">{words.diagnosis}</span>
        <span className="wb-quiet">{words.diagnosisHint}</span>
        <Input
          allowClear
          maxLength={MOST_LETTERS}
          aria-label={words.search}
          placeholder={words.search}
          value={wish}
          onChange={({ target }) => {
            setWish(target.value);
            setChosen(undefined);
          }}
        />
      </label>
      {sought && list.is === "ready" && found.length === 0 && <p className="wb-quiet">{words.nothing}</p>}
      <ul className="wb-plain wc-found">
        {found.map((one) => (
          <li key={one.code}>
            <button type="button" aria-pressed={one.code === chosen?.code} onClick={() => setChosen(one)}>
              <b>{one.code}</b> {say.name(one.name)}
            </button>
          </li>
        ))}
      </ul>
      {chosen && (
        <Alert
          type={chosen.same ? "success" : "warning"}
          showIcon
          role="status"
          message={chosen.same ? words.same(own) : words.other(own, chosen.code)}
        />
      )}
    </section>
  );
}
