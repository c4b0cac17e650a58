import { useEffect, useMemo, useSyncExternalStore } from "react";
import { talkPolicy } from "../../../../shared/consultations/talk-policy";
import type { Side } from "../../../../shared/consultations/talk-model";
import { newId } from "../../kernel/ids";
import type { Door } from "../../kernel/session";
import { talkClient } from "./line";
import { createTalk, type TalkEngine } from "./talk";
import type { Memory, Talk } from "./talk-state";

/** This tab remembers the call that it is in; another tab of the same browser does not. */
const memoryOf = (id: string): Memory => ({
  read: () => sessionStorage.getItem(`call#${id}`) ?? undefined,
  write: (callId) => (callId ? sessionStorage.setItem(`call#${id}`, callId) : sessionStorage.removeItem(`call#${id}`)),
});

const WATCH_MS = 3000;
const doorOf: Readonly<Record<Side, Door>> = { patient: "patient", doctor: "staff" };

/**
 * The call of one consultation, for a screen of either side. `news`: whatever changes when the chat has something new (its
 * last number): then the line is looked at again; `watch`: looks every three seconds while nothing goes on.
 */
export function useTalk(
  id: string,
  side: Side,
  { news, watch }: { news?: unknown; watch?: boolean } = {},
): { talk: Talk; engine: TalkEngine } {
  const engine = useMemo(
    () =>
      createTalk({
        id,
        side,
        client: talkClient(doorOf[side]),
        policy: talkPolicy,
        newId,
        now: () => Date.now(),
        newPeer: typeof RTCPeerConnection === "undefined" ? undefined : (config) => new RTCPeerConnection(config),
        devices: navigator.mediaDevices,
        memory: memoryOf(id),
      }),
    [id, side],
  );
  useEffect(() => () => engine.close(), [engine]);
  useEffect(() => void engine.look(), [engine, news]);
  useEffect(() => {
    if (!watch) return undefined;
    const timer = setInterval(() => document.hidden || void engine.look(), WATCH_MS);
    return () => clearInterval(timer);
  }, [engine, watch]);
  return { talk: useSyncExternalStore(engine.subscribe, engine.get), engine };
}
