import type { HealthProfile } from "../../shared/patients/profile-model";
import { addMinutes } from "../../shared/kernel/time";
import { demoConsultations, type DemoConsultation } from "./data/demo-consultations";
import { paysAtCounter, shiftOf } from "./desk-money";
import { tokenOf } from "./signed-in";
import { seedId } from "./ids";
import { accountIdOf } from "./load";
import { personIdOf } from "./people";
import type { Stage } from "./stage";

type Consents = { readonly consents: readonly { document: string; version: string; hash: string }[] };
type Tokens = { readonly patient: string; readonly doctor: string; readonly cashier: string };

/** Brings the demo consultations as far as they go, through the real calls, each step at its own time in the past. */
export async function applyConsultations(stage: Stage): Promise<void> {
  const { now, shift } = stage;
  shift(now);
  const cashier = await tokenOf(stage, "finance.duan");
  const earliest = Math.max(...demoConsultations.map((one) => one.submittedMinutesAgo));
  await shiftOf(stage, "follow-ups", earliest + 1, cashier, async () => {
    for (const one of demoConsultations) {
      shift(now);
      const accountId = accountIdOf(one.personKey);
      const { token: patient } = await stage.app.sessions.open(stage.tenant, { kind: "patient", accountId });
      await bring(stage, one, { patient, doctor: await tokenOf(stage, one.doctor[0]), cashier });
    }
  });
}

async function bring(stage: Stage, one: DemoConsultation, tokens: Tokens): Promise<void> {
  const { now, shift, ask, app, tenant } = stage;
  const at = (minutesAgo: number) => shift(addMinutes(now, -minutesAgo));
  const id = seedId(`consultation/${one.key}`);
  at(one.submittedMinutesAgo);
  await submitted(stage, one, id, tokens);
  const version = async () => (await app.repositories.consultations.unread(tenant, id))!.v;
  const step = async (name: string, input: object, token: string) =>
    ask(`consultations/${name}`, { id, stepId: seedId(`${id}/${name}`), version: await version(), ...input }, token);
  const { declined, ended, lines = [], acceptedMinutesAgo } = one;
  const begins = declined?.minutesAgo ?? acceptedMinutesAgo;
  if (begins === undefined) return;
  at(begins);
  const { desk } = (await ask("consultations/myDesk", {}, tokens.doctor)) as { desk: { v: number } };
  await ask("consultations/startWorking", { version: desk.v }, tokens.doctor);
  if (declined) {
    const { note, tests } = declined;
    await step("decline", { reason: "needs-test", note, tests }, tokens.doctor);
    return;
  }
  const { visit } = (await app.repositories.consultations.unread(tenant, id))!;
  await step("accept", { meetsCondition: true, visitId: visit.id }, tokens.doctor);
  for (const [n, { by, minutesAgo, text }] of lines.entries()) {
    at(minutesAgo);
    await ask("consultations/send", { id, message: { id: seedId(`${id}/${n}`), kind: "text", text } }, tokens[by]);
  }
  if (!ended) return;
  at(ended.minutesAgo);
  await step("end", { summary: ended.summary }, tokens.doctor);
}

/** Consents, profile, request and, where something is to be paid, the money at the counter. */
async function submitted(stage: Stage, one: DemoConsultation, id: string, { patient, cashier }: Tokens): Promise<void> {
  const { ask, app, tenant } = stage;
  const personId = personIdOf(one.personKey);
  const { consents } = (await ask("privacy/consents", { personId }, patient)) as Consents;
  for (const { document, version, hash } of consents)
    if (document === "online-follow-up" || document === "health-data") {
      const consentId = seedId(`consent/${one.key}/${document}`);
      await ask("privacy/giveConsent", { id: consentId, personId, document, version, hash }, patient);
    }
  const known = await app.queries.patients.profileOf(tenant, personId);
  const saved = { personId, stepId: seedId(`profile/${one.key}`), version: known?.version ?? 0 };
  await ask("privacy/saveProfile", { ...saved, profile: profileOf(one) }, patient);
  const profileVersion = (await app.queries.patients.profileOf(tenant, personId))!.version;
  const { visits } = (await ask(
    "consultations/eligibility",
    { personId, departmentId: one.departmentId },
    patient,
  )) as { visits: readonly { visit: { id: string } }[] };
  const found = visits.find(({ visit }) => visit.id.endsWith(one.visit));
  const form = {
    id,
    personId,
    departmentId: one.departmentId,
    doctorId: one.doctor[1],
    service: "text",
    consentVersion: consents.find(({ document }) => document === "online-follow-up")!.version,
    visitId: found?.visit.id ?? one.visit,
    diagnosisCode: one.diagnosisCode,
    signs: [],
    intake: {
      wishes: [one.wish],
      course: "same",
      symptoms: ["none"],
      description: one.description,
      medicines: one.medicines ?? [],
      documentIds: [],
    },
    profileVersion,
    priceVersion: (await app.queries.hospital.priceList(tenant)).version,
  };
  const { fen } = (await ask("consultations/submit", form, patient)) as { fen: number };
  if (fen > 0) await paysAtCounter(stage, { domain: "consultations", id }, fen, patient, cashier);
}

const profileOf = ({ medicines = [], pregnant, allergy }: DemoConsultation): HealthProfile => ({
  noAllergies: allergy === undefined,
  allergies: allergy === undefined ? [] : [{ substance: allergy, severity: "severe", reaction: "皮疹" }],
  noMedicines: medicines.length === 0,
  medicines: medicines.map(({ name, dose }) => ({ name, dose })),
  pregnancy: { is: pregnant ? "pregnant" : "no" },
  lactation: { is: false },
  kidney: { is: "normal", note: "" },
  liver: { is: "normal", note: "" },
  chronic: [],
});
