import { done, refused, type Result } from "../../../shared/kernel/result";
import { Misunderstood, type Line, type Note } from "../line/port";

const REFUSED = [400, 404, 405, 409, 410, 412, 422];

export type FhirPut = (
  type: string,
  id: string,
  resource: object,
  signal: AbortSignal,
) => Promise<Result<Record<string, never>, "refused" | "unreachable">>;

/** Writes a resource under our own id (update as create): asked again, it is the same resource. */
export const fhirPut =
  (line: Line, token: string, note: Note): FhirPut =>
  async (type, id, resource, signal) => {
    const answer = await line.ask(
      {
        name: `write ${type}`,
        method: "PUT",
        path: `/${type}/${id}`,
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/fhir+json",
          accept: "application/fhir+json",
        },
        body: JSON.stringify(resource),
        signal,
      },
      ({ status }) => {
        if (status === 200 || status === 201) return "written";
        if (REFUSED.includes(status)) return status;
        throw new Misunderstood(`status ${status}`);
      },
    );
    if (!answer.ok) return answer;
    if (answer.value === "written") return done({});
    note({ event: "medical-record.refused", call: `write ${type}`, status: answer.value });
    return refused("refused");
  };
