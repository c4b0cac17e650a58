import { View } from "@tarojs/components";
import { useSay } from "../../../i18n";
import { Button, Card, Cells, ErrorSummary, Field, fieldId, Para, Section, Switch, TextArea } from "../../../ui";
import { useSupply } from "../../use-supply";
import { MOST_FILES } from "../../../shell/uploads/use-uploads";
import { sayMistake } from "../../words";
import { FilePicker } from "../file-picker";
import { NtFields } from "../nt-fields";
import type { FaceProps } from "./face";

/** What the desk asks for, and the form that answers it. */
export function Asked({ words, view, hand }: FaceProps) {
  const say = useSay();
  const { asked: said } = words;
  const supply = useSupply(view, hand);
  const asks = view.asked?.asks ?? [];
  const room = MOST_FILES - view.form.documentIds.length;
  const wrong = (path: string) => {
    const mistake = supply.mistakes.find((one) => one.path === path);
    return mistake && sayMistake(words, mistake);
  };
  const { nt } = supply;
  return (
    <>
      <Card title={said.title}>
        {asks.map((ask) => (
          <Para key={ask}>{said.asks[ask]}</Para>
        ))}
        {view.asked?.note && <Para>{words.application.note(view.asked.note)}</Para>}
        {view.answerBy && <Para quiet>{said.until(say.moment(view.answerBy))}</Para>}
      </Card>
      <ErrorSummary mistakes={supply.mistakes.map((one) => ({ path: one.path, text: sayMistake(words, one) }))} />
      <Section title={said.files}>
        <View id={fieldId("documentIds")}>
          {room > 0 ? <FilePicker words={words} uploads={supply.uploads} most={room} /> : <Para>{said.full}</Para>}
        </View>
      </Section>
      {asks.includes("nt-figures") && (
        <Section title={said.nt}>
          <Cells>
            <Switch
              label={said.nt}
              on={nt.done === "elsewhere"}
              onChange={(on) => supply.set({ nt: { ...nt, done: on ? "elsewhere" : undefined } })}
            />
          </Cells>
          {nt.done === "elsewhere" && (
            <NtFields words={words} nt={nt} onChange={(part) => supply.set({ nt: { ...nt, ...part } })} wrong={wrong} />
          )}
        </Section>
      )}
      <Field name="note" label={said.note} error={wrong("note")} optional>
        <TextArea value={supply.note} most={300} onChange={(note) => supply.set({ note })} />
      </Field>
      <Button kind="primary" busy={hand.busy} onPress={() => void supply.send()}>
        {said.send}
      </Button>
    </>
  );
}
