import { identifierSystems, recordCodes } from "../../../../functions/ports/medical-record/codes";
import { liveMedicalRecord } from "../../../../functions/ports/medical-record/live";
import { farSide, notebook, standingClock, type Asked, type FarSide, type Says } from "../far-side";
import { bundle, patient } from "./resources";

let far: FarSide;
afterEach(() => far.stop());

async function open(holds: { readonly [type: string]: readonly object[] }, says: (asked: Asked) => Says | undefined) {
  far = await farSide((asked) => says(asked) ?? { json: bundle(holds[asked.path.split("/").at(-1)!] ?? []) });
  const { note, lines } = notebook();
  const settings = { token: "t0ken", identifierSystems, codes: recordCodes, clock: standingClock(), note };
  return { record: liveMedicalRecord({ ...settings, baseUrl: `${far.url}/fhir` }), lines };
}

describe("files and appointments", () => {
  const appointment = {
    id: "0123456789abcdefghjkmnpqrs",
    recordNumber: "R0001",
    status: "booked",
    startsAt: "2026-11-28T00:00:00.000Z",
    endsAt: "2026-11-28T00:30:00.000Z",
    description: "系统超声",
    place: "门诊C区三楼",
  } as const;

  it("reads the bytes of a report, raw or as a Binary resource", async () => {
    const { record } = await open({}, ({ path }) =>
      path === "/fhir/Binary/raw"
        ? { text: "bytes", headers: { "content-type": "image/jpeg" } }
        : path === "/fhir/Binary/wrapped"
          ? {
              json: { resourceType: "Binary", contentType: "application/pdf", data: "Ynl0ZXM=" },
              headers: { "content-type": "application/fhir+json" },
            }
          : { status: 404 },
    );
    const bytes = Buffer.from("bytes");
    expect(await record.file("raw")).toEqual({ ok: true, value: { bytes, contentType: "image/jpeg" } });
    expect(await record.file("wrapped")).toEqual({ ok: true, value: { bytes, contentType: "application/pdf" } });
    expect(await record.file("../Patient")).toEqual({ ok: true, value: undefined });
    expect(far.asked[2]!.path).toBe("/fhir/Binary/..%2FPatient");
  });

  it("writes an appointment under our own id", async () => {
    const { record } = await open({ Patient: [patient()] }, ({ method }) =>
      method === "PUT" ? { status: 201 } : undefined,
    );
    expect(await record.writeAppointment(appointment)).toEqual({ ok: true, value: {} });
    const put = far.asked[1]!;
    expect(put.path).toBe("/fhir/Appointment/0123456789abcdefghjkmnpqrs");
    expect(JSON.parse(put.body)).toMatchObject({
      id: appointment.id,
      status: "booked",
      start: appointment.startsAt,
      participant: [{ actor: { reference: "Patient/p1" } }, { actor: { display: "门诊C区三楼" } }],
    });
  });

  it.each([
    [409, "refused"],
    [422, "refused"],
    [401, "unreachable"],
    [503, "unreachable"],
  ])("takes status %i for %s", async (status, code) => {
    const { record } = await open({ Patient: [patient()] }, ({ method }) =>
      method === "PUT" ? { status } : undefined,
    );
    expect(await record.writeAppointment(appointment)).toEqual({ ok: false, code });
  });
});
