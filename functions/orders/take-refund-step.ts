import { done, refused, type Result } from "../../shared/kernel/result";
import type { Order, Refund } from "../../shared/orders/model";
import type { Call, PatientActor, StaffActor } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import type { Parts } from "./parts";
import { refundWrites, type RefundStep } from "./refund-writes";

export type StepCall = Call<PatientActor | StaffActor>;
export type StepInput = { readonly id: string; readonly stepId: string; readonly version: number };
export type Decided = Pick<RefundStep, "after" | "entry" | "event" | "facts"> & {
  readonly what: string;
  /** The refund as it was, where it was there before. */
  readonly refund?: Refund;
  readonly note?: string;
  readonly writes?: readonly Write[];
};
type Usual = "order.moved-on" | "thing.missing" | "request.reused";

/**
 * One tap on an order's refunds: load as this reader, decide, commit, answer with the order. The same tap asked again finds
 * its own line; whoever saw another version, or lost the race, is told where the order is now (M4: two clerks).
 */
export async function takeRefundStep<Code extends string>(
  parts: Parts,
  input: StepInput,
  call: StepCall,
  decide: (order: Order, refunds: Refund[]) => Promise<Result<Decided, Code>> | Result<Decided, Code>,
): Promise<Result<Order, Code | Usual>> {
  type Answer = Result<Order, Code | Usual>;
  const { repository } = parts;
  const order = await repository.order(input.id, call);
  if (!order) return refused("thing.missing") as Answer;
  const again = await repeated(parts, input, call);
  if (again) return again;
  const decided = await decide(order, await repository.refunds(order.id, call.tenant));
  if (!decided.ok) return decided;
  if (order.v !== input.version) return refused("order.moved-on", { version: order.v }) as Answer;
  const { refund, note, what, writes = [], ...more } = decided.value;
  const line: RefundStep["line"] = {
    what,
    by: call.actor.kind === "staff" ? "finance" : "patient",
    fen: more.after.refund.fen,
    fingerprint: call.fingerprint,
    ...(call.actor.kind === "staff" ? { byName: call.actor.displayName.zh } : {}),
    ...(note ? { note } : {}),
  };
  const step = { ...more, before: { order, ...(refund ? { refund } : {}) }, stepId: input.stepId, line };
  const committed = await repository.commit([...refundWrites(repository, step, call.tenant, call), ...writes]);
  if (committed.ok) return done(step.after.order);
  const now = (await repository.unread(call.tenant, order.id)) ?? order;
  return (await repeated(parts, input, call)) ?? (refused("order.moved-on", { version: now.v }) as Answer);
}

/** The answer to a tap that already had its effect, if this is one. */
async function repeated(
  { repository }: Parts,
  { id, stepId }: StepInput,
  call: StepCall,
): Promise<Result<Order, Usual> | undefined> {
  const line = await repository.line(id, stepId, call.tenant);
  if (!line) return undefined;
  if (line.fingerprint !== call.fingerprint) return refused("request.reused");
  const now = await repository.unread(call.tenant, id);
  return now && done(now);
}
