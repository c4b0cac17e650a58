import { useState } from "react";
import { useSay } from "../../i18n";
import { useWrite } from "../../kernel/use-write";
import { Button, Card, Figure, Para, RefusalNotice } from "../../ui";
import { calls } from "./calls";
import { GrantFields, usualGrant, type Grant } from "./grant-fields";
import { useOwnWords } from "./words";

type Props = { personId: string; mostDays: number; onMade: () => void; onDone: () => void };

/** The person gives leave: what, until when, and a code for whoever is to act. */
export function InviteProxy({ personId, mostDays, onMade, onDone }: Props) {
  const words = useOwnWords();
  const said = words.proxies;
  const say = useSay();
  const [grant, setGrant] = useState<Grant>(usualGrant);
  const [missing, setMissing] = useState(false);
  const [made, setMade] = useState<{ code: string; until: string }>();
  const invite = useWrite((id, asked: Grant) => calls.inviteProxy({ id, personId, ...asked }));
  const make = async () => {
    setMissing(grant.scopes.length === 0);
    if (grant.scopes.length === 0) return;
    const answer = await invite.press(grant);
    if (!answer?.ok) return;
    setMade({ code: answer.value.code, until: answer.value.proxy.codeUntil });
    onMade();
  };
  if (made)
    return (
      <Card title={said.code} attention>
        <Figure>{made.code.replace(/^(....)/, "$1 ")}</Figure>
        <Para>{said.codeText(say.moment(made.until))}</Para>
        <Button kind="primary" onPress={onDone}>
          {said.done}
        </Button>
      </Card>
    );
  return (
    <Card title={said.invite}>
      {invite.refusal && <RefusalNotice refusal={invite.refusal} own={words.refusals} />}
      <GrantFields grant={grant} mostDays={mostDays} missing={missing} onChange={setGrant} />
      <Button kind="primary" busy={invite.busy} onPress={() => void make()}>
        {said.make}
      </Button>
      <Button kind="quiet" onPress={onDone}>
        {words.close}
      </Button>
    </Card>
  );
}
