import { useState } from "react";
import type { ProxyView } from "../../../../shared/patients/privacy-views";
import { useSay } from "../../i18n";
import { useWrite } from "../../kernel/use-write";
import { Button, Card, Para, RefusalNotice, Sheet, StatusBadge, type Meaning } from "../../ui";
import { calls } from "./calls";
import { useOwnWords } from "./words";

const MEANINGS: Record<ProxyView["standing"], Meaning> = {
  invited: "waiting",
  live: "done",
  ended: "stopped",
  expired: "stopped",
};

/** One leave to act, as either side sees it: for whom, what, until when, and an end at once. */
export function ProxyCard({ proxy, held, onEnded }: { proxy: ProxyView; held?: boolean; onEnded: () => void }) {
  const words = useOwnWords();
  const said = words.proxies;
  const say = useSay();
  const { id, version, standing, scopes, until, holder, person, endedBy } = proxy;
  const [ending, setEnding] = useState(false);
  const end = useWrite((stepId) => calls.endProxy({ id, stepId, version }));
  const confirm = async () => {
    const answer = await end.press({});
    if (!answer) return;
    setEnding(false);
    if (answer.ok || answer.code === "proxy.ended") onEnded();
  };
  const running = standing === "live" || standing === "invited";
  return (
    <Card title={held ? said.person(person) : said.holder(holder)}>
      <StatusBadge meaning={MEANINGS[standing]}>{said.standings[standing]}</StatusBadge>
      <Para>{scopes.map((scope) => said.scopes[scope]).join(" · ")}</Para>
      <Para quiet>{endedBy && standing === "ended" ? said.endedBy[endedBy] : said.untilLine(say.day(until))}</Para>
      {end.refusal && <RefusalNotice refusal={end.refusal} own={words.refusals} />}
      {running && <Button onPress={() => setEnding(true)}>{said.end}</Button>}
      <Sheet open={ending} title={said.end} onClose={() => setEnding(false)}>
        <Para>{said.endText}</Para>
        <Button kind="danger" busy={end.busy} onPress={() => void confirm()}>
          {said.endSure}
        </Button>
      </Sheet>
    </Card>
  );
}
