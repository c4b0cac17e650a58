import { useSay } from "../../i18n";
import { Card, Countdown, Notice, Para, Section } from "../../ui";
import type { FaceProps } from "./face";

/** What she raised: until when it is decided, and then what was decided and why (row 56). */
export function DisputeCard({ words, view, onEnd }: FaceProps & { onEnd: () => void }) {
  const { disputes: said } = words;
  const say = useSay();
  const { dispute } = view;
  if (!dispute) return null;
  const { kind, state, decideBy, lateToldAt, reply } = dispute;
  return (
    <Section title={said.titles[kind]}>
      {state === "open" && lateToldAt ? (
        <Notice meaning="stopped" title={said.lateTitle}>
          <Para>{said.late(say.moment(decideBy))}</Para>
        </Notice>
      ) : state === "open" ? (
        <Card title={said.openTitle}>
          <Countdown until={decideBy} label={said.left} onEnd={onEnd} />
          <Para>{said.open(say.moment(decideBy))}</Para>
        </Card>
      ) : (
        <Notice
          meaning={state === "upheld" ? "done" : "stopped"}
          title={state === "upheld" ? said.upheld[kind] : said.refused}
        >
          {reply && <Para>{said.reply(reply)}</Para>}
        </Notice>
      )}
      <Para quiet>{said.yours(dispute.words)}</Para>
    </Section>
  );
}
