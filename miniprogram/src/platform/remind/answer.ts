/** What she said to one template. A ban or a filter of the host is no answer of hers. */
export type ReminderAnswer = { readonly templateId: string; readonly answer: "accept" | "reject" };
