import type { Backstage } from "../backstage";
import { refuse } from "./answer";

/** The secret of an account, by its appid; undefined for a stranger. Login is for the mini program only. */
const secretOf = ({ settings }: Backstage, appid: string, wrongSecret: 40001 | 40125): string | undefined => {
  if (appid === settings.wechatAppid) return settings.wechatSecret;
  return appid === settings.serviceAppid && wrongSecret === 40001 ? settings.serviceSecret : undefined;
};

/** Appid and secret as every credential call checks them. `wrongSecret` differs between login and token. */
export const checkCredentials = (stage: Backstage, appid: string, secret: string, wrongSecret: 40001 | 40125): void => {
  const right = secretOf(stage, appid, wrongSecret);
  if (appid === "") refuse(41002, "no appid");
  if (secret === "") refuse(41004, "no secret");
  if (right === undefined) refuse(40013, `appid ${appid} is unknown here`);
  if (!/^[0-9a-f]{32}$/.test(secret)) refuse(40125, "the secret has not the form of a secret");
  if (secret !== right) refuse(wrongSecret, "the secret is not this app's");
  if (!stage.switches.callerAllowed) refuse(40164, "the caller's IP is not on the white list");
};
