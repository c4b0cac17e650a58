import type { Id } from "../../../shared/kernel/ids";
import { addMinutes, type Instant } from "../../../shared/kernel/time";
import { TalkCall, TalkLine, otherSide, type Side, type SignalKind } from "../../../shared/consultations/talk-model";
import type { TalkPolicy } from "../../../shared/consultations/talk-policy";
import type { Item, Key, Table, Write } from "../../kernel/table/table";
import { kept } from "../repository";

const HEAD = "n#line";
/** Most signals that one answer carries. */
const PAGE = 20;
const at = (pk: string, sk: string): Key => ({ table: "consultations", pk, sk });
const padded = (n: number) => String(n).padStart(6, "0");
const numbered = (call: number, n: number) => `m#${padded(call)}#${padded(n)}`;
const without = ({ retain: _retain, ...item }: Item): unknown => item;

export type Left = {
  readonly n: number;
  readonly from: Id;
  readonly to: Id;
  readonly kind: SignalKind;
  readonly body: string;
};
export type NewSignal = {
  readonly stepId: Id;
  readonly kind: SignalKind;
  readonly body: string;
  readonly print: string;
};
export type TalkStore = ReturnType<typeof createTalkStore>;

/**
 * How calls lie in the table. Each side has a box of its own: the signals left for it, and behind them (`n` > `m`) a copy
 * of the line's head, so that one range read gives what is new and how the call stands. Both copies are written together.
 */
export function createTalkStore(table: Table) {
  const box = (tenant: string, id: Id, side: Side) => `${tenant}#talk#${id}#${side}`;
  const past = (tenant: string, id: Id, callId: Id) => at(`${tenant}#talk#${id}#past`, callId);
  const line = async (tenant: string, id: Id, side: Side): Promise<TalkLine | undefined> => {
    const item = await table.get(at(box(tenant, id, side), HEAD));
    return item && TalkLine.parse(without(item));
  };
  return {
    line,
    /** A call that is over, as it was remembered. */
    async past(tenant: string, id: Id, callId: Id): Promise<TalkCall | undefined> {
      const item = await table.get(past(tenant, id, callId));
      return item && TalkCall.parse(item.call);
    },
    lineWrites: (tenant: string, id: Id, next: TalkLine): Write[] =>
      (["patient", "doctor"] as const).map((side) => ({
        put: at(box(tenant, id, side), HEAD),
        item: kept(next, "3y"),
        when: next.v === 1 ? "absent" : { version: next.v - 1 },
      })),
    pastWrite: (tenant: string, id: Id, call: TalkCall): Write => ({
      put: past(tenant, id, call.callId),
      item: kept({ call }, "3y"),
      when: "absent",
    }),
    neverRang: (tenant: string, id: Id, callId: Id): Write => ({ check: past(tenant, id, callId), when: "absent" }),
    /**
     * Leaves a signal of one page for the page of the other side; the same step again is the same signal. `undefined`: more
     * than one call may need; "reused": this step said something else.
     */
    async leave(
      tenant: string,
      id: Id,
      call: TalkCall,
      from: Side,
      { stepId, kind, body, print }: NewSignal,
      now: Instant,
      { signals }: TalkPolicy,
    ): Promise<number | "reused" | undefined> {
      const to = otherSide(from);
      const pk = box(tenant, id, to);
      const guard = at(pk, `g#${stepId}`);
      const expiresAt = Math.floor(Date.parse(addMinutes(now, signals.hours * 60)) / 1000);
      const counted = await table.increment(at(pk, `c#${padded(call.no)}`), 1, signals.most, expiresAt);
      if (!counted.ok) return undefined;
      const n = counted.value;
      const left = { v: 1, n, from: call.peers[from], to: call.peers[to], kind, body, expiresAt };
      const committed = await table.commit([
        { put: at(pk, numbered(call.no, n)), item: left, when: "absent" },
        { put: guard, item: { v: 1, n, print, expiresAt }, when: "absent" },
      ]);
      if (committed.ok) return n;
      const before = await table.get(guard);
      return before?.print === print ? Number(before.n) : "reused";
    },
    /** The signals left for this side after `after`, and the line's head: one eventual range read, where they fit a page. */
    async news(tenant: string, id: Id, side: Side, no: number, after: number) {
      const pk = box(tenant, id, side);
      const from = numbered(no, after + 1);
      const found = await table.query({ table: "consultations", pk, from, to: HEAD, limit: PAGE, eventual: true });
      const head = found.items.find(({ sk }) => sk === HEAD);
      const left = found.items
        .filter(({ sk }) => sk.startsWith(`m#${padded(no)}#`))
        .map(({ item }) => item as unknown as Left);
      return { left, line: head ? TalkLine.parse(without(head.item)) : await line(tenant, id, side) };
    },
  };
}
