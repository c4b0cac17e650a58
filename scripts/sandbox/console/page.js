/* global document, fetch, localStorage, setInterval */
import { button, make, say, state, time } from "./dom.js";
import { faults } from "./faults.js";
import { parcels } from "./parcels.js";
import { phones } from "./phones.js";

const TABS = ["phones", "parcels", "staff", "faults", "refusals"];

const staff = () =>
  make(
    "section",
    { className: "card" },
    make("p", { className: "soft" }, say(state.view.staff.length === 0 ? "noStaff" : "staffHint")),
    state.view.staff.map(({ name, role, account, password, code, secondsLeft }) =>
      make(
        "div",
        { className: "row" },
        make("div", { className: "grow" }, make("strong", {}, name), make("div", { className: "soft" }, role)),
        make(
          "div",
          { className: "grow" },
          make("div", {}, `${say("account")} ${account}`),
          make("div", {}, `${say("password")} ${password}`),
        ),
        make("span", { className: "code", ariaLabel: say("code") }, code),
        make("span", { className: "soft" }, say("secondsLeft", secondsLeft)),
      ),
    ),
  );

const refusals = () =>
  make(
    "section",
    { className: "card" },
    state.view.refusals.length === 0 ? make("p", { className: "soft" }, say("noRefusals")) : null,
    state.view.refusals.map(({ at, service, route, code, reason }) =>
      make(
        "div",
        { className: "row" },
        make("span", { className: "state off" }, `${say(`${service}_`)} ${code}`),
        make("div", { className: "grow" }, make("div", {}, reason), make("div", { className: "soft" }, route)),
        make("span", { className: "soft" }, time(at)),
      ),
    ),
  );

const PAGES = { phones, parcels, staff, faults, refusals };

state.draw = () => {
  document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  document.getElementById("language").textContent = say("language");
  const { app, workbench } = state.view.addresses;
  const doors = [
    ["openApp", app],
    ["openWorkbench", workbench],
  ].filter(([, href]) => href !== "");
  document
    .getElementById("doors")
    .replaceChildren(...doors.map(([word, href]) => make("a", { href, target: "_blank" }, say(word))));
  document.getElementById("tabs").replaceChildren(
    ...TABS.map((tab) => {
      const entry = button(say(tab), () => {
        state.tab = tab;
        state.draw();
      });
      if (tab === state.tab) entry.ariaCurrent = "page";
      return entry;
    }),
  );
  document.getElementById("main").replaceChildren(PAGES[state.tab]());
};

/** What the open page shows; it is drawn again only when that has changed, so that typing is not disturbed. */
const shownNow = () => {
  const { clock, staff: codes, ...rest } = state.view;
  return JSON.stringify(state.tab === "staff" ? { codes, rest } : rest);
};
state.refresh = async () => {
  const trouble = document.getElementById("trouble");
  try {
    state.view = await (await fetch("/__sim/view")).json();
    trouble.hidden = true;
  } catch {
    trouble.textContent = say("unreachable");
    trouble.hidden = false;
    return;
  }
  if (state.shown === shownNow()) return;
  state.shown = shownNow();
  state.draw();
};

document.getElementById("language").onclick = () => {
  state.language = state.language === "zh" ? "en" : "zh";
  localStorage.setItem("language", state.language);
  state.draw();
};
state.refresh();
setInterval(() => state.refresh(), 1500);
