import * as z from "zod/mini";
import { done, refused } from "../../../shared/kernel/result";
import type { Note } from "../line/port";
import { posted, type WechatApi } from "./api";
import { mayGoLater } from "./errcodes";
import { reveals } from "./lock-screen";
import type { VisitMessage, VisitScene, Wechat } from "./port";

/** The status number that the account was given for each scene; a scene that it was not given is not sent. */
export type VisitSettings = { readonly [S in VisitScene]?: number };

const Status = z.optional(z.int().check(z.minimum(1_501_000), z.maximum(1_505_999)));
const Settings = z.strictObject({
  "appointment-made": Status,
  "appointment-cancelled": Status,
  "visit-reminder": Status,
  "payment-made": Status,
  "refund-made": Status,
});

/** The settings from their JSON text ({"appointment-made": 1501001}); throws, naming the places and never the values. */
export function readVisitSettings(text: string): VisitSettings {
  const parsed = Settings.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data as VisitSettings;
  throw new Error(`medical assistant settings: ${parsed.error.issues.map(({ path }) => path.join(".")).join(", ")}`);
}

/** WeChat's own names of what a visit message may say; the first two are always said. */
const REQUIRED = ["pat_name", "department_name"] as const;
const NAMES: readonly string[] = [...REQUIRED, "department_location", "appointment_time", "doc_name"];
const LONGEST = 32;
const BUSINESS = 150;
const NOT_ENABLED = 48001;

/** The name of the value that may not go out, or nothing. */
export function visitFault({ values }: Pick<VisitMessage, "values">): string | undefined {
  const missing = REQUIRED.find((name) => !values[name]);
  if (missing !== undefined) return missing;
  const bad = Object.entries(values).find(
    ([name, value]) =>
      !NAMES.includes(name) ||
      value.trim() === "" ||
      [...value].length > LONGEST ||
      /[\p{Cc}\p{Cs}]/u.test(value) ||
      reveals(value),
  );
  if (bad === undefined) return undefined;
  return NAMES.includes(bad[0]) ? bad[0] : "unknown";
}

/** Sends through the Medical Assistant (contracts 2.5). The platform drops a `msg_id` that it has seen. */
export function visitSender(parts: {
  api: WechatApi;
  appid: string;
  visits: VisitSettings;
  note: Note;
}): Wechat["sendVisitMessage"] {
  const { api, appid, visits, note } = parts;
  return async (message) => {
    const status = visits[message.scene];
    if (status === undefined) return refused("not-enabled");
    const fault = visitFault(message);
    if (fault !== undefined) {
      note({ event: "wechat.value-refused", scene: message.scene, value: fault });
      return refused("not-possible");
    }
    const body = {
      status,
      open_id: message.openid,
      order_id: message.visitId,
      msg_id: message.messageId,
      app_id: appid,
      business_id: BUSINESS,
      business_info: { ...message.values, pageinfo: { appid, path: message.page } },
    };
    const answer = await api.withToken(posted("sendchannelmsg", "/cityservice/sendchannelmsg", body), z.object({}));
    if (answer.ok) return done({});
    if (answer.code === "unreachable" || mayGoLater(answer.errcode)) return refused("unreachable");
    return refused(answer.errcode === NOT_ENABLED ? "not-enabled" : "not-possible");
  };
}
