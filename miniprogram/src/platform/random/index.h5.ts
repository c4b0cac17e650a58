/** Random bytes from the browser. */
export const randomBytes = async (length: number): Promise<Uint8Array | undefined> =>
  crypto.getRandomValues(new Uint8Array(length));
