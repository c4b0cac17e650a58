import { useState } from "react";
import type { FieldError } from "../../../../shared/kernel/contract";
import { identity } from "../../../../shared/patients/identity-contract";
import type { FamilyMember } from "../../../../shared/patients/model";
import { newId } from "../../kernel/ids";
import { mistakeAt, mistakesIn } from "../../kernel/mistakes";
import { useWrite } from "../../kernel/use-write";
import { usePhones } from "../../shell/use-directory";
import { Button, Field, Para, RefusalNotice, Section, TextInput } from "../../ui";
import { calls } from "./calls";
import type { CardWords } from "./words";

type Props = { words: CardWords; member: FamilyMember; onGiven: () => void };

/** The newborn has a number of its own now: the card goes on under it. */
export function ChildNumber({ words, member, onGiven }: Props) {
  const { person: said } = words;
  const phones = usePhones();
  const { personId } = member;
  const [name, setName] = useState(member.name);
  const [number, setNumber] = useState("");
  const [mistakes, setMistakes] = useState<readonly FieldError[]>([]);
  const document = { kind: "household-register" as const, number };
  const give = useWrite((stepId) => calls.giveNumber({ personId, stepId, name, document }));
  const send = async () => {
    const found = mistakesIn(identity.calls.giveNumber.input, { personId, stepId: newId(), name, document });
    setMistakes(found);
    if (found.length) return;
    const answer = await give.press({ name, number });
    if (answer?.ok) onGiven();
  };
  const wrong = (path: string) => {
    const code = mistakeAt(mistakes, path);
    return code && (words.mistakes[code] ?? words.mistakes["value.malformed"]);
  };
  return (
    <Section title={said.giveNumber}>
      <Para quiet>{said.giveNumberText}</Para>
      {give.refusal && <RefusalNotice refusal={give.refusal} own={words.refusals} phones={phones} />}
      <Field name="name" label={words.name} error={wrong("name")}>
        <TextInput value={name} most={40} onChange={(typed) => setName(typed.trim())} />
      </Field>
      <Field
        name="document.number"
        label={words.documents["household-register"].number ?? words.document}
        hint={words.documents["household-register"].example}
        error={wrong("document.number")}
      >
        <TextInput
          kind="identity"
          value={number}
          most={18}
          onChange={(typed) => setNumber(typed.trim().toUpperCase())}
        />
      </Field>
      <Button busy={give.busy} onPress={() => void send()}>
        {said.giveNumberSend}
      </Button>
    </Section>
  );
}
