import { useState } from "react";
import type { FieldError } from "../../../../shared/kernel/contract";
import { patients } from "../../../../shared/patients/contract";
import type { Relation } from "../../../../shared/patients/model";
import { client } from "../../kernel/api";
import { mistakeAt, mistakesIn } from "../../kernel/mistakes";
import { goBack } from "../../kernel/navigation";
import { useSession } from "../../kernel/session";
import { useWrite } from "../../kernel/use-write";
import { newId } from "../../kernel/ids";
import { routes } from "../../routes";
import { Button, Choice, ErrorSummary, Field, Page, RefusalNotice, TextInput } from "../../ui";
import { usePhones } from "../../shell/use-directory";
import { useMeWords } from "../words";

const calls = client(patients);
const RELATIONS = ["self", "spouse", "child", "parent", "other"] as const;
type Form = { name: string; number: string; phone: string; relation?: Relation };

/** Adds a person by identity number. */
export default function AddPerson() {
  const words = useMeWords();
  const phones = usePhones();
  const [form, setForm] = useState<Form>({ name: "", number: "", phone: "" });
  const [mistakes, setMistakes] = useState<readonly FieldError[]>([]);
  const set = (part: Partial<Form>) => setForm((last) => ({ ...last, ...part }));
  const add = useWrite((id, { relation = "other", ...rest }: Form) => calls.addPerson({ id, relation, ...rest }));

  const save = async () => {
    const found = mistakesIn(patients.calls.addPerson.input, { id: newId(), ...form });
    setMistakes(found);
    if (found.length) return;
    const answer = await add.press(form);
    if (!answer) return;
    if (!answer.ok) return setMistakes(answer.fields ?? []);
    useSession.getState().choosePerson(answer.value.personId);
    goBack(routes.people);
  };
  const wrong = (path: string) => {
    const code = mistakeAt(mistakes, path);
    return code && (words.mistakes[code] ?? words.mistakes["value.malformed"]);
  };
  const summary = mistakes.map(({ path }) => ({ path, text: wrong(path) ?? path }));
  const bar = (
    <Button kind="primary" busy={add.busy} onPress={() => void save()}>
      {words.save}
    </Button>
  );
  return (
    <Page title={words.addPerson} lead={words.addPersonLead} bar={bar}>
      <ErrorSummary mistakes={summary} />
      {add.refusal && summary.length === 0 && (
        <RefusalNotice refusal={add.refusal} own={words.refusals} phones={phones} />
      )}
      <Field name="name" label={words.name} error={wrong("name")}>
        <TextInput value={form.name} most={40} onChange={(name) => set({ name: name.trim() })} />
      </Field>
      <Field name="number" label={words.number} hint={words.numberExample} error={wrong("number")}>
        <TextInput
          kind="identity"
          value={form.number}
          most={18}
          onChange={(number) => set({ number: number.trim().toUpperCase() })}
        />
      </Field>
      <Field name="phone" label={words.phone} example={words.phoneExample} error={wrong("phone")}>
        <TextInput kind="tel" value={form.phone} most={11} onChange={(phone) => set({ phone: phone.trim() })} />
      </Field>
      <Field name="relation" label={words.relation} error={wrong("relation")} group>
        <Choice
          options={RELATIONS.map((value) => ({ value, label: words.relations[value] }))}
          value={form.relation}
          onChange={(relation) => set({ relation })}
        />
      </Field>
    </Page>
  );
}
