import type { Instant } from "../../../shared/kernel/time";

/** A server that helps two browsers to find each other; a relay comes with a credential that ends by itself. */
export type IceServer = { readonly urls: string[]; readonly username?: string; readonly credential?: string };

/** What the network needs for a call between two browsers. */
export interface CallRoom {
  /** The servers for this caller; credentials end at `until`. `caller` stands in the relay's log: never a name or a number. */
  iceServers(caller: string, until: Instant): IceServer[];
}
