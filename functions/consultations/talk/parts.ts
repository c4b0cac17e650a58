import { talkPolicy, type TalkPolicy } from "../../../shared/consultations/talk-policy";
import type { CallRoom } from "../../ports/call-room/port";
import type { Parts } from "../parts";
import { createTalkStore, type TalkStore } from "./talk-store";

/** What calls are given: the domain's parts, the store of calls, its policy and the network's helpers. */
export type TalkParts = Parts & {
  readonly talk: TalkStore;
  readonly talkPolicy: TalkPolicy;
  readonly callRoom: CallRoom;
};

/** Without address servers and relays, two browsers of one network still find each other. */
const alone: CallRoom = { iceServers: () => [] };

export const talkPartsOf = (parts: Parts): TalkParts => ({
  ...parts,
  talk: createTalkStore(parts.table),
  talkPolicy,
  callRoom: parts.callRoom ?? alone,
});
