import { getCurrentInstance } from "@tarojs/taro";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";

/** Where hosts do not vouch for anybody, a person signs in on a page and comes back to where she was. */
export async function startSession(): Promise<boolean> {
  const here = getCurrentInstance().router;
  const path = `/${(here?.path ?? routes.home.path).split("?")[0]?.replace(/^\//, "") ?? ""}`;
  if (path === routes.signIn.path) return false;
  const { stamp: _stamp, $taroTimestamp: _time, ...told } = (here?.params ?? {}) as Record<string, string>;
  const query = Object.entries(told).map(([name, value]) => `${name}=${value}`);
  open(routes.signIn, { backTo: query.length ? `${path}?${query.join("&")}` : path });
  return false;
}

/** Nobody is asked to sign in before she wants something of her own. */
export const startAtLaunch = async (): Promise<void> => undefined;
