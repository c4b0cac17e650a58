import { fireEvent, screen } from "@testing-library/react";
import { clinicWords } from "../../../miniprogram/src/workbench/clinic-desk/words";
import { dayWords } from "../../../miniprogram/src/workbench/day/words";
import { WalkIn } from "../../../miniprogram/src/workbench/day/walk-in";
import { NOW, week } from "./cases";
import { deskPerson, FORM, idOf, ticket } from "./day-fixtures";
import { inputsOf, refuse, serve, yes } from "./line";
import { button, draw, freshTab, furnish, settle } from "./screen";

const words = dayWords.zh;
const person = deskPerson();
beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
});
afterEach(() => jest.useRealTimers());

const press = async (name: string | RegExp) => {
  fireEvent.click(button(name));
  await settle();
  await settle();
};
const tick = async (name: string | RegExp) => {
  fireEvent.click(screen.getByLabelText(name));
  await settle();
  await settle();
};
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: "input:not([type=radio])" }), { target: { value } });
type Answers = Parameters<typeof serve>[0];
/** The form was scanned at the list: she is found by it. */
const scanned = async (answers: Answers = {}) => {
  const asked = serve({
    "sessions/findForm": yes({ personId: person.personId, formId: FORM }),
    "sessions/deskPerson": yes(person),
    "sessions/deskOpenings": yes({ days: week, next: "2026-12-05", dueOn: "2027-04-03", priceVersion: "v9" }),
    ...answers,
  });
  await draw(<WalkIn code={FORM} onBack={() => undefined} />);
  await settle();
  await settle();
  return asked;
};
const special = person.quotes.find(({ variant }) => variant === "special-need")!.totalFen;
const agree = /同意检查$/;

test("a scanned form shows whose it is, what is examined by rule and what is left to pay (D1-12, D1-14)", async () => {
  const asked = await scanned();
  expect(inputsOf(asked, "sessions/findForm")).toEqual([{ code: FORM }]);
  expect(screen.getByText(/林\*月/)).toBeTruthy();
  expect(screen.getByText(words.variants["special-need"])).toBeTruthy();
  expect(document.body.textContent).toContain(
    `到收费处付 ¥${(special / 100).toLocaleString("en", { minimumFractionDigits: 2 })}`,
  );
  expect(screen.getByText(words.walkIn.noAccount("0001"))).toBeTruthy();
});

test("no number without her consent; with it she has a number and a slip", async () => {
  const asked = await scanned({ "sessions/takeNumber": yes(ticket()) });
  await press(words.walkIn.take);
  expect(inputsOf(asked, "sessions/takeNumber")).toEqual([]);
  expect(screen.getByText(words.walkIn.agreedFirst)).toBeTruthy();
  await tick(agree);
  await press(words.walkIn.take);
  expect(inputsOf(asked, "sessions/takeNumber")).toEqual([
    {
      id: expect.any(String),
      personId: person.personId,
      formId: FORM,
      fetuses: 1,
      consent: { is: "agreed", priceVersion: person.priceVersion },
      urgent: false,
    },
  ]);
  expect(screen.getByRole("article").textContent).toContain("A009");
});

test("in an emergency care comes first, with the reason kept", async () => {
  const asked = await scanned({ "sessions/takeNumber": yes(ticket({ consentDue: true })) });
  await tick(words.walkIn.urgent);
  await press(words.walkIn.take);
  expect(screen.getByText(words.walkIn.whyShort)).toBeTruthy();
  type(words.walkIn.urgentWhy, "阴道出血");
  await press(words.walkIn.take);
  expect(inputsOf(asked, "sessions/takeNumber")).toMatchObject([
    { urgent: true, consent: { is: "later", reason: "阴道出血" } },
  ]);
});

test("a full day offers an add-on with its reason, and none where none is left (D1-12)", async () => {
  const asked = await scanned({
    "sessions/takeNumber": [refuse("place.none", { addOnLeft: 1 }), refuse("place.none", { addOnLeft: 0 })],
  });
  await tick(agree);
  await press(words.walkIn.take);
  expect(screen.getByText(words.walkIn.addOn(1))).toBeTruthy();
  await press(words.walkIn.takeAddOn);
  expect(inputsOf(asked, "sessions/takeNumber")).toHaveLength(1);
  type(words.walkIn.addOnWhy, "胎心异常转诊");
  await press(words.walkIn.takeAddOn);
  expect(inputsOf(asked, "sessions/takeNumber")[1]).toMatchObject({ addOn: { reason: "胎心异常转诊" } });
  expect(screen.getByText(words.walkIn.addOnNone)).toBeTruthy();
});

test("a form that cannot be used says why before anything is pressed", async () => {
  const used = { ...person.forms[0]!, fit: "used" as const };
  await scanned({ "sessions/deskPerson": yes(deskPerson({ forms: [used] })) });
  expect(screen.getByRole("alert").textContent).toContain(words.formUnfit.used);
});

test("whoever has an application is led to it", async () => {
  await scanned({
    "sessions/deskPerson": yes(deskPerson({ active: { id: idOf(1), state: "offered", makesWay: true } })),
  });
  expect(button(words.walkIn.openActive)).toBeTruthy();
  expect(screen.queryByText(/^取 ?号$/)).toBeNull();
});

