import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { addsUp, billTable, fenOf, fineIn, priceIn } from "../../../../functions/ports/wechat-pay/bill-table";
import { farProvider, type FarProvider, type Says } from "./far-provider";
import { fundBill, publishedBill, tradeBill } from "./bill-texts";
import { makeMaterial, type Material } from "./material";

let material: Material;
let far: FarProvider;
beforeAll(async () => {
  material = await makeMaterial();
});
afterEach(() => far?.stop());

const sha1 = (text: string | Buffer) => createHash("sha1").update(text).digest("hex");
type Download = {
  readonly file: Buffer;
  readonly hash?: string;
  readonly at?: (origin: string) => string;
  readonly says?: Says;
};
/** A provider that names a file and gives it out, unsigned. */
async function open({ file, hash, at, says }: Download) {
  far = await farProvider(material, ({ target }) => {
    if (target.startsWith("/v3/billdownload/")) return says ?? { bytes: file, sealed: false };
    const download_url = at?.(far.baseUrl) ?? `${far.baseUrl}/v3/billdownload/file?token=a%2Bb%7Cc`;
    return { json: { hash_type: "SHA1", hash_value: hash ?? sha1(file), download_url } };
  });
}
const packed = (text: string): Download => ({ file: gzipSync(text), hash: sha1(text) });
const unreachable = { ok: false, code: "unreachable" };
const DAY = "2026-11-21";

