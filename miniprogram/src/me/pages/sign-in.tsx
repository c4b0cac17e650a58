import { useState } from "react";
import Taro from "@tarojs/taro";
import { patients } from "../../../../shared/patients/contract";
import { MobilePhone } from "../../../../shared/patients/model";
import { client } from "../../kernel/api";
import { mistakesIn } from "../../kernel/mistakes";
import { openAddress, useParams } from "../../kernel/navigation";
import { useSession } from "../../kernel/session";
import { useWrite } from "../../kernel/use-write";
import { routes } from "../../routes";
import { Button, Countdown, Field, Page, RefusalNotice, TextInput } from "../../ui";
import { usePhones } from "../../shell/use-directory";
import { useMeWords } from "../words";

const calls = client(patients);

/** The web's way in: phone number, then the code of the text message. */
export default function SignIn() {
  const words = useMeWords();
  const phones = usePhones();
  const { backTo } = useParams(routes.signIn);
  const [phone, setPhone] = useState("");
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState<{ phone?: string; code?: string }>({});
  const [resendAt, setResendAt] = useState<string>();
  const [mayResend, setMayResend] = useState(false);
  const send = useWrite((_id, to: string) => calls.sendCode({ phone: to }));
  const enter = useWrite((_id, typed: { phone: string; code: string }) => calls.signInWithCode(typed));

  const getCode = async () => {
    const [mistake] = mistakesIn(MobilePhone, phone);
    setWrong({ phone: mistake && words.mistakes["phone.malformed"] });
    if (mistake) return;
    const answer = await send.press(phone);
    if (!answer?.ok) return;
    setResendAt(answer.value.resendAt);
    setMayResend(false);
  };
  const signIn = async () => {
    const mistake = !/^\d{6}$/.test(code);
    setWrong({ code: mistake ? words.mistakes["code.six-digits"] : undefined });
    if (mistake) return;
    const answer = await enter.press({ phone, code });
    if (!answer?.ok) return;
    useSession.getState().open("patient", answer.value.token);
    leave(backTo);
  };
  const refusal = enter.refusal ?? send.refusal;
  const bar = resendAt ? (
    <Button kind="primary" busy={enter.busy} onPress={() => void signIn()}>
      {words.signIn}
    </Button>
  ) : (
    <Button kind="primary" busy={send.busy} onPress={() => void getCode()}>
      {words.getCode}
    </Button>
  );
  return (
    <Page title={words.signIn} lead={resendAt ? words.codeSent(phone) : words.signInLead} bar={bar}>
      {refusal && <RefusalNotice refusal={refusal} own={words.refusals} phones={phones} />}
      {resendAt ? (
        <>
          <Field name="code" label={words.code} hint={words.codeHint} error={wrong.code}>
            <TextInput
              kind="code"
              value={code}
              most={6}
              onChange={(typed) => setCode(typed.trim())}
              onDone={() => void signIn()}
            />
          </Field>
          {mayResend ? (
            <Button busy={send.busy} onPress={() => void getCode()}>
              {words.getCode}
            </Button>
          ) : (
            <Countdown until={resendAt} label={words.resendIn} onEnd={() => setMayResend(true)} />
          )}
          <Button kind="quiet" onPress={() => setResendAt(undefined)}>
            {words.otherPhone}
          </Button>
        </>
      ) : (
        <Field name="phone" label={words.phone} example={words.phoneExample} error={wrong.phone}>
          <TextInput
            kind="tel"
            value={phone}
            most={11}
            onChange={(typed) => setPhone(typed.trim())}
            onDone={() => void getCode()}
          />
        </Field>
      )}
    </Page>
  );
}

/** Back to where she was; a link from elsewhere is only followed inside this program. */
function leave(backTo: string | undefined): void {
  if (Taro.getCurrentPages().length > 1) return void Taro.navigateBack();
  const inside =
    backTo !== undefined &&
    backTo.startsWith("/") &&
    !backTo.startsWith("//") &&
    !backTo.startsWith(routes.signIn.path);
  if (inside) void Taro.reLaunch({ url: backTo });
  else openAddress(routes.home.path, true);
}