test("in an emergency what she has makes way: a number at once, urgent and nothing else (D1-12)", async () => {
  const asked = await scanned({
    "sessions/deskPerson": yes(deskPerson({ active: { id: idOf(1), state: "scheduled", makesWay: true } })),
    "sessions/takeNumber": yes(ticket()),
  });
  expect(screen.getByText(words.walkIn.makesWay)).toBeTruthy();
  await press(words.walkIn.urgentNow);
  expect(screen.queryByText(words.walkIn.later)).toBeNull();
  expect(screen.getByLabelText(words.walkIn.urgent)).toHaveProperty("checked", true);
  type(words.walkIn.urgentWhy, "阴道出血");
  await press(words.walkIn.take);
  expect(inputsOf(asked, "sessions/takeNumber")).toMatchObject([
    { urgent: true, consent: { is: "later", reason: "阴道出血" } },
  ]);
});

test("who is in the house already cannot be given a second number", async () => {
  await scanned({
    "sessions/deskPerson": yes(deskPerson({ active: { id: idOf(1), state: "checked-in", makesWay: false } })),
  });
  expect(screen.queryByText(words.walkIn.urgentNow)).toBeNull();
});

test("a missing due date is asked for, and goes along as told", async () => {
  const asked = await scanned({
    "sessions/deskPerson": yes(deskPerson({ dueOn: undefined })),
    "sessions/takeNumber": yes(ticket()),
  });
  expect(screen.queryByText(/^取 ?号$/)).toBeNull();
  type(words.walkIn.due, "2027-04-03");
  await settle();
  await tick(agree);
  await press(words.walkIn.take);
  expect(inputsOf(asked, "sessions/takeNumber")).toMatchObject([{ dating: { source: "told", dueOn: "2027-04-03" } }]);
});

test("another day is chosen and agreed at the desk, out of the same times (D1-05)", async () => {
  const booked = ticket({
    number: undefined,
    state: "scheduled",
    day: "2026-11-30",
    startsAt: "08:30",
    endsAt: "09:00",
  });
  const asked = await scanned({
    "sessions/bookAtDesk": [refuse("seat.taken", { by: "简素心", at: NOW }), yes(booked)],
  });
  await tick(words.walkIn.later);
  const choose = async () => {
    await press(/^08:30–09:00/);
    await tick(agree);
    await press(/^预约 11月30日/);
  };
  await choose();
  expect(screen.getByRole("alert").textContent).toContain("简素心");
  await choose();
  const [, second] = inputsOf(asked, "sessions/bookAtDesk");
  expect(second).toMatchObject({
    formId: FORM,
    sessionId: "2026-11-30-am",
    lane: "a",
    unit: 3,
    agreement: { variant: "ordinary", priceVersion: "v9" },
  });
  expect(screen.getByRole("article").textContent).toContain("11月30日 周一");
});

test("a number that is not whole is not asked for; one that is unknown says what to do", async () => {
  const asked = serve({ "sessions/findForm": refuse("exam-form.missing") });
  await draw(<WalkIn code="" onBack={() => undefined} />);
  type(words.walkIn.code, "123");
  await press(words.walkIn.find);
  for (let n = 0; n < 30; n++) await settle();
  expect(inputsOf(asked, "sessions/findForm")).toEqual([]);
  type(words.walkIn.code, FORM.toUpperCase());
  await press(words.walkIn.find);
  for (let n = 0; n < 30; n++) await settle();
  expect(inputsOf(asked, "sessions/findForm")).toEqual([{ code: FORM }]);
  expect(screen.getByRole("alert").textContent).toContain(words.refusals["exam-form.missing"].next);
});

test("a woman without WeChat is registered and stands at the desk at once", async () => {
  const { register } = clinicWords.zh;
  const made = {
    personId: person.personId,
    maskedName: "林*月",
    maskedNumber: "500",
    bornOn: "1996-04-12",
    wasKnown: false,
  };
  const asked = serve({
    "patients/registerAtDesk": [refuse("person.name-differs"), yes(made)],
    "sessions/deskPerson": yes(person),
  });
  await draw(<WalkIn code="" onBack={() => undefined} />);
  await press(words.walkIn.byPerson);
  await press(register.open);
  type(register.name, "林晓月");
  type(register.number, "123");
  type(register.phone, "13900000001");
  await press(register.send);
  for (let n = 0; n < 10; n++) await settle();
  expect(inputsOf(asked, "patients/registerAtDesk")).toEqual([]);
  expect(screen.getByText(register.numberWrong)).toBeTruthy();
  type(register.number, `11010119900101001${checkOf("11010119900101001")}`);
  for (let n = 0; n < 10; n++) await settle();
  await press(register.send);
  for (let n = 0; n < 10; n++) await settle();
  expect(screen.getByRole("alert").textContent).toContain(register.refusals["person.name-differs"].next);
  await press(register.send);
  for (let n = 0; n < 10; n++) await settle();
  expect(inputsOf(asked, "sessions/deskPerson")).toEqual([{ personId: person.personId }]);
});
/** The check digit of a made-up number. */
function checkOf(first: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return "10X98765432"[weights.reduce((sum, weight, n) => sum + weight * Number(first[n]), 0) % 11]!;
}
