import { stepWrites } from "../../../functions/prescriptions/step";
import type { Table } from "../../../functions/kernel/table/table";
import { drugOf } from "../../../shared/prescriptions/formulary";
import { reasonKey, type KeptCheck, type Prescription } from "../../../shared/prescriptions/model";
import { changed } from "../../../shared/prescriptions/rules";
import type { Id } from "../../../shared/kernel/ids";
import { TENANT, type Answer } from "../../kit/hospital";
import { answered, openLife, signedIn, type LifeWorld } from "../consultations/life-world";

export const ANTACID = "hydrotalcite-500mg-20";
export const LAXATIVE = "lactulose-15ml-6";

/** One line as a doctor writes it: one unit three times a day for five days. */
export const line = (drugId = ANTACID, more: object = {}) => ({
  drugId,
  dose: 1,
  route: "oral",
  frequency: "tid" as const,
  days: 5,
  packs: 1,
  note: "",
  ...more,
});
type Line = ReturnType<typeof line>;
export const priceOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { drugId, packs }) => sum + (drugOf(drugId)?.fen ?? 0) * packs, 0);

export type RxWorld = LifeWorld & { readonly pharmacist: string; readonly consultationId: Id };

/** A follow-up in progress with its doctor at work, and a pharmacist. */
export async function openRx(options: { table?: Table } = {}): Promise<RxWorld> {
  const life = await openLife(options);
  const pharmacist = await signedIn(life.hospital, "pharmacist.ai");
  return { ...life, pharmacist, consultationId: await answered(life) };
}

export const call = (
  { hospital }: Pick<RxWorld, "hospital">,
  name: string,
  input: object,
  token: string,
): Promise<Answer> => hospital.call(`prescriptions/${name}`, input, token);

/** Somebody has just proved who he is. */
export const proved = async (world: Pick<RxWorld, "hospital">, name: string): Promise<string> =>
  signedIn(world.hospital, name);

/** What a doctor would send to sign these lines, with a reason for every check that wants one. */
export async function toSign(world: RxWorld, lines: readonly Line[] = [line()], more: object = {}) {
  const { consultationId } = world;
  const checked = await call(world, "checkDraft", { consultationId, lines }, world.doctor);
  const hits: KeptCheck[] = checked.ok
    ? (checked.value.checks as KeptCheck[]).filter(({ outcome }) => outcome === "hit")
    : [];
  const overrides = hits.map((hit) => ({ of: reasonKey(hit), why: "已核对，病情需要" }));
  const totalFen = priceOf(lines);
  return { id: world.hospital.id(), consultationId, lines, overrides, totalFen, read: true, ...more };
}

/** A signed prescription, in review. */
export async function signed(world: RxWorld, lines: readonly Line[] = [line()]): Promise<Id> {
  const answer = await call(world, "sign", await toSign(world, lines), await proved(world, "doctor.xiang"));
  if (!answer.ok) throw new Error(`signing was refused: ${answer.code} ${JSON.stringify(answer.details)}`);
  return answer.value.id as Id;
}

/** The prescription as it lies in the table. */
export const lying = async ({ hospital }: Pick<RxWorld, "hospital">, id: Id): Promise<Prescription> =>
  (await hospital.app.repositories.prescriptions.unread(TENANT, id))!;

/** What a pharmacist would send about what lies there. */
export async function seen(world: Pick<RxWorld, "hospital">, id: Id, more: object = {}) {
  const { v: version, content, hash } = await lying(world, id);
  return { id, stepId: world.hospital.id(), version, content, hash, ...more };
}
export const approves = async (world: RxWorld, id: Id, more: object = {}): Promise<Answer> =>
  call(world, "approve", await seen(world, id, more), await proved(world, "pharmacist.ai"));
export const returns = async (world: RxWorld, id: Id, more: object = {}): Promise<Answer> =>
  call(
    world,
    "return",
    await seen(world, id, { codes: ["2-5"], note: "请核对每日次数", ...more }),
    await proved(world, "pharmacist.ai"),
  );
export const rejects = async (world: RxWorld, id: Id): Promise<Answer> =>
  call(
    world,
    "reject",
    await seen(world, id, { codes: ["2-1"], note: "与诊断不符" }),
    await proved(world, "pharmacist.ai"),
  );

/** One step with the version as it is now. */
export async function takes(world: RxWorld, name: string, id: Id, token: string, more: object = {}): Promise<Answer> {
  const { v: version } = await lying(world, id);
  return call(world, name, { id, stepId: world.hospital.id(), version, ...more }, token);
}

/** An approved one is paid, as the sale would leave it. */
export async function paid(world: RxWorld, id: Id): Promise<void> {
  const { repository } = world.hospital.app.parts.prescriptions;
  const before = await lying(world, id);
  const at = world.hospital.clock.now();
  const step = { id: "pay", at, by: "hospital" as const, print: "test", to: "paid" as const };
  const after = changed(before, step, { paidAt: at });
  const made = await repository.commit(stepWrites(repository, TENANT, before, { after, event: "prescription.paid" }));
  if (!made.ok) throw new Error("it was not paid");
  await world.hospital.settle();
}
