import { useCall } from "../../../kernel/use-call";
import { usePoll } from "../../shell/use-poll";
import { dispensaryCalls } from "../calls";

const AGAIN_MS = 15_000;

/** Paid prescriptions to be put together or under way, the longest waiting first, kept fresh. */
export function useDispenseQueue() {
  const queue = useCall(() => dispensaryCalls.queue({}));
  usePoll(() => void queue.reload(), AGAIN_MS);
  return queue;
}
