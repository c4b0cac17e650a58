/** A browser knows nobody: people sign in with phone number and SMS code on a page. */
export const platformCode = async (): Promise<string | undefined> => undefined;
