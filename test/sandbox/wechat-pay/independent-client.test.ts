import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { Aes, Formatter, Rsa } from "wechatpay-axios-plugin";
import { calling, invitation, isSigned, named, OPENID, opened, orderBody, paid, refundBody } from "./merchant";
import { openInbox, startedPay, stopAll } from "./started";

afterEach(stopAll);
const DAY = 86_400_000;
type Certificate = { serial_no: string; encrypt_certificate: Record<string, string> };

test("an independent client orders, queries, is told, refunds and reads the bill", async () => {
  const inbox = openInbox();
  const pay = await startedPay({ pushTo: inbox.take });
  const at = calling(pay);
  const { data: ordered } = await at("pay/transactions/jsapi").post(orderBody(pay), named(pay));
  const number = { params: { mchid: pay.settings.mchid }, out_trade_no: "order-0001" };
  const query = () => at("pay/transactions/out-trade-no/{out_trade_no}").get(named(pay, number));
  expect((await query()).data).toMatchObject({ trade_state: "NOTPAY" });
  expect((await query()).data).not.toHaveProperty("transaction_id");

  const sheet = await pay.control.requestPayment(invitation(pay, ordered["prepay_id"]!));
  const { transactionId } = pay.control.pay({ sheetId: sheet.id });
  await pay.settled();
  expect((await query()).data).toMatchObject({ trade_state: "SUCCESS", transaction_id: transactionId });
  const [news] = inbox.got;
  expect(isSigned(pay, news!.headers, news!.body)).toBe(true);
  expect(opened(pay, news!.body)).toMatchObject({
    out_trade_no: "order-0001",
    amount: { total: 31_000 },
    attach: "demo",
  });

  const { data: refund } = await at("refund/domestic/refunds").post(refundBody(), named(pay));
  expect(refund).toMatchObject({ status: "PROCESSING", amount: { refund: 10_000 } });
  pay.control.clock({ advanceMs: 3_000 });
  await pay.settled();
  const one = { out_refund_no: "refund-0001" };
  const { data: done } = await at("refund/domestic/refunds/{out_refund_no}").get(named(pay, one));
  expect(done).toMatchObject({ status: "SUCCESS", refund_id: refund["refund_id"] });
  expect(isSigned(pay, inbox.got[1]!.headers, inbox.got[1]!.body)).toBe(true);
  expect(opened(pay, inbox.got[1]!.body)).toMatchObject({ refund_status: "SUCCESS", out_refund_no: "refund-0001" });

  const { now } = pay.control.clock({});
  pay.control.clock({ advanceMs: DAY + 11 * 3_600_000 });
  const bill_date = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
  const params = { bill_date, bill_type: "ALL", tar_type: "GZIP" };
  const { data: bill } = await at("bill/tradebill").get(named(pay, { params }));
  const token = {
    params: { token: new URL(bill["download_url"]!).searchParams.get("token") },
    responseType: "arraybuffer",
  };
  const file = gunzipSync((await at("billdownload/file").get(token)).data as unknown as Buffer);
  expect(createHash("sha1").update(file).digest("hex")).toBe(bill["hash_value"]);
  const { rows, summary } = Formatter.castCsvBill(file) as Record<string, Record<string, string>[]>;
  expect(rows).toMatchObject([
    { 商户订单号: "order-0001", 交易状态: "SUCCESS", 订单金额: "310.00", 手续费: "1.86000", 用户标识: OPENID },
    { 商户退款单号: "refund-0001", 交易状态: "REFUND", 退款金额: "100.00", 手续费: "-0.60000" },
  ]);
  expect(summary).toMatchObject({ 总交易单数: "2.0", 订单总金额: "310.00", 退款总金额: "100.00" });
});

test("it closes an unpaid order, again and again, and cannot close a paid one", async () => {
  const pay = await startedPay();
  const at = calling(pay);
  const close = (number: string) =>
    at("pay/transactions/out-trade-no/{out_trade_no}/close").post(
      { mchid: pay.settings.mchid },
      named(pay, { out_trade_no: number }),
    );
  await at("pay/transactions/native").post(orderBody(pay, { payer: undefined, out_trade_no: "a|b*c-1" }), named(pay));
  expect((await close("a|b*c-1")).status).toBe(204);
  expect((await close("a|b*c-1")).status).toBe(204);
  await paid(pay, { out_trade_no: "order-paid" });
  await expect(close("order-paid")).rejects.toMatchObject({ response: { status: 400, data: { code: "ORDERPAID" } } });
  await expect(close("order-nobody")).rejects.toMatchObject({ response: { status: 404 } });
});

test("it is answered in the hand that it names: public key, certificate, and the certificate where it names none", async () => {
  const pay = await startedPay();
  const at = calling(pay);
  const serialOf = async (headers: object) => (await at("certificates").get({ headers })).headers["wechatpay-serial"];
  const { publicKeyId, platformSerial } = pay.settings;
  expect(await serialOf({ "Wechatpay-Serial": publicKeyId })).toBe(publicKeyId);
  expect(await serialOf({ "Wechatpay-Serial": platformSerial })).toBe(platformSerial);
  expect(await serialOf({})).toBe(platformSerial);
});

test("the downloaded certificate is the one that answers are signed with", async () => {
  const pay = await startedPay();
  const { data } = await calling(pay)("certificates").get(named(pay));
  const [{ serial_no, encrypt_certificate }] = data["data"] as unknown as [Certificate];
  expect(serial_no).toBe(pay.settings.platformSerial);
  expect(serial_no).toMatch(/^[0-9A-F]{40}$/);
  const { ciphertext = "", nonce = "", associated_data } = encrypt_certificate;
  const pem = Aes.AesGcm.decrypt(ciphertext, pay.settings.apiV3Key, nonce, associated_data);
  expect(pem).toBe(pay.settings.platformCertificate);
  expect(() => Rsa.from(pem, Rsa.KEY_TYPE_PUBLIC)).not.toThrow();
});

test("a refund that the bank refused goes to a card whose numbers come sealed", async () => {
  const inbox = openInbox();
  const pay = await startedPay({ pushTo: inbox.take });
  const at = calling(pay);
  await paid(pay);
  pay.control.settings({ failRefunds: "abnormal", refundTakesMs: 0 });
  const { data: refund } = await at("refund/domestic/refunds").post(refundBody(), named(pay));
  await pay.settled();
  expect(JSON.parse(inbox.got[1]!.body)).toMatchObject({ event_type: "REFUND.ABNORMAL" });
  pay.control.settings({ failRefunds: "none" });
  const key = Rsa.from(pay.settings.publicKey, Rsa.KEY_TYPE_PUBLIC);
  const card = {
    bank_type: "ICBC_DEBIT",
    bank_account: Rsa.encrypt("6222", key),
    real_name: Rsa.encrypt("陈晓芸", key),
  };
  const apply = (change: object) =>
    at("refund/domestic/refunds/{refund_id}/apply-abnormal-refund").post(
      { out_refund_no: "refund-0001", type: "USER_BANK_CARD", ...card, ...change },
      named(pay, { refund_id: refund["refund_id"] }),
    );
  await expect(apply({ bank_account: "6222" })).rejects.toMatchObject({ response: { status: 400 } });
  expect((await apply({})).data).toMatchObject({ status: "PROCESSING" });
  await pay.settled();
  expect(pay.control.journal()).toMatchObject({ refundedFen: 10_000, pending: [] });
});
