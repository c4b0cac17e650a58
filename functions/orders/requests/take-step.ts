import { done, refused, type Result } from "../../../shared/kernel/result";
import type { RequestEventType } from "../../../shared/orders/request-events";
import type { Posting, ServiceRequest } from "../../../shared/orders/request-model";
import type { Refusal, RequestStep } from "../../../shared/orders/request-rules";
import { stepRequest } from "../../../shared/orders/request-rules";
import { auditOfWrite } from "../../kernel/audit";
import type { Write } from "../../kernel/table/table";
import { requestFor, type RequestCall } from "./reach";
import { requestNews } from "./request-news";
import type { RequestParts } from "./request-parts";
import { requestStore } from "./request-store";

export type StepInput = { readonly id: string; readonly stepId: string; readonly version: number };
type Usual = Refusal | "thing.missing" | "request.reused";
/** What a tap does: the step, what stands in the thread, what is announced, what else is written with it. */
export type Wanted = {
  readonly step: Exclude<RequestStep, "ask" | "late">;
  readonly what: Posting["what"];
  readonly words: string;
  readonly documentIds?: readonly string[];
  readonly outcome?: ServiceRequest["outcome"];
  readonly event?: RequestEventType;
  readonly writes?: readonly Write[];
};

/** One entry of the thread, as this caller writes it: staff by name. */
export const postingOf = ({ actor, now }: RequestCall, { what, words, documentIds = [] }: Wanted): Posting => ({
  at: now,
  by: actor.kind === "staff" ? "staff" : "patient",
  ...(actor.kind === "staff" ? { byName: actor.displayName } : {}),
  what,
  words,
  documentIds: [...documentIds],
});

/**
 * One tap on a request: load as this caller, decide, commit, answer. The same tap asked again is answered with where it is
 * now; whoever saw another version, or lost the race, is told where it is.
 */
export async function takeStep<Code extends string = never>(
  parts: RequestParts,
  input: StepInput,
  call: RequestCall,
  want: (request: ServiceRequest) => Promise<Result<Wanted, Code>> | Result<Wanted, Code>,
): Promise<Result<ServiceRequest, Usual | Code>> {
  type Answer = Result<ServiceRequest, Usual | Code>;
  const store = requestStore(parts.repository, call.tenant);
  const again = async (): Promise<Answer | undefined> => {
    const fingerprint = await store.tapped(input.id, input.stepId);
    if (fingerprint === undefined) return undefined;
    if (fingerprint !== call.fingerprint) return refused("request.reused") as Answer;
    const now = await store.load(input.id);
    return now && done(now);
  };
  const moved = ({ state, v: version }: ServiceRequest) =>
    refused("service-request.moved-on", { state, version }) as Answer;
  const before = await requestFor(parts, input.id, call);
  if (!before) return refused("thing.missing") as Answer;
  const known = await again();
  if (known) return known;
  if (before.v !== input.version) return moved(before);
  const wanted = await want(before);
  if (!wanted.ok) return wanted;
  const { step, outcome, event, writes = [] } = wanted.value;
  const stepped = stepRequest(before, step, call.now, parts.requestPolicy);
  if (!stepped.ok) return stepped as Answer;
  const after = { ...stepped.value, ...(outcome ? { outcome } : {}) };
  const tap = { stepId: input.stepId, fingerprint: call.fingerprint };
  const committed = await store.commit([
    ...store.write(before, after, postingOf(call, wanted.value), tap),
    auditOfWrite(call, { subject: after.personId, thing: `request#${after.id}`, action: step }),
    ...(event ? [requestNews(after, event, call.tenant, outcome ? { outcome } : {})] : []),
    ...writes,
  ]);
  if (committed.ok) return done(after);
  return (await again()) ?? moved((await store.load(input.id)) ?? before);
}
