import { randomUUID, timingSafeEqual } from "node:crypto";
import { Hono, type Context } from "hono";
import type { Backstage } from "../backstage";
import type { Shelf } from "../keep";
import type { FhirResource } from "../world";
import { readAppointment } from "./appointment";
import { capabilityStatement } from "./capability";
import { readInvoice } from "./invoice";
import { HisRefusal, outcomeAnswer, refuseHis } from "./outcome";
import { search, SEARCHES } from "./search";

type Meta = { versionId: string; lastUpdated: string };
const versionOf = (resource: FhirResource): string => (resource["meta"] as Meta | undefined)?.versionId ?? "1";

const fhirAnswer = (body: object, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/fhir+json; charset=utf-8", ...headers },
  });

const isRightToken = (header: string | undefined, token: string): boolean => {
  const [given, wanted] = [Buffer.from(header ?? ""), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

/** The id of the address, which the body must repeat. */
const agreed = (id: string, body: Record<string, unknown>): string => {
  if (!/^[A-Za-z0-9\-.]{1,64}$/.test(id)) refuseHis(400, "value", "the id has not the form of an id");
  if (body["id"] !== id) refuseHis(400, "value", "the id of the body is not the id of the address");
  return id;
};

/** The hospital record as a FHIR R4 server: read, search, and Appointments and Invoices written back. */
export const hisApp = (stage: Backstage): Hono => {
  const written: Readonly<Record<string, Shelf<FhirResource>>> = {
    Appointment: stage.keep.shelf<FhirResource>("appointments"),
    Invoice: stage.keep.shelf<FhirResource>("invoices"),
  };
  const records = (type: string): FhirResource[] => [...stage.world.records, ...(written[type]?.values() ?? [])];
  const find = (type: string, id: string): FhirResource | undefined =>
    written[type]?.get(id) ?? stage.world.records.find((each) => each.resourceType === type && each.id === id);
  const exists = (reference: string): boolean => {
    const [type = "", id = ""] = reference.split("/");
    return find(type, id) !== undefined;
  };
  const write = (context: Context, type: string, id: string, body: Record<string, unknown>): Response => {
    const before = find(type, id);
    const asked = /^W\/"(.+)"$/.exec(context.req.header("if-match") ?? "")?.[1];
    if (asked !== undefined && (before === undefined || versionOf(before) !== asked))
      refuseHis(412, "conflict", `version ${asked} is not the present one`);
    const versionId = before === undefined ? "1" : String(Number(versionOf(before)) + 1);
    const meta: Meta = { versionId, lastUpdated: new Date(stage.clock.now()).toISOString() };
    const after: FhirResource = { ...body, resourceType: type, id, meta };
    written[type]?.set(id, after);
    return fhirAnswer(after, before === undefined ? 201 : 200, {
      etag: `W/"${versionId}"`,
      location: `${new URL(context.req.url).origin}/fhir/${type}/${id}/_history/${versionId}`,
    });
  };

  const app = new Hono().basePath("/fhir");
  app.get("/metadata", () => fhirAnswer(capabilityStatement(new Date(stage.clock.now()).toISOString())));
  app.use(async (context, next) => {
    if (!isRightToken(context.req.header("authorization"), stage.settings.hisToken))
      refuseHis(401, "login", "a valid bearer token is required");
    await next();
  });
  app.get("/:type", (context) => {
    const type = context.req.param("type");
    return fhirAnswer(search(type, records(type), new URL(context.req.url)));
  });
  app.get("/:type/:id", (context) => {
    const { type, id } = context.req.param();
    if (type !== "Binary" && SEARCHES[type] === undefined) refuseHis(404, "not-supported", `${type} is not served`);
    const found = find(type, id);
    if (found === undefined) return refuseHis(404, "not-found", `${type}/${id} is not known`);
    if (type === "Binary" && !(context.req.header("accept") ?? "").includes("fhir+json"))
      return new Response(Buffer.from(String(found["data"]), "base64"), {
        headers: { "content-type": String(found["contentType"]) },
      });
    return fhirAnswer(found, 200, { etag: `W/"${versionOf(found)}"` });
  });
  app.post("/Appointment", async (context) => {
    const body = readAppointment(await context.req.text(), exists);
    const condition = context.req.header("if-none-exist");
    if (condition !== undefined) {
      const url = new URL(`${new URL(context.req.url).origin}/fhir/Appointment?${condition}`);
      const found = search("Appointment", records("Appointment"), url) as { entry: { resource: FhirResource }[] };
      if (found.entry.length > 1) refuseHis(412, "multiple-matches", "If-None-Exist meets several appointments");
      const same = found.entry[0]?.resource;
      if (same !== undefined) return fhirAnswer(same, 200, { etag: `W/"${versionOf(same)}"` });
    }
    return write(context, "Appointment", randomUUID(), body);
  });
  app.put("/Appointment/:id", async (context) => {
    const id = context.req.param("id");
    const body = readAppointment(await context.req.text(), exists);
    return write(context, "Appointment", agreed(id, body), body);
  });
  app.put("/Invoice/:id", async (context) => {
    const id = context.req.param("id");
    const body = readInvoice(await context.req.text());
    return write(context, "Invoice", agreed(id, body), body);
  });
  app.notFound((context) => refuseHis(405, "not-supported", `${context.req.method} is not served here`));
  app.onError((error, context) => {
    const refusal = error instanceof HisRefusal ? error : new HisRefusal(500, "exception", String(error));
    stage.refuse("his", new URL(context.req.url).pathname, String(refusal.status), refusal.message);
    const answer = outcomeAnswer(refusal.status, refusal.code, refusal.message);
    if (refusal.status === 401) answer.headers.set("www-authenticate", 'Bearer realm="his"');
    return answer;
  });
  return app;
};
