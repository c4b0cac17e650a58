import { done, refused, type Result } from "../../../shared/kernel/result";
import type { Note } from "../line/port";
import type { IdentifierSystems } from "./codes";
import { FhirEncounter, FhirPatient, FhirReport, type Patient } from "./fhir";
import { FhirAllergy, FhirCondition, FhirMedicationRequest, FhirTest } from "./fhir-follow-up";
import type { FollowUpRecord, MedicalRecord } from "./port";
import type { fhirSearch } from "./search";
import { patientFrom, reportFrom } from "./translate";
import { allergyFrom, medicineFrom, testFrom, visitFrom } from "./translate-follow-up";

/** One limit over everything that one question asks of the record. */
const TIME_LIMIT_MS = 3_000;
const ID = /(?:^|\/)Patient\/([A-Za-z0-9.-]{1,64})$/;

type Parts = {
  readonly search: ReturnType<typeof fhirSearch>;
  readonly baseUrl: string;
  readonly systems: IdentifierSystems;
  readonly note: Note;
};
type Read<T> = Promise<Result<T, "unreachable">>;

const nobody: FollowUpRecord = { visits: [], tests: [], reports: [], medicines: [], allergies: [] };
const idOf = (reference: string | undefined) => ID.exec(reference ?? "")?.[1];
const linked = ({ link }: Patient, type: string): string[] =>
  (link ?? []).flatMap((one) => (one.type === type ? (idOf(one.other.reference) ?? []) : []));
const newestFirst = <T extends { on: string }>(ones: readonly T[], since: string): T[] =>
  ones.filter(({ on }) => on >= since).sort((a, b) => b.on.localeCompare(a.on));

/** What an online follow-up needs of the record: Encounter, Condition, Observation, DiagnosticReport, MedicationRequest. */
export const recordedFollowUp = ({
  search,
  baseUrl,
  systems,
  note,
}: Parts): Pick<MedicalRecord, "followUpRecordOf"> => {
  const byId = async (id: string, signal: AbortSignal): Read<Patient | undefined> => {
    const found = await search("Patient", FhirPatient, { _id: id }, signal);
    return found.ok ? done(found.value.find((one) => one.id === id)) : found;
  };
  /** Who bears the number now: a record that was merged away leads to the one that replaced it, once. */
  async function bearer(recordNumber: string, signal: AbortSignal): Read<Patient | undefined> {
    const identifier = `${systems.recordNumber}|${recordNumber.replace(/[\\$,|]/g, "\\$&")}`;
    const found = await search("Patient", FhirPatient, { identifier }, signal);
    if (!found.ok) return found;
    const bearers = found.value.filter(({ identifier: numbers }) =>
      numbers.some(({ system, value }) => system === systems.recordNumber && value === recordNumber),
    );
    const live = bearers.filter(({ active }) => active !== false);
    if (live.length > 1) note({ event: "medical-record.ambiguous", found: live.length });
    if (live.length) return done(live.length === 1 ? live[0] : undefined);
    const replacedBy = bearers.length === 1 ? linked(bearers[0]!, "replaced-by") : [];
    return replacedBy.length === 1 ? byId(replacedBy[0]!, signal) : done(undefined);
  }

  return {
    async followUpRecordOf(recordNumber, since) {
      const signal = AbortSignal.timeout(TIME_LIMIT_MS);
      const found = await bearer(recordNumber, signal);
      if (!found.ok) return found;
      const patient = found.value && patientFrom(found.value, systems);
      if (!found.value || !patient) return done(nobody);
      const ids = [found.value.id, ...linked(found.value, "replaces")];
      const subjects = ids.flatMap((id) => [`Patient/${id}`, `${baseUrl}/Patient/${id}`]);
      const whose = { patient: ids.join(",") };
      const recent = { ...whose, date: `ge${since}` };
      const [encounters, conditions, tests, reports, medicines, allergies] = await Promise.all([
        search("Encounter", FhirEncounter, recent, signal),
        search("Condition", FhirCondition, whose, signal),
        search("Observation", FhirTest, recent, signal),
        search("DiagnosticReport", FhirReport, recent, signal),
        search("MedicationRequest", FhirMedicationRequest, whose, signal),
        search("AllergyIntolerance", FhirAllergy, whose, signal),
      ]);
      if (!encounters.ok || !conditions.ok || !tests.ok || !reports.ok || !medicines.ok || !allergies.ok)
        return refused("unreachable");
      const hers = <T extends { subject: { reference?: string } }>(ones: readonly T[]): T[] =>
        ones.filter(({ subject }) => subjects.includes(subject.reference ?? ""));
      const own = hers(conditions.value);
      return done({
        patient,
        visits: newestFirst(
          hers(encounters.value).flatMap((one) => visitFrom(one, own) ?? []),
          since,
        ),
        tests: newestFirst(
          hers(tests.value).flatMap((one) => testFrom(one) ?? []),
          since,
        ),
        reports: newestFirst(
          hers(reports.value).flatMap((one) => reportFrom(one) ?? []),
          since,
        ),
        medicines: newestFirst(
          hers(medicines.value).flatMap((one) => medicineFrom(one) ?? []),
          since,
        ),
        allergies: allergies.value
          .filter((one) => subjects.includes(one.patient.reference ?? ""))
          .flatMap((one) => allergyFrom(one) ?? []),
      });
    },
  };
};
