import type { PlatformCode } from "./index";

type Host = {
  getAuthCode(options: { scopes: string; success(got: { authCode: string }): void; fail(): void }): void;
};
declare const my: Host;

/** Alipay's silent one-time code. */
export const platformCode = (): Promise<PlatformCode | undefined> =>
  new Promise((resolve) =>
    my.getAuthCode({
      scopes: "auth_base",
      success: ({ authCode }) => resolve({ by: "alipay", code: authCode }),
      fail: () => resolve(undefined),
    }),
  );
