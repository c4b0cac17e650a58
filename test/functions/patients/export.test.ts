import type { Message } from "../../../shared/consultations/thread";
import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { applied } from "../../kit/stories";
import { books, planned } from "../../kit/clinics";
import { followUp } from "../consultations/talk-world";
import { profileOf } from "./profile-of";

let hospital: Hospital;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ recordNumber: "M26000901" });
});
type Found = { resourceType: string; id: string; text: { div: string } };

/** Every page of the export, in order. */
async function exported(person = mother): Promise<{ resources: Found[]; pages: number }> {
  const resources: Found[] = [];
  let [pages, cursor]: [number, string | undefined] = [0, undefined];
  do {
    const input = { personId: person.personId, ...(cursor ? { cursor } : {}) };
    hospital.clock.advance(13);
    const { value } = await hospital.call("privacy/exportRecord", input, await hospital.signsInAgain(person));
    resources.push(...value.resources.map((text: string) => JSON.parse(text) as Found));
    cursor = value.cursor;
    pages++;
  } while (cursor);
  return { resources, pages };
}
/** Its line in the audit trail, as the call that submits it leaves one. */
async function submitted(id: string): Promise<void> {
  const { consultations } = hospital.app.repositories;
  const actor = { kind: "patient", accountId: mother.accountId } as const;
  const reader = { actor, tenant: TENANT, now: hospital.clock.now(), trace: "t" };
  await consultations.commit([consultations.audit(reader, { id, personId: mother.personId }, "submit")]);
}
const kinds = (resources: readonly Found[]) => [...new Set(resources.map(({ resourceType }) => resourceType))].sort();

test("C.4: everything that is kept of a person is in it, each thing once and in words, and nothing of anybody else", async () => {
  const own = (name: string, input: object) =>
    hospital.call(`privacy/${name}`, { personId: mother.personId, ...input }, mother.token);
  await own("saveProfile", { stepId: hospital.id(), version: 0, profile: profileOf() });
  const [{ document, version, hash }] = (await own("consents", {})).value.consents;
  await own("giveConsent", { id: hospital.id(), document, version, hash });
  await own("inviteProxy", { id: hospital.id(), scopes: ["consultations"], until: "2026-12-31" });
  const application = await applied(hospital, mother);
  const session = await planned(hospital, 3);
  const visit = (await books(hospital, mother, session.id)).value;
  const { id: consultation } = await followUp({ hospital, patient: mother });
  await submitted(consultation);
  const other = await hospital.patient({ name: "别的人" });
  await applied(hospital, other);

  const { resources } = await exported();
  expect(kinds(resources)).toEqual(
    expect.arrayContaining([
      "AllergyIntolerance",
      "Appointment",
      "Condition",
      "Consent",
      "Encounter",
      "Observation",
      "Patient",
      "RelatedPerson",
    ]),
  );
  const ids = resources.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([mother.personId, application, visit.id, consultation]));
  expect(new Set(ids).size).toBe(ids.length);
  expect(resources.every(({ text }) => text.div.length > 45)).toBe(true);
  expect(JSON.stringify(resources)).not.toContain(other.personId);
});

test("a chat too long for one answer comes page by page, whole and in order", async () => {
  const { id } = await followUp({ hospital, patient: mother });
  const { consultations } = hospital.app.repositories;
  const thread = (await consultations.thread(TENANT, id))!;
  const from = thread.lastSeq;
  const long = "很长的一句话".repeat(150);
  for (let n = 1; n <= 700; n++) {
    const message = {
      id: hospital.id(),
      seq: from + n,
      by: "patient",
      at: hospital.clock.now(),
      kind: "text",
      text: long,
    };
    await consultations.commit([consultations.messageWrite(TENANT, id, message as Message)]);
  }
  await submitted(id);
  await applied(hospital, mother);
  const { resources, pages } = await exported();
  const said = resources.filter(({ resourceType }) => resourceType === "Communication").map(({ id: name }) => name);
  expect(pages).toBeGreaterThan(1);
  expect(said).toHaveLength(from + 700);
  expect(said).toEqual(Array.from({ length: from + 700 }, (_, n) => `${id}-m${n + 1}`));
});

test("an export is a reading like any other: it stands in the list of who looked", async () => {
  await exported();
  const token = await hospital.signsInAgain(mother);
  const { items } = (await hospital.call("privacy/whoLooked", { personId: mother.personId }, token)).value;
  expect(items).toContainEqual(expect.objectContaining({ what: "export", did: "read", who: "you" }));
});

test("a cursor that was made up leads nowhere", async () => {
  const input = { personId: mother.personId, cursor: "zzz" };
  expect((await hospital.call("privacy/exportRecord", input, mother.token)).code).toBe("thing.missing");
});
