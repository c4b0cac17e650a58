import { useState } from "react";
import { addMinutes } from "../../../../../shared/kernel/time";
import { now } from "../../../kernel/clock";
import { goBack, open, replace, useParams } from "../../../kernel/navigation";
import { useWrite } from "../../../kernel/use-write";
import { usePhones } from "../../../shell/use-directory";
import { useFamily } from "../../../shell/use-family";
import { Button, Countdown, Field, Notice, Page, Para, RefusalNotice, TextInput } from "../../../ui";
import { calls } from "../../cards/calls";
import { routes } from "../../cards/routes";
import { SignedOut } from "../../cards/signed-out";
import { useCardWords } from "../../cards/words";

/** The code of the phone on file. Nothing here says whether one was sent (A5). */
export default function Verify() {
  const words = useCardWords();
  const { verify: said } = words;
  const phones = usePhones();
  const family = useFamily();
  const { id = "" } = useParams(routes.verify);
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState(false);
  const [resendAt, setResendAt] = useState<string | undefined>(() => addMinutes(now(), 1));
  const send = useWrite(() => calls.sendProof({ personId: id }));
  const prove = useWrite((stepId, typed: string) => calls.prove({ personId: id, stepId, code: typed }));
  if (!family.signedIn) return <SignedOut words={words} title={said.title} />;
  const member = family.members.find(({ personId }) => personId === id);
  const again = async () => {
    const answer = await send.press({});
    if (answer?.ok) setResendAt(answer.value.resendAt);
  };
  const confirm = async () => {
    setWrong(!/^\d{6}$/.test(code));
    if (!/^\d{6}$/.test(code)) return;
    const answer = await prove.press(code);
    if (answer?.ok) replace(routes.person, { id: answer.value.member.personId });
  };
  const refusal = prove.refusal ?? send.refusal;
  const bar = (
    <>
      <Button kind="primary" busy={prove.busy} onPress={() => void confirm()}>
        {said.confirm}
      </Button>
      <Button kind="quiet" onPress={() => goBack(routes.people)}>
        {said.later}
      </Button>
    </>
  );
  return (
    <Page title={said.title} lead={member && said.lead(member.name)} bar={bar}>
      <Notice meaning="waiting" title={said.sent}>
        <Para quiet>{said.why}</Para>
      </Notice>
      {refusal && <RefusalNotice refusal={refusal} own={words.refusals} phones={phones} />}
      <Field
        name="code"
        label={said.code}
        hint={said.codeHint}
        error={wrong ? words.mistakes["code.six-digits"] : undefined}
      >
        <TextInput
          kind="code"
          value={code}
          most={6}
          onChange={(typed) => setCode(typed.trim())}
          onDone={() => void confirm()}
        />
      </Field>
      {resendAt ? (
        <Countdown until={resendAt} label={said.againIn} onEnd={() => setResendAt(undefined)} />
      ) : (
        <Button busy={send.busy} onPress={() => void again()}>
          {said.again}
        </Button>
      )}
      <Button kind="quiet" onPress={() => open(routes.deskCode, { id })}>
        {said.other}
      </Button>
    </Page>
  );
}
