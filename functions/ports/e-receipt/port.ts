import type { Fen } from "../../../shared/kernel/money";
import type { Result } from "../../../shared/kernel/result";
import type { Instant } from "../../../shared/kernel/time";

/** What the fiscal service needs to issue an electronic medical receipt (财政电子票据). */
export type ReceiptRequest = {
  /** Our number of the document, the same on every retry: the order's id, or the refund's number for a red one. */
  readonly documentNumber: string;
  readonly payer: string;
  readonly lines: readonly {
    readonly code: string;
    readonly name: string;
    readonly count: number;
    readonly fen: Fen;
  }[];
  readonly totalFen: Fen;
  readonly paidAt: Instant;
  /** The receipt that this one takes back, wholly or in part. */
  readonly reverses?: { readonly batch: string; readonly number: string };
};

export type IssuedReceipt = {
  readonly batch: string;
  readonly number: string;
  readonly checkCode: string;
  readonly issuedAt: Instant;
};

/** The fiscal e-receipt service in our words. Asked again with the same document number it answers the same receipt. */
export interface ReceiptService {
  issue(request: ReceiptRequest): Promise<Result<IssuedReceipt, "not-possible" | "unreachable">>;
}
