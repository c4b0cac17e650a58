import { fireEvent, screen } from "@testing-library/react";
import { IdentityPage } from "../../../miniprogram/src/workbench/identity/identity-page";
import { answerBy, no, ok } from "../answers-by-call";
import { draw, freshTab, furnish, settle } from "./screen";

const person = {
  personId: "0".repeat(26),
  maskedName: "周*宁",
  maskedNumber: "509***********0042",
  document: "resident-card",
  bornOn: "1990-01-01",
  sex: "female",
  proved: false,
  linked: false,
};
const claim = {
  id: "1".repeat(26),
  version: 1,
  state: "open",
  person,
  relation: "self",
  askedAt: "2026-11-22T01:00:00.000Z",
  until: "2026-11-29T01:00:00.000Z",
  reason: "phone-differs",
  others: 1,
  records: [{ id: "record", hint: "M26****77" }],
};
beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date("2026-11-22T01:00:00.000Z") });
});
afterEach(() => jest.useRealTimers());

const press = async (name: RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};
const type = async (label: RegExp, value: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await settle();
};
const shown = () => draw(<IdentityPage />);
const said = () => document.body.textContent ?? "";

test("row 7: a code leads to the claim, and only the last characters of the paper confirm it", async () => {
  const confirmed = { claim: { ...claim, state: "confirmed", version: 2 } };
  const asked = answerBy({ deskClaim: ok({ claim }), decideClaim: ok(confirmed) });
  await shown();
  await type(/8 位核验码/, "4827 1936");
  await press(/查\s?找/);
  expect(asked("deskClaim")).toEqual([{ code: "48271936" }]);
  expect(said()).toContain("登记的手机不是申请人的");
  expect(said()).toContain("M26****77");
  expect(said()).toContain("另一个账号里有这个证件的卡");
  await press(/已看原件/);
  expect(asked("decideClaim")).toEqual([]);
  await type(/末四位/, "0042");
  await press(/已看原件/);
  expect(asked("decideClaim")).toMatchObject([{ id: claim.id, version: 1, verdict: "confirm", paperEnd: "0042" }]);
  expect(said()).toContain("已确认，就诊卡已开通");
});

test("a claim is refused with a note and without the paper", async () => {
  const refused = { claim: { ...claim, state: "refused", version: 2 } };
  const asked = answerBy({ deskClaim: ok({ claim }), decideClaim: ok(refused) });
  await shown();
  await type(/8 位核验码/, "48271936");
  await press(/查\s?找/);
  await type(/说明/, "照片不符");
  await press(/不予确认/);
  expect(asked("decideClaim")).toMatchObject([{ verdict: "refuse", note: "照片不符" }]);
  expect(said()).toContain("已退回");
});

test("row 4: a card that is too old is said with what to do", async () => {
  answerBy({ readHealthCard: no("card.expired") });
  await shown();
  await type(/文字码/, "SHC1.old");
  await press(/读\s?取/);
  expect(screen.getByRole("alert").textContent).toContain("截图不能用");
});

test("row 6: two cards under one number are joined and parted again", async () => {
  const other = { ...person, personId: "2".repeat(26), maskedName: "周*宁" };
  const mergeId = "3".repeat(26);
  const asked = answerBy({
    readHealthCard: ok({ person: { ...person, proved: true }, by: "scanned" }),
    cardsOfNumber: ok({ master: person.personId, cards: [{ ...person, proved: true }, other] }),
    mergeCards: ok({ mergeId, undoUntil: "2026-12-22T01:00:00.000Z" }),
    undoMerge: ok({}),
  });
  await shown();
  await type(/文字码/, "SHC1.code");
  await press(/读\s?取/);
  await press(/同号的卡/);
  await type(/末四位/, "0042");
  await press(/合并为一张/);
  expect(asked("mergeCards")).toMatchObject([{ keep: person.personId, other: other.personId, paperEnd: "0042" }]);
  await press(/撤销合并/);
  expect(asked("undoMerge")).toMatchObject([{ mergeId }]);
  expect(said()).toContain("恢复原状");
});
