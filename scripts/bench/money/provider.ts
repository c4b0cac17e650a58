import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { PayControl, PaySettings } from "../../sandbox/wechat-pay";

type Called<N extends keyof PayControl> = Awaited<ReturnType<PayControl[N]>>;

/** The provider behind its process's wall: only HTTP reaches it, and the hand that moves its clock. */
export type Provider = {
  readonly baseUrl: string;
  readonly settings: PaySettings;
  /** What its clock shows from now on, in milliseconds since 1970. */
  setTime(ms: number): Promise<void>;
  /** What payers and operators do there; a refusal on the phone is undefined. */
  ask<N extends keyof PayControl>(name: N, ...order: Parameters<PayControl[N]>): Promise<Called<N> | undefined>;
  stop(): Promise<void>;
};

/** Starts the provider at a moment of virtual time. */
export async function startProvider(startsAt: number): Promise<Provider> {
  const child = fork(join(__dirname, "provider-process.ts"), [String(startsAt)], {
    execArgv: ["--import", "tsx"],
    cwd: join(__dirname, "..", "..", ".."),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const heard = async <T>(): Promise<T> => {
    const gone = once(child, "exit").then(() => Promise.reject(new Error("the payment provider ended at start")));
    return Promise.race([once(child, "message").then(([message]) => message as T), gone]);
  };
  const { baseUrl, settings } = await heard<Pick<Provider, "baseUrl" | "settings">>();
  return {
    baseUrl,
    settings,
    async setTime(ms) {
      const acknowledged = once(child, "message");
      child.send(ms);
      await acknowledged;
    },
    async ask<N extends keyof PayControl>(
      name: N,
      ...[order]: Parameters<PayControl[N]>
    ): Promise<Called<N> | undefined> {
      const answer = await fetch(`${baseUrl}/__pay/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(order ?? {}),
      });
      if (answer.status === 400) return undefined;
      if (!answer.ok) throw new Error(`the provider's ${name} failed: ${await answer.text()}`);
      return (await answer.json()) as Called<N>;
    },
    async stop() {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}
