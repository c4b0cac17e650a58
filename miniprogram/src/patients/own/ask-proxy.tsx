import { useState } from "react";
import { useWrite } from "../../kernel/use-write";
import { Button, Card, Field, Para, RefusalNotice, TextInput } from "../../ui";
import { calls } from "./calls";
import { EnterCode } from "./enter-code";
import { GrantFields, usualGrant } from "./grant-fields";
import { useOwnWords } from "./words";

type Typed = { readonly name: string; readonly number: string };

/** A relative without a smartphone: her name and number, then the code that came to her phone (row 11). */
export function AskProxy({ mostDays, onAccepted }: { mostDays: number; onAccepted: () => void }) {
  const words = useOwnWords();
  const said = words.proxies;
  const [typed, setTyped] = useState<Typed>({ name: "", number: "" });
  const [grant, setGrant] = useState(usualGrant);
  const [checked, setChecked] = useState(false);
  const [asked, setAsked] = useState<string>();
  const ask = useWrite((id, input: Typed & typeof grant) => calls.askProxy({ id, ...input }));
  const name = typed.name.trim();
  const number = typed.number.trim().toUpperCase();
  const send = async () => {
    setChecked(true);
    if (name.length < 2 || number.length < 4 || grant.scopes.length === 0) return;
    const answer = await ask.press({ name, number, ...grant });
    if (answer?.ok) setAsked(answer.value.id);
  };
  if (asked) return <EnterCode asked={asked} onAccepted={onAccepted} />;
  const owed = (short: boolean) => (checked && short ? said.required : undefined);
  return (
    <Card title={said.ask}>
      <Para>{said.askText}</Para>
      {ask.refusal && <RefusalNotice refusal={ask.refusal} own={words.refusals} />}
      <Field name="name" label={said.name} error={owed(name.length < 2)}>
        <TextInput value={typed.name} most={40} onChange={(text) => setTyped({ ...typed, name: text })} />
      </Field>
      <Field name="number" label={said.number} error={owed(number.length < 4)}>
        <TextInput
          kind="identity"
          value={typed.number}
          most={32}
          onChange={(text) => setTyped({ ...typed, number: text })}
        />
      </Field>
      <GrantFields
        grant={grant}
        mostDays={mostDays}
        missing={checked && grant.scopes.length === 0}
        onChange={setGrant}
      />
      <Button kind="primary" busy={ask.busy} onPress={() => void send()}>
        {said.askSend}
      </Button>
    </Card>
  );
}
