import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Sandbox } from "../../scripts/sandbox";
import { started, stopAll } from "./started";
import { bytesOf, KEY, storeClient, TYPE } from "./store-client";

afterEach(stopAll);

const put = (sandbox: Sandbox, client: S3Client = storeClient(sandbox), Bucket = sandbox.settings.storeBucket) =>
  client.send(
    new PutObjectCommand({ Bucket, Key: KEY, Body: bytesOf(100), ContentType: TYPE, Metadata: { note: "case-1" } }),
  );
const named = (sandbox: Sandbox) => ({ Bucket: sandbox.settings.storeBucket, Key: KEY });

test("the vendor's client puts, heads, gets, gets a part and deletes", async () => {
  const sandbox = await started();
  const client = storeClient(sandbox);
  const { ETag } = await put(sandbox);
  const head = await client.send(new HeadObjectCommand(named(sandbox)));
  expect(head).toMatchObject({ ContentLength: 100, ContentType: TYPE, ETag, Metadata: { note: "case-1" } });
  const whole = await client.send(new GetObjectCommand(named(sandbox)));
  expect(await whole.Body?.transformToByteArray()).toEqual(bytesOf(100));
  const part = await client.send(new GetObjectCommand({ ...named(sandbox), Range: "bytes=90-" }));
  expect(part).toMatchObject({ ContentLength: 10, ContentRange: "bytes 90-99/100" });
  await part.Body?.transformToByteArray();
  await client.send(new DeleteObjectCommand(named(sandbox)));
  await expect(client.send(new GetObjectCommand(named(sandbox)))).rejects.toMatchObject({ name: "NoSuchKey" });
});

const STRANGERS: [code: string, cause: string, client: (sandbox: Sandbox) => S3Client][] = [
  ["SignatureDoesNotMatch", "a wrong secret", (sandbox) => storeClient(sandbox, { secret: "wrong" })],
  ["InvalidAccessKeyId", "an unknown key", (sandbox) => storeClient(sandbox, { key: "UNKNOWN" })],
  ["AuthorizationHeaderMalformed", "another region", (sandbox) => storeClient(sandbox, { region: "us-east-1" })],
];
test.each(STRANGERS)("it answers %s to %s", async (code, _cause, client) => {
  const sandbox = await started();
  await expect(put(sandbox, client(sandbox))).rejects.toMatchObject({ name: code });
  await expect(storeClient(sandbox).send(new HeadObjectCommand(named(sandbox)))).rejects.toMatchObject({
    name: "NotFound",
  });
});

test("a bucket of somebody else is not there, a range beyond the end is refused", async () => {
  const sandbox = await started();
  await expect(put(sandbox, storeClient(sandbox), "another")).rejects.toMatchObject({ name: "NoSuchBucket" });
  await put(sandbox);
  const beyond = new GetObjectCommand({ ...named(sandbox), Range: "bytes=100-" });
  await expect(storeClient(sandbox).send(beyond)).rejects.toMatchObject({ name: "InvalidRange" });
});

test("a request signed sixteen minutes ago is too skewed", async () => {
  const sandbox = await started({ clock: () => Date.now() + 16 * 60_000 });
  await expect(put(sandbox)).rejects.toMatchObject({ name: "RequestTimeTooSkewed" });
});

const answerOf = async (url: string, init: RequestInit = {}) => {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, code: /<Code>(\w+)<\/Code>/.exec(text)?.[1] };
};

test("nobody reads, writes or deletes without a signature", async () => {
  const sandbox = await started();
  await put(sandbox);
  const url = `${sandbox.baseUrls.objectStore}/${sandbox.settings.storeBucket}/${encodeURIComponent(KEY)}`;
  for (const method of ["GET", "PUT", "DELETE"])
    expect(await answerOf(url, { method })).toMatchObject({ status: 403, code: "AccessDenied" });
  expect((await fetch(url, { method: "HEAD" })).status).toBe(403);
});

