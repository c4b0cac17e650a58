import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { wordsOf } from "../../../shared/patients/consents";
import { CONSENT_TEXTS } from "../../../shared/patients/data/consents/texts";
import { usePreferences } from "../../../miniprogram/src/kernel/preferences";
import Consents from "../../../miniprogram/src/patients/pages/consents/index";
import Export from "../../../miniprogram/src/patients/pages/export/index";
import Profile from "../../../miniprogram/src/patients/pages/profile/index";
import Proxies from "../../../miniprogram/src/patients/pages/proxies/index";
import WhoLooked from "../../../miniprogram/src/patients/pages/who-looked/index";
import { bundleOf } from "../../../miniprogram/src/patients/own/export-list";
import { calls } from "../../../miniprogram/src/patients/own/calls";
import { en } from "../../../miniprogram/src/patients/own/words.en";
import { zh } from "../../../miniprogram/src/patients/own/words.zh";
import { PERSON } from "../appointments/fixtures";
import { answering, inputsOf } from "../appointments/line";
import { choose, freshPhone, opened, press, write } from "../appointments/walk";
import { profileOf } from "../../functions/patients/profile-of";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryAllByText(text)).toHaveLength(0);
const AT = "2026-11-22T01:00:00.000Z";
const ID = "z".repeat(26);

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

const { document, version, title, paragraphs, stops } = CONSENT_TEXTS["health-data"];
const consent = (change: object = {}) => ({
  document,
  version,
  hash: "h".repeat(64),
  title,
  paragraphs: [...paragraphs],
  stops,
  state: "never",
  ...change,
});

describe("my consents", () => {
  const history = { items: [{ id: ID, document, did: "gave", version, hash: "h", at: AT, as: "self", byYou: true }] };

  test("a text is read whole before it is agreed to, by the version and hash that were shown", async () => {
    const line = answering({
      "privacy/consents": { consents: [consent()] },
      "privacy/consentHistory": { items: [] },
      "privacy/giveConsent": { consent: consent({ state: "given", at: AT, as: "self" }) },
    });
    await opened(Consents);
    expect(screen.queryByRole("button", { name: zh.consents.agree })).toBeNull();
    await press(new RegExp(zh.consents.read));
    for (const { zh: paragraph } of paragraphs) shows(paragraph);
    await press(zh.consents.agree);
    expect(inputsOf(line, "privacy/giveConsent")).toMatchObject([
      { personId: PERSON, document, version, hash: "h".repeat(64) },
    ]);
    shows(zh.consents.states.given);
  });

  test("withdrawing is one tap and a confirmation that says what stops and what is kept", async () => {
    const line = answering({
      "privacy/consents": { consents: [consent({ state: "given", at: AT, as: "self" })] },
      "privacy/consentHistory": history,
      "privacy/withdrawConsent": { consent: consent({ state: "withdrawn", at: AT, as: "self" }) },
    });
    await opened(Consents);
    await press(zh.consents.withdraw);
    shows(stops.zh);
    expect(inputsOf(line, "privacy/withdrawConsent")).toEqual([]);
    await press(zh.consents.confirm);
    expect(inputsOf(line, "privacy/withdrawConsent")).toMatchObject([{ personId: PERSON, document }]);
    shows(zh.consents.states.withdrawn);
    shows(`${zh.consents.did.gave} · ${title.zh}`);
  });

  test("every word that was hashed is a word that is shown", () => {
    const shown = [document, version, title, ...paragraphs, stops].flatMap((one) =>
      typeof one === "string" ? [one] : [one.zh, one.en],
    );
    expect(wordsOf(CONSENT_TEXTS["health-data"]).split("\n")).toEqual(shown);
  });
});

