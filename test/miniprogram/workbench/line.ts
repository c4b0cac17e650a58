import Taro from "@tarojs/taro";
import { caseView, counts, directory, queueLines, week } from "./cases";

type Reply = { ok: true; value: unknown } | { ok: false; code: string; details?: unknown };
type Asked = { call: string; input: Record<string, unknown> };

export const yes = (value: unknown): Reply => ({ ok: true, value });
export const refuse = (code: string, details?: unknown): Reply => ({ ok: false, code, details });

const usual: Record<string, Reply> = {
  "hospital/directory": yes(directory),
  "hospital/staffSignOut": yes({}),
  "notifications/callTasks": yes({ items: [] }),
  "appointments/queue": yes({ items: queueLines, counts }),
  "appointments/case": yes(caseView()),
  "documents/view": yes({ url: "blob:picture", contentType: "image/png", expiresAt: "2026-11-23T01:01:00.000Z" }),
  "documents/viewRecorded": yes({
    url: "blob:recorded",
    contentType: "image/png",
    expiresAt: "2026-11-23T01:01:00.000Z",
  }),
  "appointments/openings": yes({ days: week, next: "2026-12-05" }),
};

/** Answers every call by its name; several replies are given in turn and the last repeats. Tells what was asked. */
export function serve(own: Record<string, Reply | Reply[]> = {}): Asked[] {
  const asked: Asked[] = [];
  const turns = new Map<string, number>();
  jest
    .mocked(Taro.request as unknown as (options: Record<string, unknown>) => Promise<unknown>)
    .mockImplementation(async ({ url, data }) => {
      const call = String(url).split("/api/")[1] ?? "";
      asked.push({ call, input: JSON.parse(String(data)) as Record<string, unknown> });
      const replies = [own[call] ?? usual[call] ?? refuse("call.unknown")].flat();
      const turn = turns.get(call) ?? 0;
      turns.set(call, turn + 1);
      return { statusCode: 200, data: replies[Math.min(turn, replies.length - 1)] };
    });
  return asked;
}

export const inputsOf = (asked: readonly Asked[], call: string) =>
  asked.filter((one) => one.call === call).map(({ input }) => input);
