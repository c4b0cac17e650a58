import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import type { Backstage } from "../backstage";
import { DAY, MINUTE, type Quota } from "../quota";
import { answer, refuse } from "./answer";
import { mustBePost, readBody, textOf } from "./body";
import { checkCredentials } from "./credentials";

type Token = {
  readonly token: string;
  readonly appid: string;
  readonly issuedAt: number;
  readonly endsAt: number;
  readonly killed: boolean;
};

const LIFE = 7_200_000;
const GRACE = 5 * MINUTE;
const FORCE_GAP = 30_000;

export const openTokens = (stage: Backstage) => {
  const shelf = stage.keep.shelf<Token>("tokens");
  const now = (): number => stage.clock.now();
  const ofApp = (appid: string): Token[] => shelf.values().filter((token) => token.appid === appid);
  const issue = (appid: string): Token => {
    for (const old of shelf.values()) if (now() - old.endsAt > DAY) shelf.delete(old.token);
    // 512 characters: the length that a client is told to reserve.
    const token = `88_${randomBytes(384).toString("base64url").slice(0, 509)}`;
    const made = { token, appid, issuedAt: now(), endsAt: now() + LIFE, killed: false };
    shelf.set(token, made);
    return made;
  };
  const latest = (appid: string): Token | undefined =>
    ofApp(appid).reduce<Token | undefined>(
      (best, each) => (best && best.issuedAt > each.issuedAt ? best : each),
      undefined,
    );
  return {
    /** The present token; a new one from five minutes before its end, the old one then works five minutes more. */
    current: (appid: string): Token => {
      const present = latest(appid);
      if (present === undefined || present.killed || present.endsAt <= now()) return issue(appid);
      if (present.endsAt - now() > GRACE) return present;
      shelf.set(present.token, { ...present, endsAt: now() + GRACE });
      return issue(appid);
    },
    /** Kills the present token at once; nothing happens within 30 s of the last one. */
    renew: (appid: string): Token => {
      const present = latest(appid);
      if (present !== undefined && now() - present.issuedAt < FORCE_GAP && !present.killed) return present;
      for (const each of ofApp(appid)) shelf.set(each.token, { ...each, killed: true });
      return issue(appid);
    },
    /** A token of another account is good, but opens nothing here (48001). */
    check: (token: string | undefined, appid: string = stage.settings.wechatAppid): void => {
      if (token === undefined || token === "") return refuse(41001, "no access_token");
      if (!/^\d+_[\w-]{100,}$/.test(token)) return refuse(40014, "the access_token has not the form of a token");
      const found = shelf.get(token);
      if (found === undefined || found.killed)
        return refuse(40001, found ? "the token was replaced by force" : "never issued");
      if (found.endsAt <= now()) return refuse(42001, "the token ran out");
      if (found.appid !== appid) return refuse(48001, `a token of ${found.appid}, which may not call this`);
    },
  };
};
export type Tokens = ReturnType<typeof openTokens>;

/** POST /cgi-bin/stable_token */
export const stableToken =
  (stage: Backstage, tokens: Tokens, quota: Quota) =>
  async (context: Context): Promise<Response> => {
    mustBePost(context);
    const body = await readBody(context);
    if (body["grant_type"] !== "client_credential") refuse(40002, "grant_type is not client_credential");
    const appid = textOf(body["appid"]);
    checkCredentials(stage, appid, textOf(body["secret"]), 40001);
    const { quotas } = stage.switches;
    if (quota.exceeded("token/day", quotas.tokenPerDay, DAY)) refuse(45009, "the day's tokens are used up");
    if (quota.exceeded("token/minute", quotas.tokenPerMinute, MINUTE)) refuse(45011, "the minute's tokens are used up");
    const force = body["force_refresh"] === true;
    if (force && quota.exceeded("token/force", quotas.forceRefreshPerDay, DAY))
      refuse(45009, "force_refresh was used up for the day");
    const token = force ? tokens.renew(appid) : tokens.current(appid);
    return answer({
      access_token: token.token,
      expires_in: Math.floor((token.endsAt - stage.clock.now()) / 1000),
    });
  };
