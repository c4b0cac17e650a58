import type { ReminderAnswer } from "./answer";

export type { ReminderAnswer } from "./answer";

/** A browser has no messages to allow: SMS and the inbox serve. */
export const asksToRemind = false;
export const askToRemind = async (_templateIds: readonly string[]): Promise<ReminderAnswer[]> => [];
