import { button, callPay, make, say, state, time } from "./dom.js";

/** What lies on a phone to be paid, and the QR codes that it may scan. */
const money = (fen) => `¥${(fen / 100).toFixed(2)}`;
export const sheetsOf = (person) =>
  (state.view.payments?.sheets ?? []).filter(({ openid }) => openid === person.openid);

/** A button that cannot be tapped twice: paying is one tap. */
const once = (word, name, order, className = "") => {
  const tapped = button(
    say(word),
    async () => {
      tapped.disabled = true;
      await callPay(name, order);
      tapped.disabled = false;
    },
    className,
  );
  return tapped;
};

const sheet = ({ id, fen, merchant, description, at }) =>
  make(
    "div",
    { className: "message sheet" },
    make("strong", {}, say("payTitle")),
    make("div", { className: "soft" }, `${merchant} · ${time(at)}`),
    make("div", { className: "sum" }, money(fen)),
    make("div", {}, description),
    make(
      "div",
      { className: "buttons" },
      once("pay", "pay", { sheetId: id }, "primary"),
      once("payCancel", "cancel", { sheetId: id }),
    ),
  );

/** Why WeChat refused the last tap, if it did. */
export const payRefused = () =>
  state.payRefused === ""
    ? null
    : make("p", { className: "refused", role: "alert" }, say("payRefused") + state.payRefused);

export const paySheets = (person) => [payRefused(), sheetsOf(person).map(sheet)].flat();

/** QR payments on somebody's screen: this phone may scan them. */
export const codesCard = (person) => {
  if (state.view.payments === null) return null;
  const { codes } = state.view.payments;
  return make(
    "section",
    { className: "card wide" },
    make("h2", {}, say("codesTitle")),
    codes.length === 0 ? make("p", { className: "soft" }, say("noCodes")) : null,
    codes.map(({ codeUrl, fen, description, at }) =>
      make(
        "div",
        { className: "row" },
        make("strong", {}, money(fen)),
        make(
          "div",
          { className: "grow" },
          make("div", {}, description),
          make("div", { className: "soft" }, `${codeUrl} · ${time(at)}`),
        ),
        once("scan", "scan", { openid: person.openid, codeUrl }, "primary"),
      ),
    ),
  );
};

const quick = (word, order) => button(say(word), () => callPay("addFault", { on: "notice", ...order }));
const faultRow = ({ on, kind, times, fired, order }) =>
  make(
    "div",
    { className: "row" },
    make("span", { className: "grow" }, `${say(on === "call" ? "payCall" : "payNotice")} ${kind} ${order}`),
    make("span", { className: "soft" }, say("payFired", fired)),
    make("span", { className: "soft" }, times === null ? say("always_") : say("payLeft", times)),
  );

/** What goes wrong between the payment provider and the hospital. */
export const payFaults = () => {
  if (state.view.payments === null) return null;
  const { faults } = state.view.payments;
  return make(
    "section",
    { className: "card wide" },
    make("h2", {}, say("payFaults")),
    make(
      "div",
      { className: "buttons" },
      quick("payNever", { kind: "never" }),
      quick("payTwenty", { kind: "duplicate", copies: 20, concurrent: true }),
      quick("payLate", { kind: "late", ms: 60_000 }),
      quick("payWrong", { kind: "wrongAmount" }),
      button(say("payLost"), () => callPay("addFault", { on: "call", kind: "resetAfter" })),
      button(say("payClear"), () => callPay("clearFaults")),
    ),
    faults.map(faultRow),
  );
};
