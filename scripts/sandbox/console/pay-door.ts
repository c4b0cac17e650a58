import type { PayFault, Sheet } from "../wechat-pay";
import type { OpenCode } from "../wechat-pay/sheets";

/** What the console shows of the payment provider, which is a process of its own. */
export type Payments = {
  readonly sheets: readonly Sheet[];
  readonly codes: readonly OpenCode[];
  readonly faults: readonly PayFault[];
};
export type PayDoor = {
  /** null where there is no provider, or it does not answer. */
  view(): Promise<Payments | null>;
  /** Hands a control call of the page on, so that the page speaks to its own server alone. */
  pass(name: string, type: string, body: string): Promise<Response>;
};

const ANSWER_WITHIN_MS = 6_000;
const VIEW_WITHIN_MS = 1_000;

export const openPayDoor = (payUrl: string | undefined): PayDoor => {
  const post = (name: string, type: string, body: string, within: number): Promise<Response> =>
    fetch(`${payUrl ?? ""}/__pay/${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { "content-type": type },
      body,
      signal: AbortSignal.timeout(within),
    });
  const ask = async <T>(name: string, order: object = {}): Promise<T> =>
    (await (await post(name, "application/json", JSON.stringify(order), VIEW_WITHIN_MS)).json()) as T;
  return {
    view: async () => {
      if (payUrl === undefined) return null;
      try {
        const [sheets, codes, faults] = await Promise.all([
          ask<Sheet[]>("sheets", { state: "open" }),
          ask<OpenCode[]>("codes"),
          ask<PayFault[]>("faults"),
        ]);
        return { sheets, codes, faults };
      } catch {
        // The page says itself that payments are not to be had.
        return null;
      }
    },
    pass: async (name, type, body) => {
      if (payUrl === undefined) return Response.json({ error: "no payment provider runs" }, { status: 404 });
      try {
        const answer = await post(name, type, body, ANSWER_WITHIN_MS);
        return Response.json(await answer.json(), { status: answer.status });
      } catch {
        return Response.json({ error: "the payment provider does not answer" }, { status: 502 });
      }
    },
  };
};
