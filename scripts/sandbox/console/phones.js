import { accountCard, senderOf } from "./account.js";
import { button, call, make, say, state, time } from "./dom.js";
import { codesCard, paySheets, sheetsOf } from "./payments.js";

/** The phones of the demo people: what came in, and what they do in WeChat. */
const personNow = () => state.view.phones.find(({ id }) => id === state.person) ?? state.view.phones[0];

const choose = (id) => {
  state.person = id;
  state.draw();
};
const people = (now) =>
  make(
    "div",
    { className: "card people" },
    make(
      "select",
      { ariaLabel: say("people"), onchange: (event) => choose(event.target.value) },
      state.view.phones.map(({ id, name, phone }) =>
        make("option", { value: id, selected: id === now.id }, `${name} ${phone}`),
      ),
    ),
    state.view.phones.map((person) => {
      const count = person.messages.length + person.sms.length + sheetsOf(person).length;
      const entry = button("", () => choose(person.id));
      entry.ariaCurrent = String(person.id === now.id);
      entry.append(
        make("span", {}, person.name),
        make("span", { className: "soft" }, count === 0 ? "" : String(count)),
      );
      return entry;
    }),
  );

const wechatMessage = (message) => {
  const { title, at, lines, page } = message;
  const app = state.view.addresses.app;
  const isLink = app !== "" && page !== "";
  return make(
    isLink ? "a" : "div",
    isLink
      ? { className: "message", href: `${app}/#/${page.replace(/^\//, "")}`, target: "_blank" }
      : { className: "message" },
    make("strong", {}, title),
    make("div", { className: "soft" }, senderOf(message) + time(at)),
    make("dl", {}, lines.map(({ label, value }) => [make("dt", {}, label), make("dd", {}, value)]).flat()),
    page === "" ? null : make("span", { className: "go" }, isLink ? `${say("openPage")} →` : page),
  );
};

const stateOf = ({ blocked, always, left }) => {
  if (blocked) return make("span", { className: "state off" }, say("isBlocked"));
  if (always) return make("span", { className: "state on" }, say("isAlways"));
  return make("span", { className: left > 0 ? "state on" : "state" }, left > 0 ? say("isOnce", left) : say("isNone"));
};
const templateRow = (person, template) => {
  const order = { userId: person.id, template: template.id };
  return make(
    "div",
    { className: "row" },
    make("span", { className: "grow" }, template.title),
    stateOf(person.subscriptions.find(({ templateId }) => templateId === template.id)),
    make(
      "div",
      { className: "buttons" },
      // One leave for a long-term template (type 3) is for all its messages.
      template.type === 3 ? null : button(say("allow"), () => call("allow", order)),
      button(say("always"), () => call("allow", { ...order, always: true })),
      button(say("block"), () => call("block", order)),
    ),
  );
};
const codeRow = (person, name, word, hint) => {
  const code = state.codes[`${name}/${person.id}`];
  const take = async () => {
    state.codes[`${name}/${person.id}`] = (await call(name, { userId: person.id })).code;
    state.draw();
  };
  return make(
    "div",
    { className: "row" },
    button(say(word), take, name === "login" ? "primary" : ""),
    code
      ? make(
          "div",
          { className: "grow" },
          make("div", { className: "soft" }, say(hint)),
          make("div", { className: "code long" }, code),
        )
      : null,
  );
};

export const phones = () => {
  const person = personNow();
  const codes = codesCard(person);
  // A code that waits to be scanned is what somebody came here for: it stands first.
  const waits = (state.view.payments?.codes ?? []).length > 0;
  return make(
    "div",
    { className: "columns" },
    waits ? codes : null,
    people(person),
    make(
      "section",
      { className: "card" },
      make("h2", {}, `${say("wechat")} · ${person.name}`),
      paySheets(person),
      person.messages.length === 0
        ? make("p", { className: "soft" }, say("noWechat"))
        : person.messages.map(wechatMessage),
    ),
    make(
      "section",
      { className: "card" },
      make("h2", {}, `${say("sms")} · ${person.phone}`),
      person.sms.length === 0
        ? make("p", { className: "soft" }, say("noSms"))
        : person.sms.map(({ at, text }) =>
            make("div", { className: "message" }, make("div", {}, text), make("div", { className: "soft" }, time(at))),
          ),
    ),
    waits ? null : codes,
    accountCard(person),
    make(
      "section",
      { className: "card wide" },
      make("h2", {}, say("acts")),
      codeRow(person, "login", "loginAs", "loginHint"),
      codeRow(person, "phoneCode", "phoneCode", "phoneHint"),
      state.view.templates.map((template) => templateRow(person, template)),
    ),
  );
};
