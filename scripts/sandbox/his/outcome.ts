/** A refusal of a FHIR server: HTTP status and an OperationOutcome with an issue code of the standard. */
export const outcomeAnswer = (status: number, code: string, diagnostics: string): Response =>
  new Response(
    JSON.stringify({ resourceType: "OperationOutcome", issue: [{ severity: "error", code, diagnostics }] }),
    { status, headers: { "content-type": "application/fhir+json; charset=utf-8" } },
  );

export class HisRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const refuseHis = (status: number, code: string, diagnostics: string): never => {
  throw new HisRefusal(status, code, diagnostics);
};
