import { getCurrentPages } from "@tarojs/taro";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";

/** On the web a person signs in on a page and comes back to where she was. */
export async function startSession(): Promise<boolean> {
  const backTo = window.location.hash.replace(/^#/, "");
  const pages = getCurrentPages();
  const here = pages[pages.length - 1];
  if (!here || !`/${here.route ?? ""}`.includes(routes.signIn.path)) open(routes.signIn, { backTo });
  return false;
}

/** The web waits until somebody wants something of her own. */
export const startAtLaunch = async (): Promise<void> => undefined;
