import { useState } from "react";
import type { AccessRow } from "../../../../shared/patients/privacy-views";
import { useSay } from "../../i18n";
import { useWrite } from "../../kernel/use-write";
import { Button, Cell, Field, Notice, Para, RefusalNotice, Sheet, StatusBadge, TextArea } from "../../ui";
import { calls } from "./calls";
import { useOwnWords } from "./words";

/** One access in her own words: who, what, when and why; a tap asks about it. */
export function AccessLine({ personId, row }: { personId: string; row: AccessRow }) {
  const words = useOwnWords();
  const said = words.looked;
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const [sentUntil, setSentUntil] = useState<string>();
  const ask = useWrite((id, text: string) => calls.askAboutAccess({ id, personId, row: row.row, note: text }));
  const send = async () => {
    if (note.trim().length < 2) return;
    const answer = await ask.press(note.trim());
    if (answer?.ok) setSentUntil(answer.value.answerBy);
  };
  const roles = row.roles.map((role) => said.roles[role] ?? role).join(" · ");
  const name = row.name ? say.name(row.name) : "";
  const department = row.department ? say.name(row.department) : "";
  const who = row.who === "staff" ? [department, roles, name].filter(Boolean).join(" · ") : said.who[row.who];
  const what = `${said.did[row.did]} ${said.what[row.what] ?? said.other}`;
  const why = row.purpose ? said.why(said.purposes[row.purpose] ?? row.purpose) : "";
  const hint = [what, say.moment(row.at), why].filter(Boolean).join("\n");
  const { asked } = row;
  const waiting = sentUntil !== undefined || (asked !== undefined && !asked.answeredAt);
  const mark = asked?.answeredAt ? said.answer(asked.answer ?? "") : waiting ? said.waiting : undefined;
  return (
    <>
      <Cell
        label={who || said.who.hospital}
        hint={mark ? `${hint}\n${mark}` : hint}
        above={row.who === "staff" ? <StatusBadge meaning="waiting">{said.who.staff}</StatusBadge> : undefined}
        onPress={mark ? undefined : () => setOpen(true)}
      />
      <Sheet open={open} title={said.ask} onClose={() => setOpen(false)}>
        {sentUntil ? (
          <Notice meaning="done" title={said.sent(say.moment(sentUntil))} />
        ) : (
          <>
            <Para quiet>{[who, hint].join("\n")}</Para>
            <Para>{said.askText}</Para>
            {ask.refusal && <RefusalNotice refusal={ask.refusal} own={words.refusals} />}
            <Field name="note" label={said.note}>
              <TextArea value={note} onChange={setNote} />
            </Field>
            <Button kind="primary" busy={ask.busy} disabled={note.trim().length < 2} onPress={() => void send()}>
              {said.send}
            </Button>
          </>
        )}
      </Sheet>
    </>
  );
}
