/** What happens to a request on the patient's side: her list, one of them, cancelling, rating, disputing. */
export const lifeCalls = {} as const;
