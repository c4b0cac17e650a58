import type { Backstage } from "../backstage";
import { openidOf, type WechatUser } from "../world";

type Follow = { readonly userId: string; readonly follows: boolean; readonly at: number };

/** Who follows the hospital's service account. */
export const openFollowers = (stage: Backstage) => {
  const shelf = stage.keep.shelf<Follow>("followers");
  return {
    follows: (user: WechatUser): boolean => shelf.get(user.id)?.follows ?? user.follows === true,
    since: (user: WechatUser): number => shelf.get(user.id)?.at ?? 0,
    set: (user: WechatUser, follows: boolean): void =>
      shelf.set(user.id, { userId: user.id, follows, at: stage.clock.now() }),
    openid: (user: WechatUser): string => openidOf(user, stage.settings.serviceAppid),
  };
};
export type Followers = ReturnType<typeof openFollowers>;
