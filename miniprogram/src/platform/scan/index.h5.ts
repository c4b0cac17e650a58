/** A browser outside WeChat has no scanner: a number is typed instead, and the button is not shown. */
export const canScan = (): boolean => false;
export const scanCode = async (): Promise<string | undefined> => undefined;
