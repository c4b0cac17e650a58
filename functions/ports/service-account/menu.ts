import * as z from "zod/mini";
import type { MenuButton } from "./port";

const text = z.string();
const Plain = {
  name: text,
  type: z.optional(text),
  url: z.optional(text),
  appid: z.optional(text),
  pagepath: z.optional(text),
};
const Leaf = z.object(Plain);
const Button = z.object({ ...Plain, sub_button: z.optional(z.array(Leaf)) });
/** The answer of menu/get. */
export const WireMenu = z.object({ menu: z.object({ button: z.array(Button) }) });
type Wire = z.infer<typeof Button>;

/** A button as the platform writes it: one that opens the mini program, an address, or one that opens a list. */
export function written(button: MenuButton, appid: string): Wire {
  const { name, page, url, below } = button;
  if (below !== undefined) return { name, sub_button: below.map((one) => written(one, appid)) };
  if (page === undefined) return { type: "view", name, ...(url !== undefined && { url }) };
  return { type: "miniprogram", name, ...(url !== undefined && { url }), appid, pagepath: page };
}

/** A button of the platform in our words; what is not ours (another app, another kind) keeps its name only. */
export function understood(
  { name, type, url, appid: app, pagepath, sub_button = [] }: Wire,
  appid: string,
): MenuButton {
  if (sub_button.length > 0) return { name, below: sub_button.map((one) => understood(one, appid)) };
  if (type === "view" && url !== undefined) return { name, url };
  if (type !== "miniprogram" || app !== appid || pagepath === undefined) return { name };
  return { name, page: pagepath, ...(url !== undefined && { url }) };
}
