import type { talkCalls } from "../../../shared/consultations/talk-calls";
import { done, refused } from "../../../shared/kernel/result";
import { addMinutes } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import type { TalkParts } from "./parts";

/** A relay learns a name made for this answer alone: neither who calls nor which consultation it is. */
export const iceServers =
  ({ repository, callRoom, talkPolicy, ids }: TalkParts): Answering<(typeof talkCalls)["iceServers"]> =>
  async ({ id }, call) => {
    if (!(await repository.consultation(id, call, false))) return refused("thing.missing");
    const until = addMinutes(call.now, talkPolicy.relay.minutes);
    return done({ servers: callRoom.iceServers(ids.id(), until), until });
  };
