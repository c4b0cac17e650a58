/* global document, fetch, localStorage */
import { WORDS } from "./words.js";

/** What the page shows now; `refresh` and `draw` are set by the page itself. */
export const state = {
  view: null,
  tab: "phones",
  person: "",
  codes: {},
  shown: "",
  /** Why the last payment was refused. */
  payRefused: "",
  language: localStorage.getItem("language") || "zh",
};

export const say = (word, n) => (WORDS[state.language][word] ?? word).replace("{n}", n);
export const time = (at) =>
  new Date(at).toLocaleString(state.language === "zh" ? "zh-CN" : "en-GB", { timeZone: "Asia/Shanghai" });
export const kindWord = (kind) => say(kind === "code" ? "code_" : kind);

export const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.flat().filter((child) => child !== null));
  return element;
};
export const button = (word, onclick, className = "") => make("button", { type: "button", onclick, className }, word);

const post = async (path, order) => {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(order ?? {}),
  });
  return response.json();
};
export const call = async (name, order) => {
  const answer = await post(`/__sim/${name}`, order);
  await state.refresh();
  return answer;
};
/** The same of the payment provider; a refusal stays on the page until the next call. */
export const callPay = async (name, order) => {
  const answer = await post(`/__pay/${name}`, order);
  state.payRefused = answer.error ?? "";
  await state.refresh();
  state.draw();
  return answer;
};
