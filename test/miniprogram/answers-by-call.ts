import Taro from "@tarojs/taro";
import type { no as refusal } from "./answers";

export { no, ok } from "./answers";
type Reply = ReturnType<typeof refusal>;

/** Answers each call by its name, however often and in whatever order it is asked; gives what a call was asked. */
export function answerBy(replies: Readonly<Record<string, Reply>>): (call: string) => unknown[] {
  const asked: [string, unknown][] = [];
  jest
    .mocked(Taro.request as unknown as (options: Record<string, unknown>) => Promise<unknown>)
    .mockImplementation(async (options) => {
      const call = String(options["url"]).split("/").pop() ?? "";
      asked.push([call, JSON.parse(options["data"] as string)]);
      const reply = replies[call];
      if (reply === undefined || reply === "silence") throw new Error(`nobody answers ${call}`);
      return { statusCode: reply.status ?? 200, data: reply.body };
    });
  return (call) => asked.filter(([name]) => name === call).map(([, input]) => input);
}
