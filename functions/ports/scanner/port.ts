import type { Result } from "../../../shared/kernel/result";

/** Looks at the bytes of an upload before anyone can open them (C7, T08). */
export interface Scanner {
  /** `unsafe`: malware or active content; `unreachable`: ask again later, nothing becomes visible meanwhile. */
  scan(bytes: Uint8Array, contentType: string): Promise<Result<Record<string, never>, "unsafe" | "unreachable">>;
}
