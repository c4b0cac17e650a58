import { useEffect, useState } from "react";
import { useDidShow } from "@tarojs/taro";
import { newestDraft, type IntakeDraft } from "./drafts";

/** A request that this person began and did not send. */
export function useLeftDraft(personId: string | undefined): IntakeDraft | undefined {
  const [draft, setDraft] = useState<IntakeDraft>();
  // asked for when it appears, and whenever the page comes back to the front
  const [shown, setShown] = useState(0);
  useDidShow(() => setShown((count) => count + 1));
  useEffect(() => {
    let here = true;
    setDraft(undefined);
    if (personId) void newestDraft(personId).then((found) => here && setDraft(found));
    return () => {
      here = false;
    };
  }, [personId, shown]);
  return draft && draft.step > 0 ? draft : undefined;
}
