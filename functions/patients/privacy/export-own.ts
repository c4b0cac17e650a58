import type { Id } from "../../../shared/kernel/ids";
import { narrated, patientRef, type Resource } from "../../../shared/kernel/fhir";
import { dayOf } from "../../../shared/kernel/time";
import type { HealthProfile } from "../../../shared/patients/profile-model";
import { CONSENT_TEXTS } from "../../../shared/patients/data/consents/texts";
import type { PrivacyParts } from "./parts";

/** What the patients' own domain keeps of a person as FHIR R4: who she is, her consents, proxies and health profile. */
export async function exportOwn(parts: PrivacyParts, tenant: string, personId: Id): Promise<Resource[]> {
  const { repository, stores } = parts;
  const [person, profile, proxies, lines] = await Promise.all([
    repository.person(tenant, personId),
    stores.profiles.unread(tenant, personId),
    stores.proxies.ofPerson(tenant, personId),
    allLines(parts, tenant, personId),
  ]);
  if (!person) return [];
  const { name, number, phone, bornOn, sex, recordNumber } = person;
  const patient = {
    resourceType: "Patient",
    id: personId,
    identifier: [
      { type: { text: "identity document" }, value: number },
      ...(recordNumber ? [{ type: { text: "medical record number" }, value: recordNumber }] : []),
    ],
    name: [{ use: "official", text: name }],
    telecom: [{ system: "phone", value: phone }],
    gender: sex,
    birthDate: bornOn,
  };
  return [
    narrated(patient, `${name} ${bornOn} ${number} ${phone} ${recordNumber ?? ""}`),
    ...lines.map(({ id, document, did, version, hash, at, as }) =>
      narrated(
        {
          resourceType: "Consent",
          id,
          status: did === "gave" ? "active" : "inactive",
          scope: { text: document },
          category: [{ text: document }],
          patient: patientRef(personId),
          dateTime: at,
          policyRule: { text: `${document} ${version} sha256:${hash}` },
        },
        `${dayOf(at)} ${CONSENT_TEXTS[document].title.zh} ${version} ${did} (${as})`,
      ),
    ),
    ...proxies.map(({ id, scopes, until, state, givenAt }) =>
      narrated(
        {
          resourceType: "RelatedPerson",
          id,
          active: state === "live",
          patient: patientRef(personId),
          relationship: [{ text: scopes.join(" ") }],
          period: { start: givenAt, end: until },
        },
        `${dayOf(givenAt)} – ${until} ${scopes.join(" ")} (${state})`,
      ),
    ),
    ...(profile ? profileResources(personId, profile.profile, profile.confirmedAt) : []),
  ];
}

async function allLines({ stores }: PrivacyParts, tenant: string, personId: Id) {
  const all = [];
  let cursor: string | undefined;
  do {
    const page = await stores.consents.lines(tenant, personId, cursor);
    all.push(...page.lines);
    cursor = page.cursor;
  } while (cursor);
  return all;
}

function profileResources(personId: Id, profile: HealthProfile, at: string): Resource[] {
  const ref = patientRef(personId);
  const { allergies, medicines, chronic, kidney, liver, pregnancy, lactation, weight } = profile;
  const observation = (what: string, words: string) =>
    narrated(
      {
        resourceType: "Observation",
        id: `${personId}-${what}`,
        status: "final",
        code: { text: what },
        subject: ref,
        effectiveDateTime: at,
        performer: [ref],
        valueString: words,
      },
      `${what}: ${words}`,
    );
  return [
    ...allergies.map(({ substance, severity, reaction }, n) =>
      narrated(
        {
          resourceType: "AllergyIntolerance",
          id: `${personId}-allergy-${n}`,
          patient: ref,
          code: { text: substance },
          recordedDate: at,
          reaction: [
            { manifestation: [{ text: reaction || "unknown" }], ...(severity === "unknown" ? {} : { severity }) },
          ],
        },
        `${substance} (${severity}) ${reaction}`,
      ),
    ),
    ...medicines.map(({ name, dose }, n) =>
      narrated(
        {
          resourceType: "MedicationStatement",
          id: `${personId}-medicine-${n}`,
          status: "active",
          subject: ref,
          medicationCodeableConcept: { text: name },
          dosage: [{ text: dose }],
          informationSource: ref,
        },
        `${name} ${dose}`,
      ),
    ),
    ...chronic.map(({ name, since }, n) =>
      narrated(
        {
          resourceType: "Condition",
          id: `${personId}-chronic-${n}`,
          subject: ref,
          code: { text: name },
          ...(since ? { onsetDateTime: since } : {}),
        },
        `${name} ${since ?? ""}`,
      ),
    ),
    observation("kidney", `${kidney.is} ${kidney.note}`.trim()),
    observation("liver", `${liver.is} ${liver.note}`.trim()),
    ...(pregnancy ? [observation("pregnancy", pregnancy.is)] : []),
    ...(lactation ? [observation("lactation", lactation.is ? "yes" : "no")] : []),
    ...(weight ? [observation("weight", `${weight.kg} kg ${weight.on}`)] : []),
  ];
}
