import { createCalls } from "../../../functions/notifications/calls";
import { createFollowers } from "../../../functions/notifications/followers";
import { createLeaves } from "../../../functions/notifications/leaves";
import type { Parts } from "../../../functions/notifications/parts";
import { tellPeople } from "../../../functions/notifications/reactions";
import { createRepository } from "../../../functions/notifications/repository";
import { sendDue } from "../../../functions/notifications/send-due";
import type { MemoryTable } from "../../../functions/kernel/table/memory";
import { refused } from "../../../shared/kernel/result";
import { addMinutes, type Instant } from "../../../shared/kernel/time";
import type { InboxMessage } from "../../../shared/notifications/model";
import type { Notice } from "../../../shared/notifications/notice";
import { notificationPolicy } from "../../../shared/notifications/policy";
import { fixedClock } from "../../kit/clock";
import { serviceAccountDouble, smsDouble, wechatDouble } from "../../kit/partners";

const TENANT = "cqhcwc";
/** Nothing happens and the client knows; nothing happens and it does not; it happens and the answer is lost; the machine dies. */
const FAULTS = ["unsent", "lost-before", "lost-after", "refused", "died-before", "died-after"] as const;
type Fault = (typeof FAULTS)[number];

/** What a partner saw: which row on which channel, under which key, whether she got it, and what we heard. */
export type Seen = {
  readonly row: number;
  readonly channel: "medical-assistant" | "wechat-subscribe" | "service-account" | "sms";
  readonly key: string;
  readonly effect: boolean;
  readonly answered: "ok" | "no" | "silence";
  readonly stale: boolean;
};
export type Notifications = ReturnType<typeof openNotifications>;
type Options = { readonly table: MemoryTable; readonly random: () => number; readonly start: Instant };

/** The notifications domain over a world that fails, without the rest of the hospital: one thing and one reader a notice. */
export function openNotifications({ table, random, start }: Options) {
  const clock = fixedClock(start);
  const sent: Seen[] = [];
  const ended: string[] = [];
  const fired = Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<Fault, number>;
  const [wechat, sms, account] = [wechatDouble(), smsDouble(), serviceAccountDouble()];
  const truth = new Map<string, Instant>();
  const planned: { n: number; at: Instant }[] = [];
  const isTrue = (n: number) => clock.now() < (truth.get(idOf(n)) ?? "");
  /** Hours in which everything is away, so that some rows need many rounds. */
  const odds = () => (Math.floor(Date.parse(clock.now()) / 3_600_000) % 6 === 0 ? 0.9 : 0.25);

  function through(n: number, channel: Seen["channel"], key: string) {
    const fault = random() < odds() ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined;
    if (fault) fired[fault]++;
    const effect = fault === undefined || fault === "lost-after" || fault === "died-after";
    const answered = fault === undefined ? "ok" : fault === "refused" ? "no" : "silence";
    sent.push({ row: n, channel, key, effect, answered, stale: effect && !isTrue(n) });
    if (fault === "died-before" || fault === "died-after") throw new Error("the machine died");
    if (fault === undefined) return { ok: true as const, value: { messageId: "m" } };
    if (fault === "refused") return refused("not-possible");
    return fault === "unsent" ? refused("unreachable", "unsent") : refused("unreachable");
  }
  const rowOf = (text: string) => Number(/\d+/.exec(text)![0]);
  wechat.port.sendVisitMessage = async ({ openid, messageId }) =>
    through(rowOf(openid), "medical-assistant", messageId) as never;
  wechat.port.sendSubscribeMessage = async ({ openid }) => through(rowOf(openid), "wechat-subscribe", "") as never;
  account.port.sendTemplate = async ({ openid, messageId }) =>
    through(rowOf(openid), "service-account", messageId) as never;
  sms.port.send = async (phone) => through(rowOf(phone), "sms", "") as never;

  const repository = createRepository(table);
  const followers = createFollowers(table, account.port);
  const parts: Parts = {
    repository,
    leaves: createLeaves(table),
    followers: { ...followers, follower: async (_tenant, unionid) => (rowOf(unionid) % 3 === 0 ? unionid : undefined) },
    calls: createCalls(table),
    people: {
      contact: async (_tenant, id) => {
        const n = rowOf(id);
        const openid = n % 7 === 0 ? {} : { openid: `open-${n}`, unionid: `union-${n}` };
        return { ...openid, ...(n % 5 === 0 ? {} : { phone: String(n) }), language: "zh" };
      },
      names: async () => ({ name: "林晚晴", maskedName: "林*晴", knownBy: {} }),
      person: async () => undefined,
    },
    wechat: wechat.port,
    serviceAccount: account.port,
    sms: sms.port,
    clock,
    log: (line) => void (line.event === "notice.ended" && ended.push(String(line.outcome))),
    policy: notificationPolicy,
    deskPhone: "023-63315011",
    stillTrue: async (_tenant, { about }) => isTrue(rowOf(about.id)),
  };
  const react = tellPeople(parts, (event) => [noticeOf(Number(event.n))]);

  return {
    table,
    clock,
    sent,
    ended,
    fired,
    /** Plans a notice; the thing it tells of stays so for up to a day and a half. */
    willTell(n: number, at: Instant) {
      planned.push({ n, at });
      truth.set(idOf(n), addMinutes(at, 5 + Math.floor(random() * 36 * 60)));
    },
    /** One minute: what happened is told twice, and two copies of the job run at once. */
    async minute() {
      const now = clock.now();
      for (const { n, at } of planned.filter((one) => one.at === now)) {
        const told = { tenant: TENANT, event: { type: "news", n }, name: `thing-${n}@1`, at };
        await Promise.allSettled([react(told), react(told)]);
      }
      await Promise.all([sendDue(parts, TENANT), sendDue(parts, TENANT)]);
    },
    messages: (): InboxMessage[] =>
      [...table.everything()]
        .filter(({ key }) => key.pk.includes("#inbox#"))
        .map(({ item }) => item.message as unknown as InboxMessage),
  };
}

const idOf = (n: number): string => `n${n}`;

/** Urgent, timely and calm news in turn; a third belongs to a visit. */
function noticeOf(n: number): Notice {
  const kind = (["appointment-offered", "appointment-cancelled", "application-received"] as const)[n % 3]!;
  return {
    to: idOf(n),
    kind,
    facts: {},
    about: { domain: "appointments", id: idOf(n) },
    whileIn: [],
    version: 1,
    page: "p",
    push: { template: "application-progress", values: {} },
    ...(n % 2 === 0 ? { visit: { scene: "appointment-made" as const, values: {} } } : {}),
    ...(kind === "appointment-offered" ? { sms: ["新"] } : {}),
  };
}
