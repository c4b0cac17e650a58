import { button, call, kindWord, make, say, state, time } from "./dom.js";
import { payFaults } from "./payments.js";

/** Switches for what goes wrong, and the clock. */
const SERVICES = ["wechat", "sms", "his", "eReceipt", "signature", "healthCard", "objectStore"];
const KINDS = ["delay", "resetBefore", "resetAfter", "status", "code", "stop"];

const quick = (word, order) => button(say(word), () => call("addFault", order));
const field = (word, element) => make("label", {}, say(word), element);
const options = (values, wordOf) => values.map((value) => make("option", { value }, wordOf(value)));

const ownFault = () => {
  const service = make(
    "select",
    {},
    options(SERVICES, (name) => say(`${name}_`)),
  );
  const kind = make("select", {}, options(KINDS, kindWord));
  const route = make("input", { placeholder: "/cgi-bin/" });
  const times = make("input", { inputMode: "numeric", value: "1" });
  const detail = make("input", {});
  const add = () => {
    const name = { delay: "ms", status: "status", code: "code" }[kind.value];
    const value = kind.value === "code" ? detail.value : Number(detail.value);
    call("addFault", {
      service: service.value,
      kind: kind.value,
      route: route.value,
      times: times.value === "" || kind.value === "stop" ? null : Number(times.value),
      ...(name !== undefined && detail.value !== "" && { [name]: value }),
    });
  };
  return make(
    "div",
    { className: "fields" },
    field("service", service),
    field("kind", kind),
    field("route", route),
    field("times", times),
    field("detail", detail),
    button(say("add"), add, "primary"),
  );
};
const faultRow = (fault) =>
  make(
    "div",
    { className: "row" },
    make("span", { className: "state off" }, say(`${fault.service}_`)),
    make(
      "span",
      { className: "grow" },
      `${kindWord(fault.kind)} ${{ delay: `${fault.ms} ms`, status: fault.status, code: fault.code }[fault.kind] ?? ""} ${fault.route}`,
    ),
    make("span", { className: "soft" }, fault.times === null ? say("always_") : `× ${fault.times}`),
    button(say("remove"), () => call("removeFault", { id: fault.id })),
  );

export const faults = () =>
  make(
    "div",
    { className: "halves" },
    make(
      "section",
      { className: "card" },
      make("h2", {}, say("quick")),
      make(
        "div",
        { className: "buttons" },
        quick("stopHis", { service: "his", kind: "stop" }),
        quick("stopStore", { service: "objectStore", kind: "stop" }),
        quick("busy", { service: "wechat", kind: "code", code: "-1" }),
        quick("slow", { service: "sms", kind: "delay", ms: 3000 }),
        quick("lost", { service: "wechat", route: "/cgi-bin/message/", kind: "resetAfter" }),
      ),
      make("h3", {}, say("own")),
      ownFault(),
    ),
    make(
      "section",
      { className: "card" },
      make("h2", {}, say("active")),
      state.view.faults.length === 0 ? make("p", { className: "soft" }, say("none")) : state.view.faults.map(faultRow),
      make("h3", {}, say("clock")),
      make("p", {}, time(state.view.clock.now)),
      make("p", { className: "soft" }, say("clockHint")),
      make(
        "div",
        { className: "buttons" },
        button(say("forward5"), () => call("clock", { advanceMs: 300000 })),
        button(say("forward120"), () => call("clock", { advanceMs: 7200000 })),
      ),
    ),
    payFaults(),
  );
