import { useState } from "react";
import { Button, Skeleton } from "antd";
import { useSay } from "../../i18n";
import type { Call } from "../../kernel/use-call";
import type { ExamForm } from "../../../../shared/appointments/model";
import { useCaseWords } from "../case/words";
import { Refused } from "../shell/refused";
import type { FormPerson } from "./person";
import { PrintedForm } from "./printed-form";
import { useClinicWords } from "./words";

/** The forms that she has already, newest first; each can be printed again. */
export function EarlierForms({ call, person }: { call: Call<{ forms: ExamForm[] }>; person: FormPerson }) {
  const words = useClinicWords();
  const facts = useCaseWords();
  const say = useSay();
  const [shown, setShown] = useState<ExamForm>();
  if (shown) return <PrintedForm form={shown} person={person} onClose={() => setShown(undefined)} />;
  return (
    <section className="wb-questions">
      <h3>{words.earlier}</h3>
      {call.is === "waiting" && <Skeleton active className="wb-wait" />}
      {call.is === "refused" && !call.value && <Refused refusal={call.refusal} onRetry={() => void call.reload()} />}
      {call.value?.forms.length === 0 && <p className="wb-quiet">{words.noEarlier}</p>}
      <ul className="wb-plain wb-found">
        {call.value?.forms.map((form) => (
          <li key={form.id}>
            <span>
              <b>{form.items.map((item) => facts.items[item]).join(" + ")}</b> · {form.indication}
              <br />
              <span className="wb-quiet">
                {facts.formFound(form.issuedBy, say.moment(form.issuedAt))} ·{" "}
                {facts.formUntil(say.day(form.validUntil))}
              </span>
            </span>
            <Button size="small" onClick={() => setShown(form)}>
              {words.show}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
