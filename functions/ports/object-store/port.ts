import type { Result } from "../../../shared/kernel/result";
import type { Instant } from "../../../shared/kernel/time";

export type StoredObject = { bytes: number; contentType: string; etag: string };

/** An S3-compatible store. */
export interface ObjectStore {
  /** A form that lets a browser or phone upload exactly this key, type and at most `mostBytes`, until it expires. */
  uploadForm(
    key: string,
    contentType: string,
    mostBytes: number,
    minutes: number,
  ): Promise<{ url: string; fields: Record<string, string>; expiresAt: Instant }>;
  head(key: string): Promise<Result<StoredObject | undefined, "unreachable">>;
  read(key: string): Promise<Result<Uint8Array | undefined, "unreachable">>;
  write(key: string, bytes: Uint8Array, contentType: string): Promise<Result<StoredObject, "unreachable">>;
  remove(key: string): Promise<Result<Record<string, never>, "unreachable">>;
  /** A link to read the bytes for `seconds`, served as an attachment of this name unless `inline`. */
  link(
    key: string,
    seconds: number,
    as: { name: string; inline: boolean },
  ): Promise<{ url: string; expiresAt: Instant }>;
}
