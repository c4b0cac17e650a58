import type { Intake } from "../../../shared/consultations/intake-model";
import { addDays, dayOf } from "../../../shared/kernel/time";
import { done, refused } from "../../../shared/kernel/result";
import type { Prescription, Signer } from "../../../shared/prescriptions/model";
import type { reviewCalls } from "../../../shared/prescriptions/review-calls";
import { prescriptionPolicy } from "../../../shared/prescriptions/policy";
import type { ToldBefore } from "../../../shared/prescriptions/views";
import type { Answering, Call, StaffActor } from "../../kernel/call";
import { isSame, signerOf, type RxParts } from "./review-parts";
import { caseView, rowOf } from "./show";

/** So many of them at once. */
const MOST = 12;

type Row = { readonly found: Prescription; readonly reviewer?: Signer };

/** A page of a pharmacist's list; that somebody's illness was shown in a list is recorded for each person. */
async function pageOf(parts: RxParts, rows: readonly Row[], call: Call<StaffActor>, thing: string, cursor?: string) {
  const { tenant, now } = call;
  for (const personId of new Set(rows.map(({ found }) => found.personId)))
    await parts.repository.recordReading(call, personId, thing);
  const items = await Promise.all(
    rows.map(async ({ found, reviewer }) =>
      rowOf(found, await parts.people.person(tenant, found.personId), now, reviewer),
    ),
  );
  return done({ now, items, ...(cursor ? { cursor } : {}) });
}

/** What waits for a pharmacist, the nearest target first, and who looks at it. */
export const queue =
  (parts: RxParts): Answering<(typeof reviewCalls)["queue"]> =>
  async ({ cursor }, call) => {
    const { rows, cursor: next } = await parts.repository.reviewQueue(call.tenant, cursor);
    const waiting = rows.filter((row): row is Row => row.found?.state === "in-review");
    return pageOf(parts, waiting, call, "review-queue", next);
  };

export const heldList =
  (parts: RxParts): Answering<(typeof reviewCalls)["heldList"]> =>
  async ({ cursor }, call) => {
    const { prescriptions, cursor: next } = await parts.repository.heldOnes(call.tenant, cursor);
    const held = prescriptions.filter(({ state }) => state === "held").map((found) => ({ found }));
    return pageOf(parts, held, call, "held-list", next);
  };

/** Of what she told, what a pharmacist needs. */
function toldBy(intake: Intake | undefined): { told?: ToldBefore } {
  if (!intake) return {};
  const { wishes, course, since, description, medicines } = intake;
  return { told: { wishes, course, ...(since ? { since } : {}), description, medicines } };
}

/**
 * One prescription with all that was signed. The first pharmacist who opens one in review is shown to the others as looking
 * at it; that keeps nobody from deciding.
 */
export const openCase =
  (parts: RxParts): Answering<(typeof reviewCalls)["openCase"]> =>
  async ({ id }, call) => {
    const { repository } = parts;
    const found = await repository.prescription(id, call);
    if (!found) return refused("thing.missing");
    const me = signerOf(call.actor);
    const told = toldBy(await parts.consultations.toldIn(call.tenant, found.consultationId));
    if (found.state !== "in-review" || isSame(me, found.prescriber))
      return done(await caseView(parts, found, call, told));
    const looks = await repository.commit([repository.lookWrite(call.tenant, found, me)]);
    const reviewer = looks.ok ? me : await repository.lookedAtBy(call.tenant, found);
    return done(await caseView(parts, found, call, { ...told, ...(reviewer ? { reviewer } : {}) }));
  };

/** Her prescriptions of the last months here, but for the one that is looked at. */
export const previous =
  (parts: RxParts): Answering<(typeof reviewCalls)["previous"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.prescription(id, call, "read-previous");
    if (!found) return refused("thing.missing");
    const { prescriptions } = await parts.repository.ofPerson(call.tenant, found.personId, MOST + 1);
    const from = addDays(dayOf(call.now), -prescriptionPolicy.earlier.days);
    const others = prescriptions.filter((one) => one.id !== id && dayOf(one.signedAt) >= from).slice(0, MOST);
    return done({ prescriptions: await Promise.all(others.map((one) => caseView(parts, one, call))) });
  };
