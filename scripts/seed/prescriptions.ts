import { reasonKey, type KeptCheck } from "../../shared/prescriptions/model";
import { tokenOf } from "./signed-in";
import { seedId } from "./ids";
import type { Stage } from "./stage";

/** What the demonstration prescribes in a follow-up that goes on. All of it is invented. */
export const WRITTEN = [
  {
    key: "thyroxine",
    approved: true,
    line: {
      ...{ drugId: "levothyroxine-50ug-100", dose: 1, route: "oral", frequency: "qd", days: 28, packs: 1 },
      note: "早上空腹服，与铁剂、钙片隔开四小时",
      longReason: "甲状腺功能减退症，病情稳定，长期服用",
    },
  },
  {
    key: "folic",
    approved: false,
    line: {
      ...{ drugId: "folic-acid-400ug-31", dose: 1, route: "oral", frequency: "qd", days: 28, packs: 1 },
      note: "每天固定时间服用",
      longReason: "孕期补充，按月复查",
    },
  },
] as const;
/** Why the doctor goes on although a check said something. */
export const WHY = "已核对，按孕期目标用药";
const CONSULTATION = seedId("consultation/lin-open");

/** One approved prescription waits for her choice, one waits for the pharmacist. Nothing is signed without a signing service. */
export async function applyPrescriptions(stage: Stage): Promise<void> {
  const { app, now, shift } = stage;
  if (!app.outside.signature) return;
  // A signature carries a timestamp of its own: it is made now, not in the past.
  shift(now);
  const doctor = await tokenOf(stage, "doctor.bao");
  const pharmacist = await tokenOf(stage, "pharmacist.ai");
  for (const one of WRITTEN) await writes(stage, { ...one, consultationId: CONSULTATION }, doctor, pharmacist);
}

type Writing = {
  readonly key: string;
  readonly consultationId: string;
  readonly line: object;
  readonly approved: boolean;
};

/** Checked and signed by its doctor, with a reason for what the checks say, and approved where it is. */
export async function writes({ ask }: Stage, one: Writing, doctor: string, pharmacist: string): Promise<void> {
  const { key, consultationId, line, approved } = one;
  const about = { consultationId, lines: [line] };
  const checked = (await ask("prescriptions/checkDraft", about, doctor)) as { checks: KeptCheck[]; totalFen: number };
  const hits = checked.checks.filter(({ outcome }) => outcome === "hit");
  const overrides = hits.map((hit) => ({ of: reasonKey(hit), why: WHY }));
  const id = seedId(`prescription/${key}`);
  const input = { ...about, id, overrides, totalFen: checked.totalFen, read: true };
  const { version, content, hash } = (await ask("prescriptions/sign", input, doctor)) as {
    version: number;
    content: number;
    hash: string;
  };
  if (!approved) return;
  const seen = { id, stepId: seedId(`prescription/${key}/approve`), version, content, hash };
  await ask("prescriptions/approve", seen, pharmacist);
}
