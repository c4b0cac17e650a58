import Taro from "@tarojs/taro";
import { conduct, directory, entry, family, notKnown, priceList } from "./fixtures";

type Answer =
  { ok: true; value: unknown } | { ok: false; code: string; details?: unknown; fields?: unknown } | "silence";
type Answers = Record<string, unknown>;
export type Asked = { call: string; input: Record<string, unknown> };

export const no = (code: string, more: object = {}) => ({ ok: false as const, code, ...more });
const isAnswer = (value: unknown): value is Answer =>
  value === "silence" || (typeof value === "object" && value !== null && "ok" in value);

/** What the hospital answers when a test says nothing else. */
const USUAL: Answers = {
  "hospital/directory": directory,
  "hospital/priceList": priceList,
  "patients/family": family,
  "appointments/entry": entry,
  "appointments/recognise": notKnown,
  "appointments/readDraft": {},
  "appointments/saveDraft": { savedAt: "2026-11-22T01:00:00.000Z" },
  "appointments/mine": { items: [] },
  "appointments/conductOf": conduct,
  "notifications/reminderTemplates": { templateIds: ["template-1"] },
  "notifications/rememberAnswer": {},
  "documents/remove": {},
};

/** Answers by the name of the call: a value, a refusal, "silence", or a list of these for one call after another. */
export function answering(answers: Answers = {}): Asked[] {
  const asked: Asked[] = [];
  const turns: Record<string, number> = {};
  const all = { ...USUAL, ...answers };
  const request = Taro.request as unknown as jest.Mock;
  request.mockImplementation(async ({ url, data }: { url: string; data: string }) => {
    const call = url.slice(url.indexOf("/api/") + 5);
    asked.push({ call, input: JSON.parse(data) as Record<string, unknown> });
    const told = all[call];
    const turn = (turns[call] = (turns[call] ?? 0) + 1) - 1;
    const answer = Array.isArray(told) ? (told[Math.min(turn, told.length - 1)] as unknown) : told;
    if (answer === undefined || answer === "silence") throw new Error(`the line is silent: ${call}`);
    const body = isAnswer(answer) ? answer : { ok: true, value: answer };
    return { statusCode: body !== "silence" && body.ok ? 200 : 409, data: body };
  });
  return asked;
}

export const inputsOf = (asked: readonly Asked[], call: string) =>
  asked.filter((one) => one.call === call).map(({ input }) => input);
