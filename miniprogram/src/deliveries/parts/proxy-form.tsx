import { useState } from "react";
import { Proxy } from "../../../../shared/deliveries/model";
import type { DeliveryView } from "../../../../shared/deliveries/views";
import { mistakeAt, mistakesIn } from "../../kernel/mistakes";
import { Button, Card, Field, Para, RefusalNotice, Section, TextInput, type Phone } from "../../ui";
import type { DeliveryInHand } from "../use-delivery";
import type { Words } from "../words";

type Props = { words: Words; view: DeliveryView; hand: DeliveryInHand; phones: readonly Phone[] };

/** Who may fetch it in her place. */
export function ProxyForm({ words, view, hand, phones }: Props) {
  const { code: said } = words;
  const [name, setName] = useState("");
  const [tail, setTail] = useState("");
  const [tried, setTried] = useState(false);
  const [anew, setAnew] = useState(false);
  const present = view.pickUp?.proxy;
  const proxy = { name: name.trim(), phoneTail: tail };
  const mistakes = tried ? mistakesIn(Proxy, proxy) : [];
  const wrong = (path: string) => {
    const code = mistakeAt(mistakes, path);
    return code && (said.mistakes[code] ?? said.mistakes["name.required"]);
  };
  const save = async () => {
    setTried(true);
    if (mistakesIn(Proxy, proxy).length > 0) return;
    if (await hand.take({ name: "setProxy", proxy })) {
      setTried(false);
      setAnew(false);
    }
  };
  return (
    <Section title={said.proxy}>
      {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
      {present && !anew ? (
        <Card>
          <Para>{said.proxyNow(present.name, present.phoneTail)}</Para>
          <Button onPress={() => setAnew(true)}>{said.change}</Button>
          <Button kind="quiet" busy={hand.busy} onPress={() => void hand.take({ name: "setProxy", proxy: null })}>
            {said.remove}
          </Button>
        </Card>
      ) : (
        <Card>
          <Para quiet>{said.proxyText}</Para>
          <Field name="name" label={said.name} error={wrong("name")}>
            <TextInput value={name} most={20} onChange={setName} />
          </Field>
          <Field name="phoneTail" label={said.tail} example={said.tailExample} error={wrong("phoneTail")}>
            <TextInput kind="number" value={tail} most={4} onChange={(typed) => setTail(typed.replace(/\D/g, ""))} />
          </Field>
          <Button busy={hand.busy} onPress={() => void save()}>
            {said.save}
          </Button>
        </Card>
      )}
    </Section>
  );
}
