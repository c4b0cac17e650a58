/** The code of the day in what was scanned or typed: bare, or inside the address that the wall screen's QR holds. */
export function codeIn(scanned: string): string {
  const text = scanned.trim();
  const told = /[?&]code=([A-Za-z0-9]+)/.exec(text)?.[1];
  return (told ?? text.replace(/[\s-]/g, "")).toUpperCase();
}
const CODE = /^[A-Z0-9]{4,20}$/;
export const isCode = (code: string): boolean => CODE.test(code);
