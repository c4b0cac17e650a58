/** The chat of both sides: one order, sent once, read markers, recall, files (C1 to C9). */
export const chatCalls = {} as const;
