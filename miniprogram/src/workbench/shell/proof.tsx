import { useState } from "react";
import { Alert, Input, Modal } from "antd";
import { create } from "zustand";
import { sayRefusal } from "../../i18n";
import type { Answer, Refusal } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { hospitalCalls } from "../calls";
import { useShellWords } from "./words";

type Asked = { readonly settle: (proved: boolean) => void };
const useProof = create<{ asked?: Asked }>()(() => ({}));

/** Asks for a further authenticator code; false when the dialogue was closed instead. */
const askForProof = (): Promise<boolean> =>
  new Promise((resolve) =>
    useProof.setState({
      asked: {
        settle: (proved) => {
          useProof.setState({ asked: undefined });
          resolve(proved);
        },
      },
    }),
  );

/** Calls whose `proof.needed` asks for a code and then goes out again, the same body and so the same ids. */
export function withProof<Calls extends object>(calls: Calls): Calls {
  const proving = Object.entries(calls).map(([name, ask]: [string, (input: unknown) => Promise<Answer<unknown>>]) => [
    name,
    async (input: unknown) => {
      const answer = await ask(input);
      if (answer.ok || answer.code !== "proof.needed") return answer;
      return (await askForProof()) ? ask(input) : answer;
    },
  ]);
  return Object.fromEntries(proving) as Calls;
}

/** The dialogue itself: once on the page, shown when a call needs it. */
export function ProofDialogue() {
  const asked = useProof((state) => state.asked);
  return asked ? <Dialogue asked={asked} /> : null;
}

function Dialogue({ asked }: { asked: Asked }) {
  const words = useShellWords();
  const language = useLanguage();
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async () => {
    if (!/^\d{6}$/.test(code) || busy) return;
    setBusy(true);
    const answer = await hospitalCalls.proveAgain({ code });
    setBusy(false);
    setCode("");
    if (answer.ok) asked.settle(true);
    else setRefusal(answer);
  };
  const said = refusal && sayRefusal(language, refusal, words.refusals);
  return (
    <Modal
      open
      title={words.proof}
      okText={words.proofSend}
      cancelText={words.proofClose}
      confirmLoading={busy}
      okButtonProps={{ disabled: !/^\d{6}$/.test(code) }}
      onOk={() => void send()}
      onCancel={() => asked.settle(false)}
      transitionName=""
      maskTransitionName=""
    >
      <p>{words.proofText}</p>
      {said && (
        <Alert type="error" showIcon role="alert" message={said.what} description={`${said.why} ${said.next}`} />
      )}
      <Input
        autoFocus
        aria-label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        size="large"
        value={code}
        onChange={(event) => setCode(event.target.value.replace(/\D/g, ""))}
        onPressEnter={() => void send()}
      />
    </Modal>
  );
}
