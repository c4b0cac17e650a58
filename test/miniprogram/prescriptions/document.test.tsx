import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import RxDocument from "../../../miniprogram/src/prescriptions/pages/document/index";
import Prescription from "../../../miniprogram/src/prescriptions/pages/prescription/index";
import { saveFile } from "../../../miniprogram/src/platform/save-file";
import { en } from "../../../miniprogram/src/prescriptions/words.en";
import { zh } from "../../../miniprogram/src/prescriptions/words.zh";
import { Evidence, type PatientRx } from "../../../shared/prescriptions/patient-views";
import { now } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { freshPhone, opened, press } from "../appointments/walk";
import { openedWith } from "../taro";
import { inReview, paidRx, RX } from "./fixtures";

jest.mock("../../../miniprogram/src/platform/save-file", () => ({ saveFile: jest.fn() }));

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const HASH = "ab".repeat(32);
type Paper = Evidence["papers"][number];

const paperOf = (what: Paper["what"], more: Partial<Paper> = {}): Paper => ({
  what,
  signer: { staffId: "staff-1", name: { zh: what === "review" ? "冉静" : "向书意", en: "Xiang Shuyi" } },
  signedAt: now(),
  serial: "0A1B2C3D",
  holds: true,
  signed: "{}",
  algorithm: "ECDSA-SHA256",
  signature: "c2ln",
  certificate: "-----BEGIN CERTIFICATE-----",
  chain: "-----BEGIN CERTIFICATE-----",
  timestamp: "dHM=",
  ...more,
});
const evidenceOf = (...papers: Paper[]) => Evidence.parse({ id: RX, content: 1, hash: HASH, papers });
const both = (review: Partial<Paper> = {}) => evidenceOf(paperOf("prescription"), paperOf("review", review));
const openDocument = async (evidence: unknown, view: PatientRx = paidRx()) => {
  openedWith({ id: RX });
  const line = answering({ "prescriptions/prescription": view, "prescriptions/myEvidence": evidence });
  await opened(RxDocument);
  return line;
};

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("from her prescription the signed document opens (D2-16)", async () => {
  openedWith({ id: RX });
  answering({ "prescriptions/prescription": paidRx(), "deliveries/ofPrescription": {} });
  await opened(Prescription);
  await press(zh.paper.open);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/prescriptions/pages/document/index?id=${RX}` });
});

test("what was signed, by doctor and pharmacist, the verdict in plain words, certificate and fingerprint", async () => {
  const line = await openDocument(both());
  for (const text of ["每次 1.5 片，每天 1 次，口服，用 28 天", "向书意", "冉静", "0A1B2C3D", HASH, RX]) shows(text);
  shows(zh.paper.verdicts.yes.title);
  expect(inputsOf(line, "prescriptions/myEvidence")).toEqual([{ id: RX }]);
});

test.each([
  ["one that does not fit", { holds: false }, "no"],
  ["one that nobody can check now", { holds: undefined }, "unknown"],
] as const)("%s is said for the whole of it", async (_what, more, verdict) => {
  await openDocument(both(more));
  shows(zh.paper.verdicts[verdict].title);
  shows(zh.paper.verdicts[verdict].text);
  shows(zh.paper.answers[verdict]);
  expect(screen.queryByText(zh.paper.verdicts.yes.title)).toBeNull();
});

test("before approval it says that no medicine is given for it", async () => {
  await openDocument(evidenceOf(paperOf("prescription")), inReview());
  shows(zh.paper.notApproved);
  shows(zh.paper.nobodyYet);
});

test("without a fresh proof of who she is the text stands, and the signatures ask for the proof", async () => {
  await openDocument(no("proof.needed"));
  shows("每次 1.5 片，每天 1 次，口服，用 28 天");
  expect(screen.queryByText(HASH)).toBeNull();
  expect(screen.getByRole("button", { name: /验证码/ })).toBeDefined();
});

test("the whole of it can be handed on", async () => {
  await openDocument(both());
  jest.mocked(saveFile).mockResolvedValueOnce("failed").mockResolvedValueOnce("copied");
  await press(/签名文件/);
  shows(zh.paper.notSaved);
  await press(/签名文件/);
  const [name, text] = jest.mocked(saveFile).mock.calls[0]!;
  expect(name).toBe(`prescription-${RX}.json`);
  expect(JSON.parse(text)).toMatchObject({ hash: HASH, papers: [{ what: "prescription" }, { what: "review" }] });
  shows(zh.paper.copied);
});

test("in English", async () => {
  freshPhone("en");
  await openDocument(both());
  shows(en.paper.verdicts.yes.title);
});
