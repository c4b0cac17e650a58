import * as z from "zod/mini";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { reveals } from "./lock-screen";
import type { MessageTemplate, SubscribeMessage, Wechat } from "./port";
import { fits, VALUE_TYPES, type ValueType } from "./values";

/** What each template says, in our names, and the type of each value. */
export const TEMPLATE_VALUES = {
  "examination-appointment": { item: "thing", time: "time", place: "thing", note: "thing" },
  "application-progress": { item: "thing", state: "phrase", at: "time", note: "thing" },
  "visit-reminder": { item: "thing", time: "time", place: "thing", note: "thing" },
  "payment-result": { item: "thing", amount: "amount", state: "phrase", at: "time", note: "thing" },
  "refund-progress": { item: "thing", amount: "amount", state: "phrase", at: "time", note: "thing" },
} as const satisfies { readonly [T in MessageTemplate]: { readonly [name: string]: ValueType } };

/**
 * A template as the account owns it: its id, the account's key for each of our names ("item": "thing1"), and the values
 * of keys that are always the same ("phrase4": "预约成功"), since every key of a template must be filled. `lasting` is a
 * long-term template (type 3): one leave is for all messages, not for one.
 */
export type TemplateSetting = {
  readonly id: string;
  readonly keys: { readonly [name: string]: string };
  readonly fixed?: { readonly [key: string]: string };
  readonly lasting?: boolean;
};
export type TemplateSettings = { readonly [T in MessageTemplate]: TemplateSetting };

const Key = z.string().check(z.regex(new RegExp(`^(?:${VALUE_TYPES.join("|")})\\d{1,3}$`)));
const typeOf = (key: string) => key.replace(/\d+$/, "") as ValueType;

const setting = (template: MessageTemplate) => {
  const wanted: Readonly<Record<string, ValueType>> = TEMPLATE_VALUES[template];
  const keys = Object.fromEntries(Object.keys(wanted).map((name) => [name, Key]));
  return z
    .strictObject({
      id: z.string().check(z.minLength(1)),
      keys: z.strictObject(keys),
      fixed: z.optional(z.record(Key, z.string())),
      lasting: z.optional(z.boolean()),
    })
    .check(
      z.refine(({ keys, fixed = {} }) => {
        const all = [...Object.values(keys), ...Object.keys(fixed)] as string[];
        return new Set(all).size === all.length;
      }, "keys.repeated"),
      z.refine(
        ({ fixed = {} }) => Object.entries(fixed).every(([key, value]) => fits(typeOf(key), value)),
        "fixed.refused",
      ),
    );
};
const Settings = z.strictObject({
  "examination-appointment": setting("examination-appointment"),
  "application-progress": setting("application-progress"),
  "visit-reminder": setting("visit-reminder"),
  "payment-result": setting("payment-result"),
  "refund-progress": setting("refund-progress"),
});

/** The settings from their JSON text; throws, naming the places and never the values, where a key is missing or odd. */
export function readTemplateSettings(text: string): TemplateSettings {
  const parsed = Settings.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data as TemplateSettings;
  throw new Error(`template settings: ${parsed.error.issues.map((issue) => issue.path.join(".")).join(", ")}`);
}

/**
 * The `data` of a message by the account's own keys, or the name of the value that the platform would refuse or a lock
 * screen must not show. Nothing is shortened: a cut sentence may say something else.
 */
export function buildValues(
  message: Pick<SubscribeMessage, "template" | "values">,
  { keys, fixed = {} }: TemplateSetting,
): Result<Record<string, { value: string }>, "value.refused"> {
  const wanted: Readonly<Record<string, ValueType>> = TEMPLATE_VALUES[message.template];
  const built: Record<string, { value: string }> = {};
  for (const name of Object.keys(message.values))
    if (!Object.hasOwn(wanted, name)) return refused("value.refused", "unknown");
  for (const [name, type] of Object.entries(wanted)) {
    const value = message.values[name];
    const key = keys[name];
    if (value === undefined || key === undefined) return refused("value.refused", name);
    if (!fits(type, value) || !fits(typeOf(key), value) || reveals(value)) return refused("value.refused", name);
    built[key] = { value };
  }
  for (const [key, value] of Object.entries(fixed)) built[key] = { value };
  return done(built);
}

/** What the account holds, without its keys. */
export function heldTemplates(settings: TemplateSettings): ReturnType<Wechat["templates"]> {
  const held = (template: MessageTemplate) => {
    const { id, lasting = false } = settings[template];
    return { id, lasting };
  };
  return {
    "examination-appointment": held("examination-appointment"),
    "application-progress": held("application-progress"),
    "visit-reminder": held("visit-reminder"),
    "payment-result": held("payment-result"),
    "refund-progress": held("refund-progress"),
  };
}

/** Who applies is asked for these in one tap: three at most, and never lasting and single ones together (contracts 2.2). */
const ABOUT_AN_APPLICATION = ["examination-appointment", "application-progress", "visit-reminder"] as const;

/** Their ids: of the kind (lasting or single) that the first of them is. */
export const askedTogether = (settings: TemplateSettings): string[] =>
  ABOUT_AN_APPLICATION.map((template) => settings[template])
    .filter(({ lasting = false }, _, [first]) => lasting === (first?.lasting ?? false))
    .map(({ id }) => id);
