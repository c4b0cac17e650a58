import { patients } from "../../../../shared/patients/contract";
import { client } from "../../kernel/api";
import { useSession } from "../../kernel/session";
import { platformCode } from "../../platform/login";
import { startSession as startOnPage } from "./by-page";

const calls = client(patients);

async function signInSilently(): Promise<boolean> {
  const code = await platformCode();
  if (!code) return false;
  const answer = await calls.signInWithWechat({ code });
  if (answer.ok) useSession.getState().open("patient", answer.value.token);
  return answer.ok;
}

/** Signs in by the host's one-time code; where that fails, phone number and SMS code are still a way. */
export const startSession = async (): Promise<boolean> => (await signInSilently()) || startOnPage();

/** Opens a session where there is none, as soon as the program starts. */
export const startAtLaunch = async (): Promise<void> => {
  if (!useSession.getState().tokens.patient) await signInSilently();
};
