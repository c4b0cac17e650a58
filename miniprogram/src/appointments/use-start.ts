import { useEffect, useState } from "react";
import { useDidShow } from "@tarojs/taro";
import { appointments } from "../../../shared/appointments/contract";
import { isActive } from "../../../shared/appointments/states";
import { client } from "../kernel/api";
import { useCall } from "../kernel/use-call";
import { newestDraft, type FormDraft } from "./drafts";

const calls = client(appointments);

/** What a person left: a live application, or a form that is not finished. */
export function useStart(personId: string | undefined) {
  const entry = useCall(() => calls.entry({}));
  const mine = useCall(personId ? () => calls.mine({}) : null, [personId]);
  const [draft, setDraft] = useState<FormDraft>();
  const [shown, setShown] = useState(0);
  useDidShow(() => setShown((count) => count + 1));
  useEffect(() => {
    let here = true;
    setDraft(undefined);
    if (personId && shown > 0) void newestDraft(personId).then((found) => here && setDraft(found));
    return () => {
      here = false;
    };
  }, [personId, shown]);
  const active = mine.value?.items.find((line) => line.personId === personId && isActive(line.state));
  return { entry, active, draft: draft && draft.step > 0 ? draft : undefined };
}
