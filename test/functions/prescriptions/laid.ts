import { createHash } from "node:crypto";
import { stepWrites } from "../../../functions/prescriptions/step";
import { linesOf } from "../../../functions/prescriptions/writing/lines";
import { canonical } from "../../../shared/prescriptions/canonical";
import type { Content, Prescription } from "../../../shared/prescriptions/model";
import { supplyOf, totalOf } from "../../../shared/prescriptions/rules";
import type { PrescriptionState } from "../../../shared/prescriptions/states";
import { typed } from "../../../shared/prescriptions/typed";
import { reviewByOf, validUntilOf, warnAtOf } from "../../../shared/prescriptions/validity";
import type { Id } from "../../../shared/kernel/ids";
import { TENANT, type Hospital, type Patient } from "../../kit/hospital";

type Laying = {
  readonly state?: PrescriptionState;
  readonly consultationId?: Id;
  readonly drugs?: readonly (readonly [drugId: string, packs: number])[];
  readonly more?: Partial<Prescription>;
};
const prescriber = {
  staffId: "staff-doctor-2",
  doctorId: "dr-xiang-jinghe",
  name: { zh: "向静禾", en: "Xiang Jinghe" },
};
const approvedBy = { staffId: "staff-pharmacist-1", name: { zh: "艾清和", en: "Ai Qinghe" } };

/** A prescription as it lies after signing and, where asked, approval; without the calls that lead there. */
export async function laidRx(
  hospital: Hospital,
  { accountId, personId }: Pick<Patient, "accountId" | "personId">,
  {
    state = "in-review",
    consultationId = hospital.id(),
    drugs = [["hydrotalcite-500mg-20", 1]],
    more = {},
  }: Laying = {},
): Promise<Prescription> {
  const { repository } = hospital.app.parts.prescriptions;
  const [id, at] = [hospital.id(), hospital.clock.now()];
  const written = drugs.map(([drugId, packs]) => ({
    ...{ drugId, packs, dose: 1, route: "oral", frequency: "tid" as const, days: 5 },
    note: typed(""),
  }));
  const { lines } = linesOf(written);
  const totalFen = totalOf(lines);
  const content: Content = {
    ...{ prescriptionId: id, content: 1, consultationId, departmentId: "pregnancy-health-center", lines, totalFen },
    person: { id: personId, maskedName: "林*晴", bornOn: "1995-03-07", ageMonths: 380 },
    diagnosis: { code: "O24.400", name: "妊娠期糖尿病" },
    ...{ checks: [], overrides: [], profileVersion: 0, policyVersion: "2026-11", formularyVersion: "2026-11" },
    ...{ prescriber, signedAt: at },
  };
  const hash = createHash("sha256").update(canonical(content), "utf8").digest("hex");
  const validUntil = validUntilOf(at);
  const isApproved = state !== "in-review" && state !== "returned" && state !== "rejected";
  const step = { id, at, by: "doctor" as const, print: "laid" };
  const head: Prescription = {
    ...{ id, v: 1, state, content: 1, hash, consultationId, accountId, personId, prescriber, totalFen, validUntil },
    departmentId: content.departmentId,
    supply: lines.map(supplyOf),
    days: 5,
    ...{ signedAt: at, contentAt: at, reviewBy: reviewByOf(at), createdAt: at, updatedAt: at },
    ...(isApproved ? { approvedAt: at, approvedBy, warnAt: warnAtOf(validUntil) } : {}),
    steps: [{ ...step, to: "in-review" }, ...(state === "in-review" ? [] : [{ ...step, id: `${id}-2`, to: state }])],
    ...more,
  };
  const signature = { algorithm: "laid", value: "", certificate: "", chain: "", timestamp: "" };
  const made = await repository.commit([
    ...stepWrites(repository, TENANT, undefined, { after: head }),
    repository.contentWrite(TENANT, { content, hash, signature }),
    ...repository.listWrites(TENANT, head),
  ]);
  if (!made.ok) throw new Error("the prescription was not laid");
  return head;
}
