import { startWechatPay, type WechatPay, type WechatPayOptions } from "../../../scripts/sandbox/wechat-pay";

const open: WechatPay[] = [];

/** A payment provider in memory; the file's `afterEach(stopAll)` ends it. */
export const startedPay = async (options: WechatPayOptions = {}): Promise<WechatPay> => {
  const pay = await startWechatPay(options);
  open.push(pay);
  return pay;
};
export const stopAll = async (): Promise<void> => {
  await Promise.all(open.splice(0).map((pay) => pay.stop()));
};

/** Where the provider's notifications arrive: kept as raw bytes, answered as told. */
export type Inbox = {
  readonly got: { readonly headers: Headers; readonly body: string }[];
  readonly take: (request: Request) => Promise<Response>;
  /** The answers to come, one each; 204 when there are none left. */
  readonly answers: number[];
};
export const openInbox = (): Inbox => {
  const inbox: Inbox = {
    got: [],
    answers: [],
    take: async (request) => {
      inbox.got.push({ headers: request.headers, body: await request.text() });
      const status = inbox.answers.shift() ?? 204;
      return new Response(status === 204 ? null : "{}", { status });
    },
  };
  return inbox;
};
