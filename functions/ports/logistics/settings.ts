import * as z from "zod/mini";

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** Who sends, and the hospital's account with each carrier by the carrier's code: `LOGISTICS` as JSON. */
const Settings = z.strictObject({
  sender: z.strictObject({
    name: text(64),
    mobile: text(32),
    province: text(64),
    city: text(64),
    area: text(64),
    address: text(512),
  }),
  /** Carrier code → the account number that the hospital has bound (`biz_id`). */
  accounts: z.record(z.string().check(z.regex(/^[A-Z]{2,20}$/)), text(64)),
});
export type LogisticsSettings = z.infer<typeof Settings>;

/** Reads the setting; throws at the start where it has another shape. */
export function readLogistics(json: string): LogisticsSettings {
  return Settings.parse(JSON.parse(json));
}
