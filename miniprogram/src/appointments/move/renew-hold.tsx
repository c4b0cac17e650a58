import { useEffect, useState } from "react";
import type { Instant } from "../../../../shared/kernel/time";
import { useElderly } from "../../kernel/preferences";
import { Button, Para } from "../../ui";
import type { FaceProps } from "../parts/faces/face";
import { useMoveWords } from "./words";

/** In the last minutes it is offered to everybody; in the large mode always. */
const LAST_MS = 2 * 60_000;

/** Is the time nearly over? Looks again when it becomes so. */
function useNearlyOver(until: Instant): boolean {
  const ahead = () => Date.parse(until) - LAST_MS - Date.now();
  const [near, setNear] = useState(ahead() <= 0);
  useEffect(() => {
    const wait = Date.parse(until) - LAST_MS - Date.now();
    setNear(wait <= 0);
    if (wait <= 0) return undefined;
    const timer = setTimeout(() => setNear(true), wait);
    return () => clearTimeout(timer);
  }, [until]);
  return near;
}

/** More minutes while she pays (row 26). */
export function RenewHold({ view, hand }: Pick<FaceProps, "view" | "hand">) {
  const words = useMoveWords();
  const elderly = useElderly();
  const near = useNearlyOver(view.offerUntil ?? view.updatedAt);
  const { hold } = view.rights;
  if (!hold || !view.offerUntil || !(elderly || near)) return null;
  if (hold.left === 0) return <Para quiet>{words.hold.over}</Para>;
  return (
    <>
      <Button busy={hand.busy} onPress={() => void hand.renew()}>
        {words.hold.ask}
      </Button>
      <Para quiet>{words.hold.text(hold.minutes, hold.left)}</Para>
    </>
  );
}
