import type { Order } from "./model";
import { PhoneRefusal, type Sheets } from "./sheets";
import { letters } from "./signing";
import { MERCHANT_NAME, type PayStage } from "./stage";

type Phone = { readonly name: string; readonly openid: string };

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const shown = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? "");

const STYLE = `body{font:17px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:420px;margin:40px auto;
padding:0 20px;color:#1d2b2e}h1{font-size:26px}.sum{font-size:40px;margin:8px 0 24px}button,input{font:inherit;width:100%;min-height:48px;
margin:0 0 10px;border:1px solid #b9c7c7;border-radius:8px;background:#fff;color:inherit;box-sizing:border-box;
padding:8px 14px}button{background:#057b3b;border-color:#057b3b;color:#fff}a{color:#0b6b6b}.soft{color:#5a6b6e}`;

const page = (body: string, status = 200): Response => {
  const nonce = letters(20);
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>微信支付 · WeChat Pay</title><style nonce="${nonce}">${STYLE}</style>`;
  return new Response(
    `<!doctype html><html lang="zh-CN"><head>${head}</head><body><main>${body}</main></body></html>`,
    {
      status,
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
    },
  );
};

/** The people whose phones are known to the console; none where it cannot be asked. */
const phonesOf = async (stage: PayStage): Promise<readonly Phone[]> => {
  if (stage.switches.phonesFrom === "") return [];
  try {
    return ((await (await fetch(stage.switches.phonesFrom)).json()) as { phones: Phone[] }).phones;
  } catch (error) {
    stage.tell("h5", "phones", String(error));
    return [];
  }
};

const back = (query: URLSearchParams): string => {
  const address = query.get("redirect_url") ?? "";
  if (!/^https?:\/\//.test(address)) return "";
  return `<p><a href="${shown(address)}">返回商户页面 · Back to the hospital</a></p>`;
};

const choice = (order: Order, phones: readonly Phone[]): string => {
  const buttons = phones.map(
    ({ name, openid }) => `<button name="openid" value="${shown(openid)}">${shown(name)}</button>`,
  );
  const field = `<label>openid <input name="openid" required></label><button>打开微信 · Open WeChat</button>`;
  return `<h1>微信支付 · WeChat Pay</h1><p class="soft">${MERCHANT_NAME} · ${shown(order.description)}</p>
<p class="sum">¥${(order.fen / 100).toFixed(2)}</p><p>打开谁的微信？ · Whose WeChat opens?</p>
<form method="post">${buttons.length > 0 ? buttons.join("") : field}</form>`;
};

/** The browser's payment page: it opens WeChat on a phone of the payer's choice. */
export const paymentPage =
  (stage: PayStage, sheets: Sheets) =>
  async (request: Request): Promise<Response> => {
    const query = new URL(request.url).searchParams;
    const prepayId = query.get("prepay_id") ?? "";
    try {
      const order = sheets.linked(prepayId);
      if (request.method !== "POST") return page(choice(order, await phonesOf(stage)) + back(query));
      const openid = String((await request.formData()).get("openid"));
      sheets.link({ openid, prepayId });
      return page(`<h1>请在手机上确认支付</h1><p>Confirm the payment on the phone.</p>${back(query)}`);
    } catch (error) {
      if (!(error instanceof PhoneRefusal)) throw error;
      return page(`<h1>无法支付</h1><p>Payment is not possible: ${shown(error.message)}.</p>${back(query)}`, 400);
    }
  };
