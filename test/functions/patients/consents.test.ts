import { createHash } from "node:crypto";
import { CONSENT_DOCUMENTS, wordsOf } from "../../../shared/patients/consents";
import { CONSENT_TEXTS } from "../../../shared/patients/data/consents/texts";
import type { ConsentView } from "../../../shared/patients/privacy-views";
import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";

let hospital: Hospital;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
});

const call = (name: string, input: object, token = mother.token) => hospital.call(`privacy/${name}`, input, token);
const shown = async (document = "health-data"): Promise<ConsentView> =>
  (await call("consents", { personId: mother.personId })).value.consents.find(
    (one: ConsentView) => one.document === document,
  );
const give = async (change: object = {}) => {
  const { document, version, hash } = await shown();
  return call("giveConsent", {
    id: hospital.id(),
    personId: mother.personId,
    document,
    version,
    hash,
    ...change,
  });
};
const withdraw = (change: object = {}) =>
  call("withdrawConsent", {
    id: hospital.id(),
    personId: mother.personId,
    document: "health-data",
    ...change,
  });
const consentOf = () => hospital.app.queries.patients.consentOf(TENANT, mother.personId, "health-data");

test("what is agreed to is named by version and by the SHA-256 of every word that was shown", async () => {
  const { state, hash } = await shown();
  expect(state).toBe("never");
  expect(hash).toBe(createHash("sha256").update(wordsOf(CONSENT_TEXTS["health-data"])).digest("hex"));
  expect((await give()).value.consent).toMatchObject({
    state: "given",
    as: "self",
  });
  expect(await consentOf()).toMatchObject({
    document: "health-data",
    version: "2026-11",
    hash,
  });
});

test("consent.outdated: giveConsent to another version or other words than today's is asked again", async () => {
  expect(await give({ version: "2020-01" })).toMatchObject({
    code: "consent.outdated",
    details: { version: "2026-11" },
  });
  expect((await give({ hash: "0".repeat(64) })).code).toBe("consent.outdated");
  expect(await consentOf()).toBeUndefined();
});

test("consent.not-given: withdrawConsent takes back what was given, once, and as easily", async () => {
  expect((await withdraw()).code).toBe("consent.not-given");
  await give();
  const id = hospital.id();
  expect((await withdraw({ id })).value.consent.state).toBe("withdrawn");
  expect((await withdraw({ id })).ok).toBe(true);
  expect((await withdraw()).code).toBe("consent.not-given");
  expect(await consentOf()).toBeUndefined();
});

test("A7: a request that was decided on a consent does not pass once it has been withdrawn", async () => {
  await give();
  const live = (await consentOf())!;
  expect((await hospital.app.table.commit([live.check])).ok).toBe(true);
  await withdraw();
  expect((await hospital.app.table.commit([live.check])).ok).toBe(false);
});

test("the ledger keeps every line, newest first; the same tap has one effect, another content is refused", async () => {
  const id = hospital.id();
  expect((await give({ id })).ok).toBe(true);
  expect((await give({ id })).ok).toBe(true);
  expect((await withdraw({ id })).code).toBe("request.reused");
  await withdraw();
  await give();
  const { items } = (await call("consentHistory", { personId: mother.personId })).value;
  expect(items.map(({ did }: { did: string }) => did)).toEqual(["gave", "withdrew", "gave"]);
  expect(items[2]).toMatchObject({ id, as: "self", byYou: true });
});

test("ten taps at once leave ten lines and one standing", async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => give()));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect((await call("consentHistory", { personId: mother.personId })).value.items).toHaveLength(5);
});

test("every text is whole in both languages, and says what withdrawing stops", async () => {
  for (const document of CONSENT_DOCUMENTS) {
    const { title, paragraphs, stops } = await shown(document);
    for (const { zh, en } of [title, ...paragraphs, stops])
      expect([zh.length > 4, en.length > 10]).toEqual([true, true]);
    expect(stops.zh).toContain("撤回后");
  }
});

/** A changed text is a new version: whoever changes a word here gives it one, and everybody is asked again. */
test("no text changes under its version", async () => {
  const hashes: Record<string, string> = {};
  for (const document of CONSENT_DOCUMENTS) {
    const { version, hash } = await shown(document);
    hashes[`${document} ${version}`] = hash.slice(0, 16);
  }
  expect(hashes).toMatchInlineSnapshot(`
   {
     "call-recording 2026-11": "c0ef288ed738cf40",
     "health-data 2026-11": "53df464b27c52f04",
     "medicine-mailing 2026-11": "138d632df3937307",
     "online-follow-up 2026-11": "bc169dd9978f5081",
   }
  `);
});
