import { button, call, make, say, state, time } from "./dom.js";

/** What couriers do with parcels, and what goes wrong with them. */
const MOVES = [100001, 200001, 300002, 300005, 300003, 300004, 300007];
const CARRIERS = ["SF", "EMS", "JDL", "ZTO"];

const toggled = (list, name) => (list.includes(name) ? list.filter((one) => one !== name) : [...list, name]);

const carrierRow = (carrier) => {
  const { carriers } = state.view.switches;
  const set = (field) => () =>
    call("switches", { carriers: { ...carriers, [field]: toggled(carriers[field], carrier) } });
  return make(
    "div",
    { className: "row" },
    make("strong", { className: "grow" }, say(`carrier_${carrier}`)),
    button(say(carriers.down.includes(carrier) ? "carrierUp" : "carrierDown"), set("down")),
    button(say(carriers.refusing.includes(carrier) ? "carrierTakes" : "carrierRefuses"), set("refusing")),
  );
};

const moveButton = (waybill, type) => button(say(`path_${type}`), () => call("moveParcel", { waybill, type }));

const parcelCard = ({ waybill, deliveryId, receiver, city, cancelled, path }) =>
  make(
    "section",
    { className: "card wide" },
    make(
      "div",
      { className: "row" },
      make("strong", { className: "grow" }, `${say(`carrier_${deliveryId}`)} ${waybill}`),
      make("span", { className: "soft" }, `${receiver} · ${city}`),
      cancelled ? make("span", { className: "state off" }, say("parcelCancelled")) : null,
    ),
    [...path]
      .reverse()
      .map((line) =>
        make(
          "div",
          { className: "row" },
          make("span", { className: "grow" }, line.action_msg),
          make("span", { className: "soft" }, time(line.action_time * 1000)),
        ),
      ),
    make("div", { className: "row" }, ...MOVES.map((type) => moveButton(waybill, type))),
    make(
      "div",
      { className: "row" },
      button(say("parcelQuiet"), () => call("moveParcel", { waybill, type: 200001, quiet: true })),
      button(say("parcelAgain"), () => call("tellParcelAgain", { waybill })),
    ),
  );

export const parcels = () =>
  make(
    "div",
    {},
    make("section", { className: "card wide" }, make("h2", {}, say("carriers")), CARRIERS.map(carrierRow)),
    state.view.parcels.length === 0 ? make("p", { className: "soft" }, say("noParcels")) : null,
    ...state.view.parcels.map(parcelCard),
  );
