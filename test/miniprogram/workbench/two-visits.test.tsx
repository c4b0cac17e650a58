import { fireEvent, screen } from "@testing-library/react";
import { TriageDesk } from "../../../miniprogram/src/workbench/triage/triage-desk";
import { useWhereabouts } from "../../../miniprogram/src/workbench/shell/whereabouts";
import { caseView, ID, NOW, week } from "./cases";
import { inputsOf, refuse, serve, yes } from "./line";
import { draw, freshTab, furnish, settle } from "./screen";

const need = { from: "2026-12-07", to: "2027-01-10" };
const [saturday] = week;
const split = [{ ...saturday!, echo: need, openings: [{ ...saturday!.openings[0]!, beside: true }] }];
const place = {
  sessionId: "2026-12-08#am",
  day: "2026-12-08",
  startsAt: "09:00",
  endsAt: "09:30",
  lane: "A2",
  unit: 6,
  units: 3,
  room: "C302",
};
const echoDays = { days: [{ day: place.day, openings: [place] }] };

beforeEach(() => {
  furnish();
  freshTab();
  jest.useFakeTimers({ now: new Date(NOW) });
  useWhereabouts.setState({ caseId: ID.first });
});
afterEach(() => jest.useRealTimers());

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};
async function approving(more: Record<string, unknown> = {}) {
  const asked = serve({
    "appointments/openings": yes({ days: split, next: "2026-12-05" }),
    "appointments/echoOpenings": yes(echoDays),
    ...more,
  });
  await draw(<TriageDesk />);
  fireEvent.keyDown(document.body, { key: "a" });
  await settle();
  return asked;
}

test("D1-14: a day outside the window of the fetal heart needs a second time before it can be approved", async () => {
  const asked = await approving({ "appointments/approve": yes(caseView({}, { state: "offered" })) });
  await press(/08:30–09:20/);
  expect(screen.getByRole("button", { name: "再选一个胎儿心脏超声的时间" }).hasAttribute("disabled")).toBe(true);
  await press(/09:00–09:30/);
  await press(/^批准并占用 .*上午 8:30 和 .*上午 9:00 两个号$/);
  expect(inputsOf(asked, "appointments/approve")[0]).toMatchObject({
    echo: { sessionId: place.sessionId, lane: "A2", unit: 6 },
  });
});

test("the times beside the one with whom she comes are marked, and who that is stands above them", async () => {
  const together = { id: ID.first, name: "林晚月", state: "scheduled" as const, day: "2026-11-28", startsAt: "09:20" };
  await approving({ "appointments/case": yes(caseView({ together })) });
  expect(screen.getByText("相邻")).toBeTruthy();
  expect(screen.getByText(/她希望和林晚月一起来（.*9:20/)).toBeTruthy();
});

test("the due date is confirmed while choosing: a mended one is asked with, and sent with the approval", async () => {
  const asked = await approving({
    "appointments/openings": yes({ days: week, next: "2026-12-05" }),
    "appointments/approve": refuse("due-date.implausible", { dueOn: "2027-03-30" }),
  });
  fireEvent.change(screen.getByLabelText(/确认预产期/), { target: { value: "2027-03-30" } });
  await settle();
  expect(inputsOf(asked, "appointments/openings").at(-1)).toMatchObject({ dueOn: "2027-03-30" });
  await press(/08:30–09:20/);
  await press(/^批准并占用/);
  expect(inputsOf(asked, "appointments/approve")[0]).toMatchObject({ dueOn: "2027-03-30" });
  expect(screen.getAllByText("预产期不对").length).toBeGreaterThan(0);
});
