/** Alipay offers a page no source of random bytes. */
export const randomBytes = async (_length: number): Promise<Uint8Array | undefined> => undefined;
