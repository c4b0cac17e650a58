import { randomBytes } from "node:crypto";
import { DEMO_PASSWORD } from "../../scripts/seed/staff";
import { idFromBytes } from "../../shared/kernel/ids";
import type { House } from "./house";

// The body is whatever the asked call answers; each caller names the field that it means.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
export type Answered = any;

export const newId = (): string => idFromBytes(randomBytes(26));

/** One call over HTTP, as a phone makes it; a refusal throws. */
export async function call(house: House, path: string, input: object, token?: string): Promise<Answered> {
  const response = await fetch(`${house.app}api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(input),
  });
  const answer = (await response.json()) as { ok: boolean; value?: unknown; code?: string };
  if (!answer.ok) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** The six digits that stand last on this phone. */
export async function smsCode(house: House, phone: string): Promise<string> {
  const [newest] = await house.sim("sms", { phone });
  const code = /\d{6}/.exec(newest?.text ?? "")?.[0];
  if (!code) throw new Error(`no code on ${phone}`);
  return code;
}

/** The present authenticator code of a member of staff. */
export async function staffCode(house: House, account: string): Promise<string> {
  const codes = await house.sim("staffCodes");
  return codes.find((one) => one.account === account)!.code;
}

/** The person of the sandbox who has this phone. */
export async function userWith(house: House, phone: string): Promise<string> {
  const view = (await (await fetch(new URL("/__sim/view", house.console))).json()) as {
    phones: { id: string; phone: string }[];
  };
  return view.phones.find((one) => one.phone === phone)!.id;
}

/** A session by WeChat: text messages to many people from one address are refused. */
export async function patientToken(house: House, phone: string): Promise<string> {
  const { code } = await house.sim("login", { userId: await userWith(house, phone) });
  return ((await call(house, "patients/signInWithWechat", { code })) as { token: string }).token;
}

export async function staffToken(house: House, name: string): Promise<string> {
  const entry = { name, password: DEMO_PASSWORD, code: await staffCode(house, name) };
  return ((await call(house, "hospital/staffSignIn", entry)) as { token: string }).token;
}
