/** What leads to a request: the directory, who may follow up online, the draft, submitting (D2-01 to D2-14). */
export const intakeCalls = {} as const;
