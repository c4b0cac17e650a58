import type { Backstage } from "../backstage";

/** What one person allowed for one template: a number of single messages, or all of them, or none at all. */
export type Subscription = {
  readonly openid: string;
  readonly templateId: string;
  readonly left: number;
  readonly always: boolean;
  readonly blocked: boolean;
};

export const openSubscriptions = (stage: Backstage) => {
  const shelf = stage.keep.shelf<Subscription>("subscriptions");
  const keyOf = (openid: string, templateId: string): string => `${openid}/${templateId}`;
  const get = (openid: string, templateId: string): Subscription =>
    shelf.get(keyOf(openid, templateId)) ?? { openid, templateId, left: 0, always: false, blocked: false };
  const put = (next: Subscription): Subscription => {
    shelf.set(keyOf(next.openid, next.templateId), next);
    return next;
  };
  return {
    get,
    allowOnce: (openid: string, templateId: string): Subscription => {
      const present = get(openid, templateId);
      return put({ ...present, left: present.left + 1, blocked: false });
    },
    allowAlways: (openid: string, templateId: string): Subscription =>
      put({ ...get(openid, templateId), always: true, blocked: false }),
    /** Switched off in the mini program's settings: what was allowed before does not come back by itself. */
    block: (openid: string, templateId: string): Subscription =>
      put({ openid, templateId, left: 0, always: false, blocked: true }),
    /** Takes one message out of the allowance; false when there is none. */
    spend: (openid: string, templateId: string): boolean => {
      const present = get(openid, templateId);
      if (present.always) return true;
      if (present.left === 0) return false;
      put({ ...present, left: present.left - 1 });
      return true;
    },
  };
};
export type Subscriptions = ReturnType<typeof openSubscriptions>;
