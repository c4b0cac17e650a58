import { gzipSync } from "node:zlib";
import type { PayAnswer } from "./answer";
import { fundRows, tradeRows } from "./bill-rows";
import { refuse } from "./refusal";
import { letters, sha1Hex } from "./signing";
import { dayOf, type PayStage } from "./stage";

const HOUR = 3_600_000;
const READY_AT_HOUR = 10;
const KEPT_DAYS = 92;
const TOKEN_HOLDS_MS = 5 * 60_000;

export type BillKind = "ALL" | "SUCCESS" | "REFUND" | "FUND";
export type BillOrder = { readonly day: string; readonly kind: BillKind; readonly gzip: boolean };
export type Bills = {
  order(wanted: BillOrder): Promise<object>;
  file(token: string | null): PayAnswer;
};

const wrong = (field: string, issue: string): never =>
  refuse("value", `${field}: ${issue}`, { field, issue, location: "query" });

const NAMES: Readonly<Record<string, readonly string[]>> = {
  tradebill: ["bill_date", "bill_type", "tar_type"],
  fundflowbill: ["bill_date", "account_type", "tar_type"],
};

export const readBillOrder = (stage: PayStage, name: string, query: URLSearchParams): BillOrder => {
  for (const key of query.keys()) if (!NAMES[name]?.includes(key)) refuse("extraField", `unknown ${key}`);
  const [day, tar] = [query.get("bill_date") ?? "", query.get("tar_type")];
  const midnight = Date.parse(`${day}T00:00:00+08:00`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(midnight)) wrong("bill_date", "YYYY-MM-DD");
  if (tar !== null && tar !== "GZIP") wrong("tar_type", "GZIP or nothing");
  const now = stage.clock.now();
  if (midnight > now || day === dayOf(now)) wrong("bill_date", "before today");
  if (now - midnight > KEPT_DAYS * 24 * HOUR) wrong("bill_date", "three months at most");
  if (now < midnight + (24 + READY_AT_HOUR) * HOUR) refuse("billNotReady", `the bill of ${day} is ready at ten`);
  const gzip = tar === "GZIP";
  if (name === "fundflowbill") {
    const account = query.get("account_type") ?? "BASIC";
    if (!["BASIC", "OPERATION", "FEES"].includes(account)) wrong("account_type", "BASIC, OPERATION or FEES");
    if (account !== "BASIC") refuse("billEmpty", `nothing moved on ${account}`);
    return { day, kind: "FUND", gzip };
  }
  const kind = query.get("bill_type") ?? "ALL";
  if (!["ALL", "SUCCESS", "REFUND"].includes(kind)) wrong("bill_type", "ALL, SUCCESS or REFUND");
  return { day, kind: kind as BillKind, gzip };
};

/** UTF-8 with a byte order mark; every value behind a back-tick; two lines of summary at the end. */
const written = (stage: PayStage, { day, kind }: BillOrder): Buffer => {
  const { head, rows, summaryHead, summary } = kind === "FUND" ? fundRows(stage, day) : tradeRows(stage, day, kind);
  if (rows.length === 0) refuse("billEmpty", `nothing happened on ${day}`);
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `\`${cell.replace(/[`,\r\n]/g, " ")}`).join(",");
  const lines = [head.join(","), ...rows.map(line), summaryHead.join(","), line(summary)];
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`, "utf8");
};

export const openBills = (stage: PayStage): Bills => {
  const tokens = new Map<string, BillOrder & { readonly until: number }>();
  return {
    order: async (wanted) => {
      const file = written(stage, wanted);
      const token = letters(32);
      tokens.set(token, { ...wanted, until: stage.clock.now() + TOKEN_HOLDS_MS });
      return {
        hash_type: "SHA1",
        hash_value: await sha1Hex(new Uint8Array(file)),
        download_url: `${stage.origin()}/v3/billdownload/file?token=${token}`,
      };
    },
    file: (token) => {
      const wanted = tokens.get(token ?? "");
      if (wanted === undefined || wanted.until < stage.clock.now())
        return refuse("billEmpty", "no such download, or its five minutes are over");
      const file = written(stage, wanted);
      return wanted.gzip
        ? { status: 200, file: gzipSync(file), type: "application/x-gzip" }
        : { status: 200, file, type: "text/plain; charset=utf-8" };
    },
  };
};
