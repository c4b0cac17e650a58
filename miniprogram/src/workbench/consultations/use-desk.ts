import type { DeskView } from "../../../../shared/consultations/desk-calls";
import type { Answer } from "../../kernel/api";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { usePoll } from "../shell/use-poll";
import { followUpCalls } from "./calls";

const AGAIN_MS = 60_000;

/** One change of the desk, told the version that was seen. */
export type Change = (version: number) => Promise<Answer<DeskView>>;

/** The doctor's own desk, kept fresh, and what changes it. Whoever changed it elsewhere is seen at once. */
export function useDesk() {
  const asked = useCall(() => followUpCalls.myDesk({}));
  const { put, reload, value } = asked;
  usePoll(() => void reload(), AGAIN_MS);
  const write = useWrite((_id, change: { what: string; send: Change }) => change.send(value?.desk.v ?? 0));
  /** `what`: which change with which content; true when it went through. */
  const change = async (what: string, send: Change): Promise<boolean> => {
    const answer = await write.press({ what, send });
    if (answer?.ok) put(answer.value);
    else if (answer?.code === "desk.moved-on") await reload();
    return answer?.ok === true;
  };
  return { asked, view: value, change, reload, busy: write.busy, refusal: write.refusal, clear: write.clear };
}
export type Desk = ReturnType<typeof useDesk>;
