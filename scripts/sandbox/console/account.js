import { button, call, make, say, state } from "./dom.js";

const linkOf = ({ name, pagepath }) => {
  const app = state.view.addresses.app;
  if (app === "" || !pagepath) return make("span", { className: "state" }, name);
  return make("a", { href: `${app}/#/${pagepath}`, target: "_blank" }, name);
};
const column = ({ name, pagepath, sub_button: below }) =>
  make(
    "div",
    { className: "row" },
    below.length === 0 ? linkOf({ name, pagepath }) : make("strong", {}, name),
    below.map(linkOf),
  );

/** The hospital's service account on this person's phone: followed or not, and its menu. */
export const accountCard = (person) =>
  make(
    "section",
    { className: "card wide" },
    make("h2", {}, say("account_")),
    make(
      "div",
      { className: "row" },
      make(
        "span",
        { className: person.follows ? "state on" : "state" },
        say(person.follows ? "isFollowing" : "isNotFollowing"),
      ),
      button(say(person.follows ? "unfollow" : "follow"), () =>
        call(person.follows ? "unfollow" : "follow", { userId: person.id }),
      ),
    ),
    state.view.menu.length === 0 ? make("p", { className: "soft" }, say("noMenu")) : state.view.menu.map(column),
  );

/** From whom a message came, where it was not the mini program. */
export const senderOf = ({ from }) => (from === undefined ? "" : `${say(`from_${from}`)} · `);
