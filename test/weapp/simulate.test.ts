/** @jest-environment jsdom */
import { configure, waitFor } from "@testing-library/react";
import { places } from "../../shared/hospital/data/places";
import { builtPackage } from "./package/built";
import { simulated } from "./simulated";

configure({ asyncUtilTimeout: 30_000 });
const directory = { places };
const desk = places.find(({ id }) => id === "ultrasound-triage")!;
/** The host's own component simulator, templates compiled by the host's own compiler. */
const page = simulated(
  builtPackage(),
  "me/pages/me",
  {},
  {
    request: ({ url }) =>
      String(url).endsWith("/api/hospital/directory")
        ? { statusCode: 200, header: {}, data: { ok: true, value: directory } }
        : { statusCode: 401, header: {}, data: { ok: false, code: "session.missing" } },
  },
);

test("the built page asks the hospital for its phones and shows them", async () => {
  await waitFor(() => expect(page.element.textContent).toContain(desk.name.zh));
  const shown = page.element.textContent?.replace(/[ -]/g, "");
  for (const phone of desk.phones) expect(shown).toContain(phone.replace(/[ -]/g, ""));
  expect(page.asked.filter(({ call }) => call === "request")).toContainEqual(
    expect.objectContaining({ options: expect.objectContaining({ method: "POST" }) }),
  );
});

test("a tap on the large mode enlarges the page; a second one takes it back", async () => {
  const large = () => page.element.querySelectorAll("[class*=u-page--elderly]").length;
  page.tap("长辈模式");
  await waitFor(() => expect(large()).toBe(1));
  page.tap("长辈模式");
  await waitFor(() => expect(large()).toBe(0));
});

test("a tap on English changes every word and the names of the tabs", async () => {
  page.tap("English");
  await waitFor(() => expect(page.element.textContent).toContain(desk.name.en));
  const tabs = page.asked.filter(({ call }) => call === "setTabBarItem").map(({ options }) => options.text);
  expect(tabs.slice(-3)[0]).toBe("Home");
});
