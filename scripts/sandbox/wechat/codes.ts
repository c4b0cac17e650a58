import { randomBytes } from "node:crypto";
import type { Backstage } from "../backstage";
import { MINUTE } from "../quota";

/** A code that a phone hands over: single use, five minutes, for one app. */
export type PhoneCode = {
  readonly code: string;
  readonly purpose: "login" | "phone";
  readonly appid: string;
  readonly userId: string;
  readonly issuedAt: number;
  readonly usedAt?: number;
};
export type CodeState = "unknown" | "expired" | "used" | "foreign" | "good";

const LIFE = 5 * MINUTE;

export const openCodes = (stage: Backstage) => {
  const shelf = stage.keep.shelf<PhoneCode>("codes");
  return {
    issue: (purpose: PhoneCode["purpose"], userId: string, appid: string = stage.settings.wechatAppid): string => {
      for (const old of shelf.values()) if (stage.clock.now() - old.issuedAt > 2 * LIFE) shelf.delete(old.code);
      const code = `0${randomBytes(24).toString("base64url").replace(/[-_]/g, "0").slice(0, 31)}`;
      shelf.set(code, { code, purpose, appid, userId, issuedAt: stage.clock.now() });
      return code;
    },
    look: (code: string, purpose: PhoneCode["purpose"], appid: string): { state: CodeState; userId: string } => {
      const found = shelf.get(code);
      if (found === undefined || found.purpose !== purpose) return { state: "unknown", userId: "" };
      const { userId } = found;
      if (found.appid !== appid) return { state: "foreign", userId };
      if (found.usedAt !== undefined) return { state: "used", userId };
      if (stage.clock.now() - found.issuedAt >= LIFE) return { state: "expired", userId };
      return { state: "good", userId };
    },
    use: (code: string): void => {
      const found = shelf.get(code);
      if (found !== undefined) shelf.set(code, { ...found, usedAt: stage.clock.now() });
    },
  };
};
export type Codes = ReturnType<typeof openCodes>;
