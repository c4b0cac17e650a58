import type { ReminderAnswer } from "./answer";

export type { ReminderAnswer } from "./answer";

/** Messages in Alipay are not connected: SMS and the inbox serve. */
export const asksToRemind = false;
export const askToRemind = async (_templateIds: readonly string[]): Promise<ReminderAnswer[]> => [];
