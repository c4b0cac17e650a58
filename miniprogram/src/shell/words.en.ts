import type { zh } from "./words.zh";

export const en: typeof zh = {
  tabs: ["Home", "Messages", "My"],
  places: "Main",
  unread: (count) => `${count} unread`,
};