test("a presigned address reads the file with the disposition it was signed for, on any origin", async () => {
  const sandbox = await started();
  await put(sandbox);
  const command = new GetObjectCommand({ ...named(sandbox), ResponseContentDisposition: "attachment" });
  const url = await getSignedUrl(storeClient(sandbox), command, { expiresIn: 60 });
  const { status, headers } = await answerOf(url, { headers: { origin: "http://phone.example" } });
  expect([status, headers.get("content-disposition"), headers.get("access-control-allow-origin")]).toEqual([
    200,
    "attachment",
    "*",
  ]);
  const partOf = async (range: string) => {
    const part = await fetch(url, { headers: { range } });
    return [part.status, part.headers.get("content-range"), (await part.arrayBuffer()).byteLength];
  };
  expect(await partOf("bytes=-5")).toEqual([206, "bytes 95-99/100", 5]);
  expect(await partOf("bytes=0-9")).toEqual([206, "bytes 0-9/100", 10]);
  expect(await partOf("bytes=90-500")).toEqual([206, "bytes 90-99/100", 10]);
});

const SPOILT: [status: number, code: string, cause: string, spoil: (url: string) => string][] = [
  [403, "SignatureDoesNotMatch", "another disposition", (url) => url.replace("=attachment", "=inline")],
  [403, "SignatureDoesNotMatch", "another file", (url) => url.replace("quarantine", "clean")],
  [403, "SignatureDoesNotMatch", "a longer life", (url) => url.replace("X-Amz-Expires=60", "X-Amz-Expires=6000")],
  [403, "InvalidAccessKeyId", "another key", (url) => url.replace("X-Amz-Credential=", "X-Amz-Credential=A")],
  [400, "AuthorizationQueryParametersError", "no life at all", (url) => url.replace("&X-Amz-Expires=60", "")],
];
test.each(SPOILT)("a presigned address answers %i %s for %s", async (status, code, _cause, spoil) => {
  const sandbox = await started();
  await put(sandbox);
  const command = new GetObjectCommand({ ...named(sandbox), ResponseContentDisposition: "attachment" });
  const url = await getSignedUrl(storeClient(sandbox), command, { expiresIn: 60 });
  expect(await answerOf(spoil(url))).toMatchObject({ status, code });
});

test("a presigned address ends with its time, and is not yet valid before it", async () => {
  const sandbox = await started();
  await put(sandbox);
  const signed = (signingDate: Date) =>
    getSignedUrl(storeClient(sandbox), new GetObjectCommand(named(sandbox)), { expiresIn: 60, signingDate });
  const late = await answerOf(await signed(new Date(Date.now() - 120_000)));
  expect([late.status, late.code, late.text.includes("Request has expired")]).toEqual([403, "AccessDenied", true]);
  const early = await answerOf(await signed(new Date(Date.now() + 3_600_000)));
  expect([early.status, early.code, early.text.includes("not yet valid")]).toEqual([403, "AccessDenied", true]);
});

test("a presigned address stores what is put there, and serves no copies", async () => {
  const sandbox = await started();
  const url = await getSignedUrl(storeClient(sandbox), new PutObjectCommand(named(sandbox)), { expiresIn: 60 });
  expect((await answerOf(url, { method: "PUT", body: "hello" })).status).toBe(200);
  const copied = await answerOf(url, { method: "PUT", headers: { "x-amz-copy-source": "a/b" } });
  expect(copied).toMatchObject({ status: 501, code: "NotImplemented" });
});

test("a body changed after it was signed is refused", async () => {
  const sandbox = await started();
  const client = storeClient(sandbox);
  client.middlewareStack.add(
    (next) => (args) => {
      (args.request as { body: unknown }).body = new Uint8Array(100).fill(8);
      return next(args);
    },
    { step: "deserialize", priority: "low" },
  );
  await expect(put(sandbox, client)).rejects.toMatchObject({ name: "XAmzContentSHA256Mismatch" });
});
