import { residentNumber } from "../../../scripts/seed/resident-number";
import {
  agreesWithBirth,
  birthOf,
  dayOfAge,
  DOCUMENT_KINDS,
  IdentityDocument,
  newbornNumber,
  numberSeries,
  yearsOn,
} from "../../../shared/patients/documents";
import { hasResidentCheck, maskNumber } from "../../../shared/patients/model";

/** A number of eighteen characters over any first seventeen, with its check character. */
const checked = (first17: string): string =>
  first17 + [..."0123456789X"].find((one) => hasResidentCheck(first17 + one))!;
const other = (number: string): string => number.slice(0, 17) + (number.endsWith("1") ? "2" : "1");
const born = { bornOn: "1988-08-08", sex: "female" };
const card = residentNumber("1990-01-01", "female", 11);
/** An abolished division (Sichuan's Wanxian of before 1997) stays valid on a card. */
const abolished = checked("51220119800228002");
const codesOf = (document: object): string[] => {
  const parsed = IdentityDocument.safeParse(document);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

const ACCEPTED: [string, object][] = [
  ["a resident card", { kind: "resident-card", number: card }],
  ["a card of an abolished division", { kind: "resident-card", number: abolished }],
  ["29 February of a leap year", { kind: "resident-card", number: checked("50999920000229002") }],
  [
    "the household register of a child",
    { kind: "household-register", number: residentNumber("2021-05-06", "male", 3) },
  ],
  ["a residence permit 81", { kind: "residence-permit", number: checked("81000019900101001") }],
  ["a residence permit 82", { kind: "residence-permit", number: checked("82000019900101002") }],
  ["a residence permit 83", { kind: "residence-permit", number: checked("83000019900101003") }],
  ["a Hong Kong permit", { kind: "hk-macao-permit", number: "H12345678", ...born }],
  ["a Macao permit with its issue", { kind: "hk-macao-permit", number: "M1234567801", ...born }],
  ["a Taiwan permit", { kind: "taiwan-permit", number: "12345678", ...born }],
  ["an older Taiwan permit", { kind: "taiwan-permit", number: "1234567890B", ...born }],
  ["a permanent resident card of 2023", { kind: "permanent-resident", number: checked("91108419880808001") }],
  ["an older permanent resident card", { kind: "permanent-resident", number: "CAN110088080801", ...born }],
  ["a passport", { kind: "passport", number: "E12345678", ...born }],
  ["a short passport", { kind: "passport", number: "A1234", ...born }],
  ["a newborn", { kind: "newborn", motherId: "0".repeat(26), birthOrder: 1, bornOn: "2026-11-20", sex: "male" }],
  [
    "a ninth child of one birth",
    { kind: "newborn", motherId: "0".repeat(26), birthOrder: 9, bornOn: "2026-11-20", sex: "male" },
  ],
];
test.each(ACCEPTED)("C.3: %s is accepted", (_name, document) => {
  expect(codesOf(document)).toEqual([]);
});
test("every legal kind of document has a case here", () => {
  expect(new Set(ACCEPTED.map(([, document]) => (document as { kind: string }).kind))).toEqual(new Set(DOCUMENT_KINDS));
});

const REFUSED: [string, object, string][] = [
  ["seventeen characters", { kind: "resident-card", number: card.slice(1) }, "document.malformed"],
  ["nineteen characters", { kind: "resident-card", number: `${card}1` }, "document.malformed"],
  ["a small x", { kind: "resident-card", number: `${card.slice(0, 17)}x` }, "document.malformed"],
  ["a wrong check character", { kind: "resident-card", number: other(card) }, "document.check-digit"],
  ["30 February", { kind: "resident-card", number: checked("50999919900230002") }, "document.birth-date"],
  [
    "29 February of an ordinary year",
    { kind: "resident-card", number: checked("50999919000229002") },
    "document.birth-date",
  ],
  ["month 13", { kind: "household-register", number: checked("50999920211301002") }, "document.birth-date"],
  [
    "a residence permit as a card",
    { kind: "resident-card", number: checked("81000019900101001") },
    "document.kind-differs",
  ],
  ["a card as a residence permit", { kind: "residence-permit", number: card }, "document.kind-differs"],
  ["division 84", { kind: "residence-permit", number: checked("84000019900101001") }, "document.kind-differs"],
  [
    "a foreigner's number as a card",
    { kind: "resident-card", number: checked("91108419880808001") },
    "document.kind-differs",
  ],
  [
    "seven digits of a Hong Kong permit",
    { kind: "hk-macao-permit", number: "H1234567", ...born },
    "document.malformed",
  ],
  ["another letter", { kind: "hk-macao-permit", number: "T12345678", ...born }, "document.malformed"],
  ["nine digits of a Taiwan permit", { kind: "taiwan-permit", number: "123456789", ...born }, "document.malformed"],
  [
    "a permanent resident's check",
    { kind: "permanent-resident", number: other(checked("91108419880808001")) },
    "document.check-digit",
  ],
  ["two letters", { kind: "permanent-resident", number: "CA1100880808012", ...born }, "document.malformed"],
  ["four characters of a passport", { kind: "passport", number: "A123", ...born }, "document.malformed"],
  ["a passport without a digit", { kind: "passport", number: "ABCDEFG", ...born }, "document.malformed"],
  ["a passport with a space", { kind: "passport", number: "E 1234567", ...born }, "document.malformed"],
  [
    "no order of birth",
    { kind: "newborn", motherId: "0".repeat(26), birthOrder: 0, bornOn: "2026-11-20", sex: "male" },
    "birth-order.range",
  ],
  [
    "a tenth child",
    { kind: "newborn", motherId: "0".repeat(26), birthOrder: 10, bornOn: "2026-11-20", sex: "male" },
    "birth-order.range",
  ],
];
test.each(REFUSED)("C.3: %s is refused", (_name, document, code) => {
  expect(codesOf(document)).toContain(code);
});

test.each(["passport", "hk-macao-permit", "taiwan-permit"])("%s asks for birth date and sex", (kind) => {
  expect(IdentityDocument.safeParse({ kind, number: "H12345678" }).success).toBe(false);
});

test("birth date and sex stand in numbers of eighteen characters; of others they are asked", () => {
  const of = (document: object) => birthOf(IdentityDocument.parse(document));
  expect(of({ kind: "resident-card", number: card })).toEqual({ bornOn: "1990-01-01", sex: "female" });
  expect(of({ kind: "permanent-resident", number: checked("91108419880808001") })).toEqual({
    bornOn: "1988-08-08",
    sex: "male",
  });
  expect(of({ kind: "passport", number: "E12345678", ...born })).toEqual(born);
  expect(of({ kind: "permanent-resident", number: "CAN110088080801" })).toBeUndefined();
});

test("the birth date of an older permanent resident card has to be the one that is asked", () => {
  const old = (bornOn: string) =>
    agreesWithBirth(
      IdentityDocument.parse({ kind: "permanent-resident", number: "CAN110088080801", bornOn, sex: "male" }),
    );
  expect([old("1988-08-08"), old("1988-08-09")]).toEqual([true, false]);
});

test("numbers of eighteen characters are of one series whichever paper bears them; others count within their kind", () => {
  expect(numberSeries("household-register", card)).toBe(numberSeries(undefined, card));
  expect(numberSeries("passport", "12345678")).not.toBe(numberSeries("taiwan-permit", "12345678"));
});

test.each([
  [card, `509***********${card.slice(-4)}`],
  ["H12345678", "H1*****78"],
  ["A1234", "A1*34"],
  [newbornNumber(card, "2026-11-20", 2), `509***********${card.slice(-4)} · 2`],
])("%s is masked", (number, masked) => {
  expect(maskNumber(number)).toBe(masked);
});

test.each([
  ["2008-11-22", "2026-11-21", 17],
  ["2008-11-22", "2026-11-22", 18],
  ["2008-02-29", "2026-02-28", 17],
  ["2008-02-29", "2026-03-01", 18],
])("T30: born on %s, on %s she is %i", (bornOn, today, years) => {
  expect(yearsOn(bornOn, today)).toBe(years);
});
test("T30: the day of coming of age, also for who is born on 29 February", () => {
  expect([dayOfAge("2008-11-22", 18), dayOfAge("2008-02-29", 18), dayOfAge("2008-02-29", 16)]).toEqual([
    "2026-11-22",
    "2026-03-01",
    "2024-02-29",
  ]);
});
