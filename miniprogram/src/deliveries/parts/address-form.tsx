import { useState } from "react";
import { View } from "@tarojs/components";
import { mistakeAt } from "../../kernel/mistakes";
import {
  Button,
  Cells,
  ErrorSummary,
  Field,
  Para,
  RefusalNotice,
  Sheet,
  Switch,
  TextArea,
  TextInput,
  type Phone,
} from "../../ui";
import type { AddressInHand } from "../use-address";
import type { Words } from "../words";

type Props = { words: Words; hand: AddressInHand; phones: readonly Phone[]; onRegion: () => void };

/** Who, which phone, where. */
export function AddressForm({ words, hand, phones, onRegion }: Props) {
  const { address: said } = words;
  const { draft, tell, mistakes, region, refusal, saved } = hand;
  const sayMistake = (code: string) => said.mistakes[code] ?? said.mistakes["value.malformed"] ?? code;
  const wrong = (path: string) => {
    const code = mistakeAt(mistakes, path);
    return code && sayMistake(code);
  };
  return (
    <>
      <ErrorSummary mistakes={mistakes.map(({ path, code }) => ({ path, text: sayMistake(code) }))} />
      {refusal && <RefusalNotice refusal={refusal} own={words.refusals} phones={phones} />}
      <Field name="name" label={said.name} error={wrong("name")}>
        <TextInput value={draft.name} most={20} onChange={(name) => tell({ name })} />
      </Field>
      <Field name="phone" label={said.phone} hint={said.phoneHint} error={wrong("phone")}>
        <TextInput kind="tel" value={draft.phone} most={11} onChange={(phone) => tell({ phone })} />
      </Field>
      <Field name="districtCode" label={said.region} hint={said.regionHint} error={wrong("districtCode")} group>
        {region && <View className="dv-region">{region}</View>}
        <Button onPress={onRegion}>{region ? said.change : said.choose}</Button>
      </Field>
      <Field name="street" label={said.street} example={said.streetExample} error={wrong("street")}>
        <TextArea value={draft.street} most={80} onChange={(street) => tell({ street })} />
      </Field>
      <Field name="label" label={said.label} example={said.labelExample} error={wrong("label")} optional>
        <TextInput value={draft.label} most={10} onChange={(label) => tell({ label })} />
      </Field>
      <Cells>
        <Switch
          label={said.isDefault}
          hint={said.isDefaultHint}
          on={draft.isDefault}
          onChange={(isDefault) => tell({ isDefault })}
        />
      </Cells>
      {saved && <Remove words={words} hand={hand} />}
    </>
  );
}

function Remove({ words, hand }: Pick<Props, "words" | "hand">) {
  const [open, setOpen] = useState(false);
  const { address: said } = words;
  const send = async () => {
    setOpen(false);
    await hand.remove();
  };
  return (
    <>
      <Button kind="quiet" busy={hand.busy} onPress={() => setOpen(true)}>
        {said.remove}
      </Button>
      <Sheet open={open} title={said.removeTitle} onClose={() => setOpen(false)}>
        <Para>{said.removeText}</Para>
        <Button kind="danger" onPress={() => void send()}>
          {said.removeSend}
        </Button>
      </Sheet>
    </>
  );
}
