/** A browser has no messages to allow: SMS and the inbox serve. */
export const askToRemind = async (_templateIds: readonly string[]): Promise<string[]> => [];