describe("the trade bill", () => {
  it.each<[string, Download]>([
    ["packed", packed(tradeBill())],
    ["packed, its hash in capitals", { ...packed(tradeBill()), hash: sha1(tradeBill()).toUpperCase() }],
    ["as it is", { file: Buffer.from(tradeBill()) }],
    ["without a byte order mark, with other line ends", packed(tradeBill().slice(1).replaceAll("\r\n", "\n"))],
  ])("%s is read to the fen", async (_, download) => {
    await open(download);
    const answer = await far.pay.tradeBill(DAY);
    expect(answer).toEqual({
      ok: true,
      value: [
        {
          kind: "payment",
          number: "P1",
          transactionId: "420001",
          fen: 38001,
          feeFen: 228,
          at: "2026-11-21T01:00:30.000Z",
        },
        { kind: "payment", number: "P|2", transactionId: "420002", fen: 10, feeFen: 0, at: "2026-11-20T16:00:00.000Z" },
        {
          kind: "refund",
          number: "P1",
          transactionId: "420001",
          refundNumber: "R1",
          refundId: "503001",
          fen: 8000,
          feeFen: -48,
          at: "2026-11-21T15:59:59.000Z",
        },
      ],
    });
    expect(far.heard.map(({ target }) => target)).toEqual([
      "/v3/bill/tradebill?bill_date=2026-11-21&bill_type=ALL&tar_type=GZIP",
      "/v3/billdownload/file?token=a%2Bb%7Cc",
    ]);
    expect(far.heard[1]!.headers.authorization).toContain("WECHATPAY2-SHA256-RSA2048");
  });

  it.each<[string, Download]>([
    ["of another hash", { file: gzipSync(tradeBill()), hash: sha1("") }],
    ["hashed while packed", { file: gzipSync(tradeBill()) }],
    ["that is cut off", { ...packed(tradeBill()), file: gzipSync(tradeBill()).subarray(0, 100) }],
    ["on another host", { ...packed(tradeBill()), at: () => "http://127.0.0.1:1/v3/billdownload/file?token=x" }],
    [
      "at the same name over another scheme",
      { ...packed(tradeBill()), at: (origin) => origin.replace("http", "https") },
    ],
    ["that is not there", { ...packed(tradeBill()), says: { status: 404, sealed: false } }],
    ["with one payment less", packed(tradeBill().replace(/`2026-11-21 00:00:00.*\r\n/, ""))],
    ["with one fen more", packed(tradeBill().replaceAll("`380.01", "`380.02"))],
    ["with another count", packed(tradeBill().replace("`4.0,", "`3.0,"))],
    ["with another total of refunds", packed(tradeBill().replace("`81.00,`0.0,", "`81.01,`0.0,"))],
    ["with a part of a fen", packed(tradeBill().replaceAll("`380.01", "`380.014"))],
    ["of another merchant", packed(tradeBill().replace("`1900000109", "`1900000110"))],
    ["in another currency", packed(tradeBill().replace("`CNY", "`USD"))],
    ["with a state that is none", packed(tradeBill().replace("`SUCCESS", "`REVOKED"))],
    ["without a column", packed(tradeBill().replace("订单金额,申请", "订单额,申请"))],
    ["with a time that is none", packed(tradeBill().replace("2026-11-21 00:00:00", "2026-11-31 00:00:00"))],
    ["with a row of another length", packed(tradeBill().replace(",`门诊缴费", ",`门诊,`缴费"))],
    ["with nothing in it", packed("")],
    ["with one line", packed("交易时间")],
  ])("%s is not taken", async (_, download) => {
    await open(download);
    expect(await far.pay.tradeBill(DAY)).toEqual(unreachable);
  });

  it.each<[string, string, object]>([
    ["NO_STATEMENT_EXIST", DAY, { ok: false, code: "not-ready" }],
    ["NO_STATEMENT_EXIST", "2026-11-20", { ok: true, value: [] }],
    ["STATEMENT_CREATING", "2026-11-20", { ok: false, code: "not-ready" }],
    ["FREQUENCY_LIMITED", "2026-11-20", unreachable],
  ])("%s at nine in the morning, asked for %s", async (code, day, expected) => {
    far = await farProvider(material, () => ({ status: 400, json: { code } }));
    expect(await far.pay.tradeBill(day)).toEqual(expected);
    expect(await far.pay.fundBill(day)).toEqual(expected);
  });

  it("is empty from ten o'clock, not a second before", async () => {
    far = await farProvider(material, () => ({ status: 400, json: { code: "NO_STATEMENT_EXIST" } }));
    far.clock.forward(3599);
    expect(await far.pay.tradeBill(DAY)).toEqual({ ok: false, code: "not-ready" });
    far.clock.forward(1);
    expect(await far.pay.tradeBill(DAY)).toEqual({ ok: true, value: [] });
  });

  it("adds up as the provider writes it: summary counts with a decimal, fees with five", () => {
    const table = billTable(Buffer.from(publishedBill));
    expect(addsUp(table, "手续费", "手续费总金额")).toBe(true);
    expect(addsUp(table, "订单金额", "订单总金额")).toBe(true);
    expect(fineIn(table.totals["总交易单数"]!)).toBe(fineIn(String(table.rows.length)));
  });
});

describe("the fund bill", () => {
  it("is read with what came in and what went out", async () => {
    await open(packed(fundBill()));
    expect(await far.pay.fundBill(DAY)).toEqual({
      ok: true,
      value: [
        {
          at: "2026-11-21T01:00:30.000Z",
          businessId: "420001",
          kind: "交易",
          direction: "in",
          fen: 38001,
          balanceFen: 138001,
        },
        {
          at: "2026-11-21T01:00:31.000Z",
          businessId: "420001",
          kind: "扣除交易手续费",
          direction: "out",
          fen: 228,
          balanceFen: 137773,
        },
      ],
    });
    expect(far.heard[0]!.target).toBe("/v3/bill/fundflowbill?bill_date=2026-11-21&account_type=BASIC&tar_type=GZIP");
  });

  it.each<[string, string]>([
    ["another sum coming in", fundBill().replace("`1,`380.01", "`1,`380.00")],
    ["another sum going out", fundBill().replace("`1,`2.28\r", "`1,`2.29\r")],
    ["another count", fundBill().replace("\r\n`2,", "\r\n`3,")],
    ["a direction that is none", fundBill().replace("`支出", "`转出")],
  ])("with %s is not taken", async (_, text) => {
    expect(text).not.toBe(fundBill());
    await open(packed(text));
    expect(await far.pay.fundBill(DAY)).toEqual(unreachable);
  });
});

describe("yuan as fen", () => {
  it.each([
    ["0.01", 1],
    ["0", 0],
    ["-0.60", -60],
    ["1.1", 110],
    ["9999999999.99", 999999999999],
    ["0.29000", 29],
  ])("%s is %i", (text, fen) => {
    expect(priceIn(text)).toBe(fen);
  });
  it.each(["", "1.", ".5", "1e3", "0x1", "1,000.00", "¥1", "1.234567", " 1", "１", "--1", "0.001"])(
    "%p is none",
    (text) => {
      expect(() => priceIn(text)).toThrow();
    },
  );
  it.each([
    ["0.00499", 0],
    ["0.00500", 1],
    ["-0.00499", 0],
    ["-0.00500", -1],
    ["2.28499", 228],
  ])("a fee of %s is %i fen", (text, fen) => {
    expect(fenOf(fineIn(text))).toBe(fen);
  });
});
