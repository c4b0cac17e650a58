import type { CallSpec, AnswerOf, Contract, InputOf, Role, StaffRole } from "../../shared/kernel/contract";
import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { Bilingual, Language } from "../../shared/kernel/words";

export type PatientActor = { readonly kind: "patient"; readonly accountId: Id };
export type StaffActor = {
  readonly kind: "staff";
  readonly staffId: string;
  readonly displayName: Bilingual;
  readonly roles: readonly StaffRole[];
  /** Who this is in the directory of doctors; absent for staff who are none. */
  readonly doctorId?: string;
};
export type Anyone = { readonly kind: "anyone"; readonly source: string };
export type Actor = PatientActor | StaffActor | Anyone;

/** Who asks, where, when: what every call is handed beside its input. */
export type Call<A extends Actor = Actor> = {
  readonly tenant: string;
  readonly actor: A;
  readonly now: Instant;
  readonly trace: string;
  readonly language: Language;
  /** The caller's network address, where it is known. */
  readonly source?: string;
  /** SHA-256 of route, actor and body: tells the same tap asked again from another request under the same id. */
  readonly fingerprint: string;
  /** The caller acts for the person named by leave of a proxy, not for the own family: what is made stays bound to that leave. */
  readonly proxy?: boolean;
  /** SHA-256 of the session token: what signing out ends. */
  readonly sessionKey?: string;
};

type ActorFor<R> = R extends "patient" ? PatientActor : R extends StaffRole ? StaffActor : never;
/** The actors that a call can meet, from its contract. */
export type ActorOf<C extends CallSpec> = C["by"] extends "anyone"
  ? Actor
  : C["by"] extends readonly (infer R extends Role)[]
    ? ActorFor<R>
    : never;

/** One call as code. */
export type Answering<C extends CallSpec> = (input: InputOf<C>, call: Call<ActorOf<C>>) => Promise<AnswerOf<C>>;

/** A domain's calls as code: leave one out, or answer an unpromised code, and it does not compile. */
export type Handlers<C extends Contract> = { readonly [K in keyof C["calls"]]: Answering<C["calls"][K]> };

/** Who reads, for a repository: it cannot be asked without one. */
export type Reader = Pick<Call<PatientActor | StaffActor>, "actor" | "tenant" | "now" | "trace">;