describe("the health profile", () => {
  const view = (change: object = {}) => ({
    version: 1,
    profile: profileOf(),
    changedAt: AT,
    confirmedAt: AT,
    source: "patient",
    bornOn: "1995-03-07",
    sex: "female",
    ...change,
  });

  test("each part is a line; what has not changed is confirmed with one tap", async () => {
    const line = answering({ "privacy/profile": view(), "privacy/confirmProfile": view() });
    await opened(Profile);
    shows(`青霉素 · ${zh.profile.severities.severe}`);
    shows(zh.profile.noMedicines);
    lacks(zh.profile.weight);
    await press(zh.profile.confirm);
    expect(inputsOf(line, "privacy/confirmProfile")).toMatchObject([{ personId: PERSON, version: 1 }]);
    shows(zh.profile.saved);
  });

  test("nothing is assumed of a new profile; a change is saved as a whole, empty rows left out", async () => {
    const fresh = { version: 0, source: "patient", bornOn: "1995-03-07", sex: "female" };
    const line = answering({ "privacy/profile": fresh, "privacy/saveProfile": view() });
    await opened(Profile);
    shows(zh.profile.never);
    await press(new RegExp(zh.profile.allergies));
    await press(zh.profile.addAllergy);
    await write(new RegExp(zh.profile.substance), "海鲜");
    await choose(zh.profile.severities.mild);
    await press(zh.profile.addAllergy);
    await press(zh.close);
    shows(zh.profile.unsaved);
    await press(zh.save);
    expect(inputsOf(line, "privacy/saveProfile")).toMatchObject([
      { version: 0, profile: { noAllergies: false, allergies: [{ substance: "海鲜", severity: "mild" }] } },
    ]);
  });

  test("after a loss: no cheerful word, and a hand", async () => {
    answering({ "privacy/profile": view({ profile: profileOf({ pregnancy: { is: "ended" } }) }) });
    await opened(Profile);
    shows(zh.profile.pregnancies.ended);
    expect(`${zh.profile.endedCare}${en.profile.endedCare}`).not.toMatch(/恭喜|！|!|congrat/i);
  });

  test("a child's weight is asked, her pregnancy is not", async () => {
    answering({ "privacy/profile": view({ bornOn: "2022-05-01", profile: profileOf({ pregnancy: undefined }) }) });
    await opened(Profile);
    shows(zh.profile.weight);
    lacks(zh.profile.pregnancy);
  });
});

describe("the export", () => {
  const resource = (resourceType: string, id: string, words: string) =>
    JSON.stringify({ resourceType, id, text: { status: "generated", div: `<div>${words}</div>` } });

  test("every page is read before anything is shown; the list is in plain words", async () => {
    const line = answering({
      "privacy/exportRecord": [
        { madeAt: AT, resources: [resource("Patient", "p", "陈雨桐")], cursor: "1:" },
        { madeAt: AT, resources: [resource("Appointment", "a", "系统超声 &lt;20 周&gt;")] },
      ],
    });
    await opened(Export);
    await press(zh.export.make);
    expect(inputsOf(line, "privacy/exportRecord")).toEqual([{ personId: PERSON }, { personId: PERSON, cursor: "1:" }]);
    shows(zh.export.ready(2));
    shows("系统超声 <20 周>");
    shows(zh.export.kinds["Appointment"]!);
  });

  test("the file is one FHIR R4 Bundle", () => {
    const bundle = JSON.parse(bundleOf([resource("Patient", "p", "x"), resource("Consent", "c", "y")], AT)) as {
      entry: { resource: { resourceType: string } }[];
    };
    expect(bundle).toMatchObject({ resourceType: "Bundle", type: "collection", timestamp: AT });
    expect(bundle.entry.map(({ resource: one }) => one.resourceType)).toEqual(["Patient", "Consent"]);
  });
});

test("every refusal of these calls has its sentences in both languages", () => {
  expect(Object.keys(calls).length).toBeGreaterThan(14);
  expect(Object.keys(en.refusals).sort()).toEqual(Object.keys(zh.refusals).sort());
});

test("signed out and in English, every page says how to go on", async () => {
  for (const Page of [Consents, Profile, Proxies, WhoLooked, Export]) {
    freshPhone("en");
    usePreferences.setState({ language: "en", elderly: true });
    answering({
      "patients/family": { members: [], actsFor: [], most: 5, hasPhone: true },
    });
    const { unmount } = await opened(Page);
    shows(en.choose.title);
    await press(en.choose.add);
    expect(Taro.navigateTo).toHaveBeenCalled();
    unmount();
  }
});
