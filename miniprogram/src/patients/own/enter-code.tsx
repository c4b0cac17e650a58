import { useState } from "react";
import { useWrite } from "../../kernel/use-write";
import { Button, Card, Field, Notice, Para, RefusalNotice, TextInput } from "../../ui";
import { calls } from "./calls";
import { useOwnWords } from "./words";

/** The relative enters a code: one of eight digits, or the six of the text message that she asked for. */
export function EnterCode({ asked, onAccepted }: { asked?: string; onAccepted: () => void }) {
  const words = useOwnWords();
  const said = words.proxies;
  const [code, setCode] = useState("");
  const [mistake, setMistake] = useState(false);
  const [accepted, setAccepted] = useState<string>();
  const accept = useWrite((_id, typed: string) => calls.acceptProxy({ code: typed, ...(asked ? { asked } : {}) }));
  const send = async () => {
    const fits = /^\d{6,8}$/.test(code);
    setMistake(!fits);
    if (!fits) return;
    const answer = await accept.press(code);
    if (!answer?.ok) return;
    setCode("");
    setAccepted(answer.value.proxy.person);
    onAccepted();
  };
  if (accepted !== undefined) return <Notice meaning="done" title={said.accepted(accepted)} />;
  return (
    <Card title={asked ? said.smsCode : said.enter}>
      <Para>{asked ? said.asked : said.enterText}</Para>
      {accept.refusal && <RefusalNotice refusal={accept.refusal} own={words.refusals} />}
      <Field name="code" label={said.code} error={mistake ? said.codeMistake : undefined}>
        <TextInput
          kind="code"
          most={8}
          value={code}
          onChange={(typed) => setCode(typed.replace(/\D/g, ""))}
          onDone={() => void send()}
        />
      </Field>
      <Button kind="primary" busy={accept.busy} onPress={() => void send()}>
        {said.accept}
      </Button>
    </Card>
  );
}
