import { randomInt } from "node:crypto";
import { Hono } from "hono";
import type { Backstage } from "../backstage";
import { type ReceiptDocument, readDocument } from "./document";
import { signatureFault } from "./signature";

type Answer = {
  readonly batch: string;
  readonly number: string;
  readonly checkCode: string;
  readonly issuedAt: string;
};
/** An issued receipt, red ones too, as the fiscal service keeps it. */
export type IssuedDocument = { readonly document: ReceiptDocument; readonly answer: Answer };

const answerOf = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json; charset=utf-8" } });
export const receiptRefusal = (status: number, code: string): Response => answerOf(status, { code });

/** The fiscal service for electronic medical receipts: signed requests, one receipt a document number, red ones within the first. */
export const receiptApp = (stage: Backstage): Hono => {
  const issued = stage.keep.shelf<IssuedDocument>("receipts");
  const refuse = (path: string, status: number, code: string): Response => {
    stage.refuse("eReceipt", path, String(status), code);
    return receiptRefusal(status, code);
  };
  /** What is wrong with taking back so much of that receipt. */
  const reversalFault = ({ reverses, totalFen }: ReceiptDocument): string | undefined => {
    if (reverses === undefined) return undefined;
    const isFirst = ({ answer, document }: IssuedDocument): boolean =>
      answer.batch === reverses.batch && answer.number === reverses.number && document.reverses === undefined;
    const first = issued.values().find(isFirst);
    if (first === undefined) return "reversal.unknown";
    const back = issued
      .values()
      .filter(({ document }) => document.reverses?.number === reverses.number)
      .reduce((sum, { document }) => sum + document.totalFen, 0);
    return back + totalFen > first.document.totalFen ? "reversal.too-much" : undefined;
  };

  const app = new Hono();
  app.post("/e-receipt/v1/receipts", async (context) => {
    const { path } = context.req;
    const body = await context.req.text();
    const header = (name: string): string | undefined => context.req.header(name);
    const { eReceiptAppId: appId, eReceiptSecret: secret } = stage.settings;
    const signed = { appId: header("x-app-id"), timestamp: header("x-timestamp"), signature: header("x-signature") };
    const now = Math.floor(stage.clock.real() / 1000);
    const fault = await signatureFault({ method: "POST", path, body, ...signed }, { appId, secret }, now);
    if (fault !== undefined) return refuse(path, 401, fault);
    const document = readDocument(body);
    if (typeof document === "string") return refuse(path, 422, document);
    const before = issued.get(document.documentNumber);
    if (before !== undefined)
      return JSON.stringify(before.document) === JSON.stringify(document)
        ? answerOf(200, before.answer)
        : refuse(path, 409, "document.differs");
    const wrong = reversalFault(document);
    if (wrong !== undefined) return refuse(path, 422, wrong);
    const issuedAt = new Date(stage.clock.now()).toISOString();
    const answer: Answer = {
      batch: `5006${issuedAt.slice(2, 4)}01`,
      number: String(issued.values().length + 1).padStart(10, "0"),
      checkCode: String(randomInt(1e6)).padStart(6, "0"),
      issuedAt,
    };
    issued.set(document.documentNumber, { document, answer });
    return answerOf(201, answer);
  });
  app.notFound((context) => refuse(context.req.path, 404, "path.unknown"));
  return app;
};
