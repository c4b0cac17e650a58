import { GetObjectCommand, HeadObjectCommand } from "@aws-sdk/client-s3";
import type { PresignedPost } from "@aws-sdk/s3-presigned-post";
import type { Sandbox } from "../../scripts/sandbox";
import { started, stopAll } from "./started";
import { bytesOf, KEY, sendForm, storeClient, ticket, TYPE } from "./store-client";

afterEach(stopAll);

const named = (sandbox: Sandbox) => ({ Bucket: sandbox.settings.storeBucket, Key: KEY });
const stored = (sandbox: Sandbox): Promise<number | undefined> =>
  storeClient(sandbox)
    .send(new HeadObjectCommand(named(sandbox)))
    .then(
      ({ ContentLength }) => ContentLength,
      () => undefined,
    );

test("a form upload with a ticket is stored under the ticket's key and type", async () => {
  const sandbox = await started();
  const answer = await sendForm(await ticket(sandbox), bytesOf(200));
  expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
  const object = await storeClient(sandbox).send(new GetObjectCommand(named(sandbox)));
  expect(object).toMatchObject({ ContentType: TYPE, Metadata: { note: "case-1" } });
  expect(await object.Body?.transformToByteArray()).toEqual(bytesOf(200));
});

test("the same upload sent again is the same one file", async () => {
  const sandbox = await started();
  const post = await ticket(sandbox);
  expect([(await sendForm(post, bytesOf(200))).status, (await sendForm(post, bytesOf(200))).status]).toEqual([
    204, 204,
  ]);
  expect(await stored(sandbox)).toBe(200);
});

const SIZES: [size: number, status: number, code: string | undefined][] = [
  [9, 400, "EntityTooSmall"],
  [10, 204, undefined],
  [300, 204, undefined],
  [301, 400, "EntityTooLarge"],
  [3_000_000, 400, "EntityTooLarge"],
];
test.each(SIZES)("a file of %i bytes against 10 to 300 is answered %i %s", async (size, status, code) => {
  const sandbox = await started();
  expect(await sendForm(await ticket(sandbox), bytesOf(size))).toMatchObject({ status, code });
  expect(await stored(sandbox)).toBe(status === 204 ? size : undefined);
});

const policyOf = (post: PresignedPost): Record<string, unknown> =>
  JSON.parse(Buffer.from(post.fields["Policy"] ?? "", "base64").toString()) as Record<string, unknown>;
const encoded = (policy: unknown): string => Buffer.from(JSON.stringify(policy)).toString("base64");

const FORGED: [
  status: number,
  code: string,
  cause: string,
  change: (post: PresignedPost) => Record<string, string | undefined>,
][] = [
  [403, "AccessDenied", "another key", () => ({ key: "uploads/clean/other.png" })],
  [403, "AccessDenied", "another type", () => ({ "Content-Type": "text/html" })],
  [403, "AccessDenied", "no type", () => ({ "Content-Type": undefined })],
  [403, "AccessDenied", "a value that begins otherwise", () => ({ "x-amz-meta-note": "other-1" })],
  [403, "AccessDenied", "a field that the policy does not name", () => ({ acl: "public-read" })],
  [403, "AccessDenied", "no policy", () => ({ Policy: undefined })],
  [403, "SignatureDoesNotMatch", "no signature", () => ({ "X-Amz-Signature": undefined })],
  [403, "SignatureDoesNotMatch", "a forged signature", () => ({ "X-Amz-Signature": "0".repeat(64) })],
  [
    403,
    "SignatureDoesNotMatch",
    "a policy made longer",
    (post) => ({ Policy: encoded({ ...policyOf(post), expiration: "2099-01-01T00:00:00Z" }) }),
  ],
  [
    403,
    "InvalidAccessKeyId",
    "another key id",
    (post) => ({ "X-Amz-Credential": `A${post.fields["X-Amz-Credential"]}` }),
  ],
  [400, "InvalidArgument", "another algorithm", () => ({ "X-Amz-Algorithm": "HMAC-SHA1" })],
];
test.each(FORGED)("a form upload is answered %i %s for %s", async (status, code, _cause, change) => {
  const sandbox = await started();
  const post = await ticket(sandbox);
  expect(await sendForm(post, bytesOf(200), change(post))).toMatchObject({ status, code });
  expect(await stored(sandbox)).toBeUndefined();
});

test("a ticket whose time is over uploads nothing", async () => {
  const sandbox = await started();
  expect(await sendForm(await ticket(sandbox, -1), bytesOf(200))).toMatchObject({ status: 403, code: "AccessDenied" });
  expect(await stored(sandbox)).toBeUndefined();
});

test("a ticket of another key pair uploads nothing", async () => {
  const sandbox = await started();
  const post = await ticket(sandbox, 300, storeClient(sandbox, { secret: "wrong" }));
  expect(await sendForm(post, bytesOf(200))).toMatchObject({ status: 403, code: "SignatureDoesNotMatch" });
});

test("a body that is not a form, and a form without a file, are malformed", async () => {
  const sandbox = await started();
  const { url, fields } = await ticket(sandbox);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const body of ["hello", form]) {
    const response = await fetch(url, { method: "POST", body });
    expect([response.status, (await response.text()).includes("MalformedPOSTRequest")]).toEqual([400, true]);
  }
});

test("a browser of any origin may ask before it posts", async () => {
  const sandbox = await started();
  const { url } = await ticket(sandbox);
  const asked = await fetch(url, {
    method: "OPTIONS",
    headers: { origin: "http://phone.example", "access-control-request-method": "POST" },
  });
  expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
  expect(asked.headers.get("access-control-allow-methods")).toContain("POST");
});
