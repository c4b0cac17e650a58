import { useState } from "react";
import { View } from "@tarojs/components";
import type { Contract, InputOf } from "../../../../shared/kernel/contract";
import type { proofCalls } from "../../../../shared/patients/proof-calls";
import { useWords } from "../../i18n";
import { callOf } from "../../kernel/api";
import { useWrite } from "../../kernel/use-write";
import { platformCode } from "../../platform/login";
import { Button, Card, Countdown, Field, Para, RefusalNotice, TextInput, type Phone } from "../../ui";
import { en } from "./words.en";
import { zh } from "./words.zh";

type Proof = Contract<typeof proofCalls>;
const sendProofCode = callOf<Proof, "sendProofCode">("patients", "sendProofCode");
const proveMyself = callOf<Proof, "proveMyself">("patients", "proveMyself");

/**
 * A patient proves once more that it is she (row 8): a code to the bound phone, or WeChat where none is bound. It stands
 * where the answer will stand; once proved, the same question goes out again and nothing is lost.
 */
export function ProveMyself({ onProved, phones }: { onProved: () => void; phones?: readonly Phone[] }) {
  const words = useWords({ zh, en });
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [mayResend, setMayResend] = useState(true);
  const send = useWrite(() => sendProofCode({}));
  const [sent, setSent] = useState<{ maskedPhone: string; resendAt: string }>();
  const prove = useWrite((_id, proof: InputOf<Proof["calls"]["proveMyself"]>) => proveMyself(proof));
  const getCode = async () => {
    prove.clear();
    const answer = await send.press({});
    if (!answer?.ok) return;
    setSent(answer.value);
    setMayResend(false);
  };
  const settle = async (proof: InputOf<Proof["calls"]["proveMyself"]>) => {
    const answer = await prove.press(proof);
    if (answer?.ok) onProved();
  };
  const goOn = () => {
    const fits = /^\d{6}$/.test(code);
    setWrong(fits ? undefined : words.sixDigits);
    if (fits) void settle({ by: "text", code });
  };
  const byWechat = async () => {
    const platform = await platformCode();
    if (platform) await settle({ by: "wechat", code: platform });
  };
  const refusal = prove.refusal ?? send.refusal;
  const inWechat = process.env.TARO_ENV === "weapp" && send.refusal?.code === "phone.missing";
  return (
    <Card title={words.title} attention>
      <Para>{sent ? words.sentTo(sent.maskedPhone) : words.why}</Para>
      {refusal && <RefusalNotice refusal={refusal} own={words.refusals} phones={phones} />}
      {sent && (
        <Field name="proof" label={words.code} hint={words.codeHint} error={wrong}>
          <TextInput
            kind="code"
            most={6}
            value={code}
            onChange={(typed) => setCode(typed.replace(/\D/g, ""))}
            onDone={goOn}
          />
        </Field>
      )}
      {sent && (
        <Button kind="primary" busy={prove.busy} onPress={goOn}>
          {words.goOn}
        </Button>
      )}
      {sent && !mayResend ? (
        <Countdown until={sent.resendAt} label={words.again} onEnd={() => setMayResend(true)} />
      ) : (
        <Button kind={sent ? "quiet" : "primary"} busy={send.busy} onPress={() => void getCode()}>
          {words.getCode}
        </Button>
      )}
      {inWechat && (
        <View>
          <Button busy={prove.busy} onPress={() => void byWechat()}>
            {words.byWechat}
          </Button>
        </View>
      )}
    </Card>
  );
}
