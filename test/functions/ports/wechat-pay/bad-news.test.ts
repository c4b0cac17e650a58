import { box, farProvider, paid, type FarProvider } from "./far-provider";
import { makeMaterial, MERCHANT_SERIAL, PLATFORM_SERIAL, type Material } from "./material";
import { message, messages, resource, told, type Parts } from "./messages";

let material: Material;
let far: FarProvider;
beforeAll(async () => {
  material = await makeMaterial();
  far = await farProvider(material, () => ({ status: 404, json: { code: "RESOURCE_NOT_EXISTS" }, sealed: false }));
});
afterAll(() => far.stop());

const { sealing, genuine, inside, refundNews, inBox } = messages(() => material.provider.privateKey);

const header = (name: string, change: (value: string) => string): Parts => {
  const { headers, body } = genuine();
  return { headers: { ...headers, [name]: change(headers[name]!) }, body };
};
const without = (...names: string[]): Parts => {
  const { headers, body } = genuine();
  return { headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name))), body };
};
const body = (change: (text: string) => string | Buffer): Parts => {
  const { headers, body: text } = genuine();
  return { headers, body: change(String(text)) };
};
const flip = (base64: string, at: number) => {
  const bytes = Buffer.from(base64, "base64");
  bytes[at < 0 ? bytes.length + at : at]! ^= 1;
  return bytes.toString("base64");
};
const next = (letter: string) => (letter === "1" ? "2" : "1");
const read = ({ headers, body: raw }: Parts) => far.pay.readNews(new Headers(headers), Buffer.from(raw));

const FOUR = ["wechatpay-timestamp", "wechatpay-nonce", "wechatpay-serial", "wechatpay-signature"];

const UNVERIFIED: [string, () => Parts][] = [
  ["no headers", () => without(...FOUR)],
  ...FOUR.map((name): [string, () => Parts] => [`no ${name}`, () => without(name)]),
  ...FOUR.map((name): [string, () => Parts] => [`an empty ${name}`, () => header(name, () => "")]),
  ["five minutes old", () => genuine({}, { late: 300 })],
  ["301 seconds old", () => genuine({}, { late: 301 })],
  ["five minutes early", () => genuine({}, { late: -300 })],
  ["301 seconds early", () => genuine({}, { late: -301 })],
  ["a day old", () => genuine({}, { late: 86_400 })],
  ["an old time written anew", () => header("wechatpay-timestamp", () => "1795308900")],
  ["another time inside the window", () => header("wechatpay-timestamp", (time) => String(Number(time) - 1))],
  ["a time in milliseconds", () => header("wechatpay-timestamp", (time) => `${time}000`)],
  ["a time with a sign", () => header("wechatpay-timestamp", (time) => `+${time}`)],
  ["a time with a fraction", () => header("wechatpay-timestamp", (time) => `${time}.0`)],
  ["a hexadecimal time", () => header("wechatpay-timestamp", (time) => `0x${Number(time).toString(16)}`)],
  ["a time that is no number", () => header("wechatpay-timestamp", () => "NaN")],
  ["another nonce", () => header("wechatpay-nonce", (nonce) => nonce.replace(/.$/, next))],
  ["a nonce with a blank", () => header("wechatpay-nonce", (nonce) => `${nonce} x`)],
  ["an unknown public key", () => genuine({}, { serial: "PUB_KEY_ID_0119000001092026112200000000000002" })],
  ["a public key in small letters", () => header("wechatpay-serial", (serial) => serial.toLowerCase())],
  ["an unknown certificate", () => genuine({}, { serial: PLATFORM_SERIAL })],
  ["the merchant's certificate", () => genuine({}, { serial: MERCHANT_SERIAL, key: material.merchant.privateKey })],
  ["a serial that every object has", () => header("wechatpay-serial", () => "constructor")],
  ["two serials", () => header("wechatpay-serial", (serial) => `${serial}, ${serial}`)],
  ["a probe", () => header("wechatpay-signature", (signature) => `WECHATPAY/SIGNTEST/${signature}`)],
  ["a signature's first bit", () => header("wechatpay-signature", (signature) => flip(signature, 0))],
  ["a signature's last bit", () => header("wechatpay-signature", (signature) => flip(signature, -1))],
  ["a signature with a blank", () => header("wechatpay-signature", (signature) => signature.replace(/.$/, " ="))],
  ["a signature without its end", () => header("wechatpay-signature", (signature) => signature.replace(/=+$/, ""))],
  [
    "a signature in another alphabet",
    () => header("wechatpay-signature", (s) => Buffer.from(s, "base64").toString("hex")),
  ],
  ["half a signature", () => header("wechatpay-signature", (s) => s.slice(0, 172))],
  ["a stranger's signature", () => genuine({}, { key: material.stranger.privateKey })],
  ["the merchant's signature", () => genuine({}, { key: material.merchant.privateKey })],
  ["another letter in the body", () => body((text) => text.replace("支付成功", "支付失败"))],
  ["the body written anew", () => body((text) => JSON.stringify(JSON.parse(text), undefined, 2))],
  ["a body with escapes", () => body((text) => text.replace("支", "\\u652f"))],
  ["a blank behind the body", () => body((text) => `${text} `)],
  ["a mark before the body", () => body((text) => `\ufeff${text}`)],
  ["an empty body", () => body(() => "")],
  ["half a body", () => body((text) => text.slice(0, text.length / 2))],
  ["10 MB, even with a seal", () => sealing(Buffer.alloc(10 * 1024 * 1024, " "))],
  ["another message's body", () => ({ ...genuine(), body: JSON.stringify(message({ id: "EV-2" })) })],
];

