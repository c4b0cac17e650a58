import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { addMinutes } from "../../../shared/kernel/time";
import type { Clock } from "../clock/port";
import { breaker } from "../line/breaker";
import type { ObjectStore } from "./port";

export type ObjectStoreSettings = {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Where phones and browsers reach the store, if it is another address than ours. */
  readonly publicEndpoint?: string;
  readonly clock: Clock;
};

const CONNECT_MS = 3_000;
/** Ten megabytes take longer than a short answer. */
const ANSWER_MS = 8_000;

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404 && error.name !== "NoSuchBucket";
const bare = (etag: string | undefined): string => (etag ?? "").replaceAll('"', "");
const disposition = (as: { name: string; inline: boolean }): string =>
  `${as.inline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(as.name)}`;

/** An S3-compatible store through the AWS SDK, path style. Links and forms are signed on this machine, without a request. */
export function liveObjectStore(settings: ObjectStoreSettings): ObjectStore {
  const { bucket: Bucket, clock } = settings;
  const gate = breaker(clock);
  const client = (endpoint: string) =>
    new S3Client({
      endpoint,
      region: settings.region,
      credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
      forcePathStyle: true,
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      maxAttempts: 2,
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, socketTimeout: ANSWER_MS },
    });
  const ours = client(settings.endpoint);
  const theirs = settings.publicEndpoint ? client(settings.publicEndpoint) : ours;

  async function asked<T>(work: () => Promise<T>, missing: T): Promise<Result<T, "unreachable">> {
    if (!gate.mayTry()) return refused("unreachable");
    try {
      const value = await work();
      gate.succeeded();
      return done(value);
    } catch (error) {
      if (isMissing(error)) {
        gate.succeeded();
        return done(missing);
      }
      gate.failed();
      return refused("unreachable");
    }
  }

  return {
    async uploadForm(key, contentType, mostBytes, minutes) {
      const expiresAt = addMinutes(clock.now(), minutes);
      const form = await createPresignedPost(theirs, {
        Bucket,
        Key: key,
        Fields: { "Content-Type": contentType },
        Conditions: [
          ["content-length-range", 1, mostBytes],
          ["eq", "$Content-Type", contentType],
        ],
        Expires: minutes * 60,
      });
      return { ...form, expiresAt };
    },

    head: (key) =>
      asked(async () => {
        const found = await ours.send(new HeadObjectCommand({ Bucket, Key: key }));
        return { bytes: found.ContentLength ?? 0, contentType: found.ContentType ?? "", etag: bare(found.ETag) };
      }, undefined),

    read: (key) =>
      asked(async () => {
        const found = await ours.send(new GetObjectCommand({ Bucket, Key: key }));
        return found.Body?.transformToByteArray();
      }, undefined),

    async write(key, bytes, contentType) {
      const put = new PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: contentType });
      const written = await asked(async () => bare((await ours.send(put)).ETag), undefined);
      if (!written.ok || written.value === undefined) return refused("unreachable");
      return done({ bytes: bytes.byteLength, contentType, etag: written.value });
    },

    remove: (key) =>
      asked(async () => {
        await ours.send(new DeleteObjectCommand({ Bucket, Key: key }));
        return {};
      }, {}),

    async link(key, seconds, as) {
      const expiresAt = addMinutes(clock.now(), seconds / 60);
      const get = new GetObjectCommand({
        Bucket,
        Key: key,
        ResponseContentDisposition: disposition(as),
        ResponseCacheControl: "private, no-store",
      });
      return { url: await getSignedUrl(theirs, get, { expiresIn: seconds }), expiresAt };
    },
  };
}
