/** What doctors and the hospital do with requests: working sessions, the queue, accepting, transferring, ending, stopping. */
export const deskCalls = {} as const;
