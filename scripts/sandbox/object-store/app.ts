import { createHash } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import type { Backstage } from "../backstage";
import { openFiles, type StoredObject } from "./files";
import { readForm } from "./form";
import { checkPolicy } from "./policy";
import { rangeOf } from "./ranges";
import { type StoreAccount, verifyHeader, verifyQuery, type WireRequest } from "./signature";
import { escapeXml, refuseStore, storeError, StoreRefusal } from "./xml";

const LARGEST = 64 * 1024 * 1024;
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD, POST, PUT",
  "access-control-allow-headers": "*",
  "access-control-expose-headers": "ETag, Location, Content-Range, Accept-Ranges",
  "access-control-max-age": "600",
};

const wireOf = (context: Context): WireRequest => {
  // The address as it was sent: an already decoded path would verify against another one.
  const [path = "/", query = ""] = ((context.env as HttpBindings).incoming.url ?? "/").split("?");
  return { method: context.req.method, path, query, header: (name) => context.req.header(name) };
};

/** An S3-compatible store of one bucket, path style: it believes nobody without a signature. */
export const objectStoreApp = (stage: Backstage): Hono => {
  const files = openFiles(stage.keep);
  const { storeAccessKeyId, storeSecretAccessKey, storeBucket, storeRegion: region } = stage.settings;
  const account: StoreAccount = { accessKeyId: storeAccessKeyId, secretAccessKey: storeSecretAccessKey, region };

  /** Bucket and key of the path; the caller is proven first, so that a stranger learns nothing. */
  const keyOf = (wire: WireRequest): string => {
    const [bucket = "", ...rest] = wire.path.slice(1).split("/").map(decodeURIComponent);
    if (bucket !== storeBucket) refuseStore(404, "NoSuchBucket", "The specified bucket does not exist");
    return rest.join("/");
  };
  const prove = (wire: WireRequest): string => {
    const now = stage.clock.real();
    if (wire.header("authorization") !== undefined) return verifyHeader(wire, account, now);
    if (!wire.query.includes("X-Amz-Signature=")) refuseStore(403, "AccessDenied", "Access Denied");
    verifyQuery(wire, account, now);
    return "UNSIGNED-PAYLOAD";
  };
  const headersOf = (object: StoredObject, query: URLSearchParams): Record<string, string> => {
    const disposition = query.get("response-content-disposition") ?? object.disposition;
    const metadata = Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]);
    return {
      ...(Object.fromEntries(metadata) as Record<string, string>),
      "content-type": query.get("response-content-type") ?? object.contentType,
      "last-modified": new Date(object.storedAt).toUTCString(),
      etag: object.etag,
      "accept-ranges": "bytes",
      ...(disposition !== undefined && { "content-disposition": disposition }),
    };
  };
  const metadataOf = (entries: Iterable<[string, string]>): Record<string, string> =>
    Object.fromEntries(
      [...entries]
        .filter(([name]) => name.toLowerCase().startsWith("x-amz-meta-"))
        .map(([name, value]) => [name.toLowerCase().slice("x-amz-meta-".length), value]),
    );

  const read = (context: Context): Response => {
    const wire = wireOf(context);
    prove(wire);
    const key = keyOf(wire);
    const object = files.find(key);
    if (object === undefined) return refuseStore(404, "NoSuchKey", "The specified key does not exist.");
    const headers = headersOf(object, new URLSearchParams(wire.query));
    const range = rangeOf(wire.header("range"), object.size);
    const { from, until } = range ?? { from: 0, until: object.size };
    const sized = { ...headers, "content-length": String(until - from) };
    if (range !== undefined) sized["content-range" as keyof typeof sized] = `bytes ${from}-${until - 1}/${object.size}`;
    const bytes = wire.method === "HEAD" ? null : new Uint8Array(files.bytes(key).subarray(from, until));
    return new Response(bytes, { status: range === undefined ? 200 : 206, headers: sized });
  };
  const write = async (context: Context): Promise<Response> => {
    const wire = wireOf(context);
    const promised = prove(wire);
    const key = keyOf(wire);
    if (wire.header("x-amz-copy-source") !== undefined) refuseStore(501, "NotImplemented", "Copies are not served.");
    const bytes = Buffer.from(await context.req.arrayBuffer());
    if (bytes.length > LARGEST)
      refuseStore(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
    if (promised !== "UNSIGNED-PAYLOAD" && createHash("sha256").update(bytes).digest("hex") !== promised)
      refuseStore(400, "XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' does not match.");
    const disposition = wire.header("content-disposition");
    const stored = files.put(
      {
        key,
        contentType: wire.header("content-type") ?? "binary/octet-stream",
        storedAt: stage.clock.real(),
        metadata: metadataOf(Object.entries(context.req.header())),
        ...(disposition !== undefined && { disposition }),
      },
      bytes,
    );
    return new Response(null, { headers: { etag: stored.etag } });
  };
  const upload = async (context: Context): Promise<Response> => {
    const form = await readForm((context.env as HttpBindings).incoming, LARGEST);
    keyOf(wireOf(context));
    checkPolicy(form, storeBucket, account, stage.clock.real());
    if (form.tooLarge) refuseStore(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
    const key = form.fields.get("key") ?? "";
    if (key === "") refuseStore(400, "InvalidArgument", "Bucket POST must contain a field named 'key'.");
    const disposition = form.fields.get("content-disposition");
    const stored = files.put(
      {
        key,
        contentType: form.fields.get("content-type") ?? "binary/octet-stream",
        storedAt: stage.clock.real(),
        metadata: metadataOf(form.fields),
        ...(disposition !== undefined && { disposition }),
      },
      form.bytes,
    );
    const location = `${new URL(context.req.url).origin}/${storeBucket}/${encodeURIComponent(key)}`;
    const headers = { etag: stored.etag, location };
    const status = form.fields.get("success_action_status");
    if (status !== "201") return new Response(null, { status: status === "200" ? 200 : 204, headers });
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse><Location>${escapeXml(location)}</Location><Bucket>${storeBucket}</Bucket><Key>${escapeXml(key)}</Key><ETag>${escapeXml(stored.etag)}</ETag></PostResponse>`;
    return new Response(xml, { status: 201, headers: { ...headers, "content-type": "application/xml" } });
  };

  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(CORS)) context.res.headers.set(name, value);
    // Clients correct their clocks by it: it goes by the clock that signatures are judged by.
    context.res.headers.set("date", new Date(stage.clock.real()).toUTCString());
  });
  app.options("*", () => new Response(null, { status: 204 }));
  app.get("*", read);
  app.put("*", write);
  app.post("*", upload);
  app.delete("*", (context) => {
    const wire = wireOf(context);
    prove(wire);
    files.remove(keyOf(wire));
    return new Response(null, { status: 204 });
  });
  app.notFound(() => storeError(405, "MethodNotAllowed", "The specified method is not allowed against this resource."));
  app.onError((error, context) => {
    const refusal = error instanceof StoreRefusal ? error : new StoreRefusal(500, "InternalError", String(error));
    stage.refuse("objectStore", context.req.path, refusal.code, refusal.message);
    return storeError(refusal.status, refusal.code, refusal.message);
  });
  return app;
};
