/** What an error of the AWS client tells about the call that failed. */
export type Verdict =
  /** A condition did not hold: an answer, never retried. */
  | "refused"
  /** Nothing happened; a conflict or a full partition passes by itself. */
  | "again"
  /** It may have happened: the reply was lost, or the same request is still running. */
  | "lost"
  /** Nothing to wait for: a mistake of ours, or no permission. */
  | "fatal";

/** The parts of an AWS error that matter here; `Item` is what lay there when a condition failed, in wire form. */
export type AwsError = Error & {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly CancellationReasons?: readonly { readonly Code?: string }[];
  readonly Item?: { readonly [name: string]: { readonly N?: string; readonly S?: string } };
};

const PASSING = new Set([
  "TransactionConflict",
  "TransactionConflictException",
  "ThrottlingError",
  "ThrottlingException",
  "ProvisionedThroughputExceeded",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
]);

/** The request went out and no whole reply came back: nobody can say whether it happened. */
export class LostReply extends Error {
  override readonly name = "LostReply";
}

const reasonsOf = (error: AwsError): readonly string[] =>
  (error.CancellationReasons ?? []).map(({ Code = "None" }) => Code);

/** The indexes of the writes whose condition failed; a lone write is the first. */
export const failedOf = (error: AwsError): readonly number[] =>
  error.name === "TransactionCanceledException"
    ? reasonsOf(error).flatMap((code, at) => (code === "ConditionalCheckFailed" ? [at] : []))
    : [0];

export function verdictOf(error: AwsError): Verdict {
  if (error.name === "ConditionalCheckFailedException") return "refused";
  if (error.name === "TransactionCanceledException") {
    const reasons = reasonsOf(error).filter((code) => code !== "None");
    if (reasons.includes("ConditionalCheckFailed")) return "refused";
    return reasons.length > 0 && reasons.every((code) => PASSING.has(code)) ? "again" : "fatal";
  }
  if (PASSING.has(error.name)) return "again";
  if (error.name === "TransactionInProgressException") return "lost";
  return error instanceof LostReply || (error.$metadata?.httpStatusCode ?? 0) >= 500 ? "lost" : "fatal";
}
