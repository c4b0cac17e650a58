import { S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost, type PresignedPost } from "@aws-sdk/s3-presigned-post";
import type { Sandbox } from "../../scripts/sandbox";

/** The vendor's own client against the sandbox. */
export const storeClient = (sandbox: Sandbox, change: Partial<{ key: string; secret: string; region: string }> = {}) =>
  new S3Client({
    endpoint: sandbox.baseUrls.objectStore,
    region: change.region ?? sandbox.settings.storeRegion,
    forcePathStyle: true,
    credentials: {
      accessKeyId: change.key ?? sandbox.settings.storeAccessKeyId,
      secretAccessKey: change.secret ?? sandbox.settings.storeSecretAccessKey,
    },
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 1,
  });

export const KEY = "uploads/quarantine/报告 1.png";
export const TYPE = "image/png";

/** A ticket for one PNG of 10 to 300 bytes under exactly one key. */
export const ticket = (sandbox: Sandbox, seconds = 300, client = storeClient(sandbox)): Promise<PresignedPost> =>
  createPresignedPost(client, {
    Bucket: sandbox.settings.storeBucket,
    Key: KEY,
    Conditions: [
      ["content-length-range", 10, 300],
      ["starts-with", "$x-amz-meta-note", "case-"],
    ],
    Fields: { "Content-Type": TYPE },
    Expires: seconds,
  });

/** What a phone sends: the fields first, the file last. */
export const sendForm = async (
  { url, fields }: PresignedPost,
  bytes: Uint8Array<ArrayBuffer>,
  change: Record<string, string | undefined> = {},
): Promise<{ status: number; code: string | undefined; headers: Headers }> => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, "x-amz-meta-note": "case-1", ...change }))
    if (value !== undefined) form.append(name, value);
  form.append("file", new Blob([bytes], { type: TYPE }), "报告 1.png");
  const response = await fetch(url, { method: "POST", body: form, headers: { origin: "http://phone.example" } });
  const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];
  return { status: response.status, code, headers: response.headers };
};

export const bytesOf = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size).fill(7);
