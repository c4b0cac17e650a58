import type { CallRoom } from "./port";
import { relayCredential } from "./relay-credential";

export type CallRoomSettings = {
  readonly stunUrls: readonly string[];
  readonly turnUrls: readonly string[];
  /** `static-auth-secret` of the relay (coturn). */
  readonly turnSecret?: string;
};

/** `a, b` of a setting as a list. */
export const listed = (setting: string | undefined): string[] =>
  (setting ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

/** Address servers and relays from the settings; without any, calls work inside one network only. */
export const liveCallRoom = ({ stunUrls, turnUrls, turnSecret }: CallRoomSettings): CallRoom => ({
  iceServers: (caller, until) => [
    ...(stunUrls.length ? [{ urls: [...stunUrls] }] : []),
    ...(turnUrls.length && turnSecret
      ? [{ urls: [...turnUrls], ...relayCredential(turnSecret, caller, Math.floor(Date.parse(until) / 1000)) }]
      : []),
  ],
});
