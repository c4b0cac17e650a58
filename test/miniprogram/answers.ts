import Taro from "@tarojs/taro";

type Reply = { status?: number; body: unknown } | "silence";
type Asked = { url: string; header: Record<string, string>; input: unknown };

/** Queues what the line answers, call after call; the last answer repeats. Gives what was asked. */
export function answerWith(...replies: Reply[]): Asked[] {
  const asked: Asked[] = [];
  let turn = 0;
  jest
    .mocked(Taro.request as unknown as (options: Record<string, unknown>) => Promise<unknown>)
    .mockImplementation(async (options) => {
      asked.push({
        url: options["url"] as string,
        header: options["header"] as Record<string, string>,
        input: JSON.parse(options["data"] as string),
      });
      const reply = replies[Math.min(turn++, replies.length - 1)];
      if (reply === undefined || reply === "silence") throw new Error("the line is silent");
      return { statusCode: reply.status ?? 200, data: reply.body };
    });
  return asked;
}

export const ok = (value: unknown): Reply => ({ body: { ok: true, value } });
export const no = (code: string, status = 409, more: object = {}): Reply => ({
  status,
  body: { ok: false, code, ...more },
});
