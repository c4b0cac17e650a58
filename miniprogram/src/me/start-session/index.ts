import { patients } from "../../../../shared/patients/contract";
import { client } from "../../kernel/api";
import { useSession } from "../../kernel/session";
import { platformCode } from "../../platform/login";

const calls = client(patients);

/** Signs in without a word, by the host's one-time code. */
export async function startSession(): Promise<boolean> {
  const given = await platformCode();
  if (!given) return false;
  const answer =
    given.by === "wechat"
      ? await calls.signInWithWechat({ code: given.code })
      : await calls.signInWithAlipay({ code: given.code });
  if (answer.ok) useSession.getState().open("patient", answer.value.token);
  return answer.ok;
}

/** Opens a session where there is none, as soon as the program starts. */
export const startAtLaunch = async (): Promise<void> => {
  if (!useSession.getState().tokens.patient) await startSession();
};
