import type { AskedKind } from "../../../shared/orders/request-model";

/** A service request of the demonstration in the order of a medicine, by its key. All of it is invented. */
export type DemoRequest = {
  readonly key: string;
  readonly of: string;
  readonly kind: AskedKind;
  readonly words: string;
  readonly askedMinutesAgo: number;
  readonly answer?: { readonly minutesAgo: number; readonly words: string };
};

export const demoRequests: readonly DemoRequest[] = [
  {
    key: "where-is-it",
    of: "labetalol",
    kind: "where-is-it",
    words: "快递显示已发往万州，请问大概哪天能到？家里的药还够三天。",
    askedMinutesAgo: 150,
    answer: {
      minutesAgo: 110,
      words: "您好，我们问过快递了：包裹今晚到万州，明天上午派送。如果明天下午还没收到，请再告诉我们。",
    },
  },
  {
    key: "receipt",
    of: "dienogest",
    kind: "receipt",
    words: "药收到了，请问收据可以开给单位吗？",
    askedMinutesAgo: 90,
  },
];
