import { setTimeout as wait } from "node:timers/promises";
import type { Id } from "../../../shared/kernel/ids";
import { callOver } from "./call";
import type { End, Line } from "./ends";
import type { ChatHouse } from "./house";
import { MARK, textOf, type Side } from "./plan";

type Said = { readonly text?: string };
type Engine = {
  state(): { readonly is: string; readonly messages: readonly Said[] };
  subscribe(tell: () => void): () => void;
  setFront(front: boolean): void;
  send(sent: { kind: "text"; text: string }): Id;
  close(): void;
};
const CALLS = ["openThread", "readMessages", "earlier", "send", "recall", "markRead", "transcribe"];

/** One end of a chat without a browser: the phone's own engine over HTTP, its line delayed here. */
export async function engineEnd(
  { origin, tokens, newId }: ChatHouse,
  { side, id, line }: { side: Side; id: Id; line: Line | undefined },
): Promise<End> {
  const goes = (bytes: number) => (line ? wait(line.latencyMs / 2 + (bytes / line.bytesASecond) * 1000) : undefined);
  const through = (name: string) => async (input: object) => {
    await goes(Buffer.byteLength(JSON.stringify(input)));
    const { answer, bytes } = await callOver(origin, name, input, tokens[side]);
    await goes(bytes.answered);
    return answer;
  };
  // The engine's types reach into the phone's platform, which the compiler of the scripts does not know.
  const { chatEngine } = require("../../../miniprogram/src/shell/chat-thread/chat-engine") as {
    chatEngine: (id: Id, world: object) => Engine;
  };
  const engine = chatEngine(id, {
    door: Object.fromEntries(CALLS.map((name) => [name, through(name)])),
    side,
    newId,
    now: () => new Date().toISOString(),
    later(work: () => void, ms: number) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    keep: { read: () => [], write: () => undefined },
  });
  const seenAt: Record<string, number> = {};
  const sentAt: Record<string, number> = {};
  const [order, doubled, displaced]: [string[], string[], string[]] = [[], [], []];
  engine.subscribe(() => {
    const marks = engine.state().messages.flatMap(({ text }) => MARK.exec(text ?? "")?.[0] ?? []);
    doubled.push(...marks.filter((one, i) => marks.indexOf(one) !== i));
    marks.forEach((one, i) => {
      if (seenAt[one] !== undefined) return;
      seenAt[one] = Date.now();
      order.push(one);
      if (marks.slice(i + 1).some((later) => seenAt[later] !== undefined)) displaced.push(one);
    });
  });
  engine.setFront(true);
  while (engine.state().is !== "ready") await wait(50);
  return {
    side,
    async say(mark) {
      sentAt[mark] = Date.now();
      engine.send({ kind: "text", text: textOf(mark) });
    },
    heard: async () => ({ seenAt, sentAt, order, doubled, displaced }),
    close: async () => engine.close(),
  };
}
