/** Voice and video calls: signalling through the functions (D2-05, row 51). */
export const talkCalls = {} as const;
