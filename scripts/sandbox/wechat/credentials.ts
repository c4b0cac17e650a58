import type { Backstage } from "../backstage";
import { refuse } from "./answer";

/** Appid and secret as every credential call checks them. `wrongSecret` differs between login and token. */
export const checkCredentials = (stage: Backstage, appid: string, secret: string, wrongSecret: 40001 | 40125): void => {
  if (appid === "") refuse(41002, "no appid");
  if (secret === "") refuse(41004, "no secret");
  if (appid !== stage.settings.wechatAppid) refuse(40013, `appid ${appid} is unknown here`);
  if (!/^[0-9a-f]{32}$/.test(secret)) refuse(40125, "the secret has not the form of a secret");
  if (secret !== stage.settings.wechatSecret) refuse(wrongSecret, "the secret is not this app's");
  if (!stage.switches.callerAllowed) refuse(40164, "the caller's IP is not on the white list");
};
