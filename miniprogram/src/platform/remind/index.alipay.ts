/** Messages in Alipay are not connected: SMS and the inbox serve. */
export const askToRemind = async (_templateIds: readonly string[]): Promise<string[]> => [];