const MALFORMED: [string, () => Parts][] = [
  ["no JSON", () => sealing("paid")],
  ["bytes that are no text", () => sealing(Buffer.from([0x7b, 0xff, 0x7d]))],
  ["null", () => sealing("null")],
  ["no id", () => genuine({ id: undefined })],
  ["an id that is a path", () => genuine({ id: "../x" })],
  ["another resource type", () => genuine({ resource_type: "plain" })],
  ["no resource", () => genuine({ resource: undefined })],
  ["plain text where the box should be", () => genuine({ resource: { ...paid, original_type: "transaction" } })],
  ["another algorithm", () => inBox({ algorithm: "AEAD_AES_128_GCM" })],
  ["a flipped bit in the ciphertext", () => inBox({ ciphertext: flip(resource().ciphertext, 0) })],
  ["a flipped bit in the tag", () => inBox({ ciphertext: flip(resource().ciphertext, -1) })],
  ["other associated data", () => inBox({ associated_data: "transactioN" })],
  ["no associated data", () => inBox({ associated_data: undefined })],
  ["another nonce of the box", () => inBox({ nonce: "fdasflkja485" })],
  ["a longer nonce of the box", () => inBox({ nonce: "fdasflkja4845678" })],
  [
    "a box that was closed with a longer nonce",
    () => inBox(box(JSON.stringify(paid), "transaction", "fdasflkja4845678")),
  ],
  ["another name of what is inside", () => inBox({ original_type: "refund" })],
  ["a box of another key", () => inBox(box(JSON.stringify(paid), "transaction", "fdasflkja484", "x".repeat(32)))],
  ["a box without a tag", () => inBox({ ciphertext: "" })],
  ["a box that holds no JSON", () => inBox(box("paid"))],
  ["a box that holds a list", () => inBox(box(JSON.stringify([paid])))],
  ["an unknown event", () => genuine({ event_type: "MEDICAL_INSURANCE.SUCCESS" })],
  ["a payment called a refund", () => genuine({ event_type: "REFUND.SUCCESS" })],
  ["a refund called a payment", () => genuine({ resource: resource(told, "refund") })],
  ["a payment that is none", () => inside({ trade_state: "NOTPAY" })],
  ["a payment that is closed", () => inside({ trade_state: "CLOSED" })],
  ["a payment without its number", () => inside({ out_trade_no: undefined })],
  ["a payment without the provider's number", () => inside({ transaction_id: undefined })],
  ["a payment without an amount", () => inside({ amount: undefined })],
  ["a payment below nothing", () => inside({ amount: { total: -1, currency: "CNY" } })],
  ["a payment with an amount as text", () => inside({ amount: { total: "38000", currency: "CNY" } })],
  ["a payment at a time that is none", () => inside({ success_time: "2026-11-22 09:00:30" })],
  ["a refund that ended otherwise", () => refundNews({ refund_status: "CLOSED" })],
  ["a refund that is under way", () => refundNews({ refund_status: "PROCESSING" }, "REFUND.PROCESSING")],
  ["a refund with the API's name of its state", () => refundNews({ refund_status: undefined, status: "SUCCESS" })],
  ["a refund in another currency", () => refundNews({ amount: { ...told.amount, currency: "USD" } })],
];

describe("what somebody sends to the address of the payments (T06)", () => {
  it(`is a table of ${UNVERIFIED.length + MALFORMED.length} bad messages`, () => {
    expect(UNVERIFIED.length + MALFORMED.length).toBeGreaterThanOrEqual(60);
  });

  it.each(UNVERIFIED)("with %s is not believed", async (_, parts) => {
    expect(await read(parts())).toEqual({ ok: false, code: "news.unverified" });
  });

  it.each(MALFORMED)("sealed, with %s, says nothing", async (_, parts) => {
    expect(await read(parts())).toEqual({ ok: false, code: "news.malformed" });
  });

  it("never leaves its words in the log", () => {
    expect(JSON.stringify(far.lines)).not.toMatch(/oUpF8u|支付|ciphertext|42000012/);
    expect(far.lines.length).toBeGreaterThan(60);
  });
});
