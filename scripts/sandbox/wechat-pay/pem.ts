/** Keys and certificates as text ("-----BEGIN PUBLIC KEY-----") and back. */
export const toPem = (label: string, bytes: ArrayBuffer): string => {
  const lines =
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
};

export const fromPem = (text: string): Uint8Array<ArrayBuffer> =>
  fromBase64(text.replace(/-----[A-Z ]+-----/g, "").replace(/\s/g, ""));

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, "base64"));
