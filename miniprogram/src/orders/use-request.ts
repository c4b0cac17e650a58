import { useState } from "react";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { requestCalls } from "./request-calls";
import { LEAST_WORDS, usePictures } from "./use-new-request";

type Words = { version: number; words: string };
type Said = Words & { documentIds: string[] };

/** One request and what she may do with it: write on, with pictures; say that it is solved, open it again. */
export function useRequest(id: string) {
  const call = useCall(() => requestCalls.request({ id }), [id]);
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const saying = useWrite((stepId, said: Said) => requestCalls.say({ id, stepId, ...said }));
  const settling = useWrite((stepId, version: number) => requestCalls.settle({ id, stepId, version }));
  const opening = useWrite((stepId, said: Words) => requestCalls.reopen({ id, stepId, ...said }));
  const view = call.value;
  const pictures = usePictures(view?.personId ?? "");

  const after = async (answer: Awaited<ReturnType<typeof saying.press>>) => {
    if (answer?.ok) {
      setWords("");
      pictures.clear();
      call.put(answer.value);
    } else if (answer?.code === "service-request.moved-on") await call.reload();
  };
  const write = async (how: "say" | "reopen") => {
    const isShort = words.trim().length < LEAST_WORDS;
    setMissing(isShort);
    if (!view || isShort || (how === "say" && pictures.busy)) return;
    const said = { version: view.version, words: words.trim() };
    await after(await (how === "say" ? saying.press({ ...said, documentIds: pictures.ids }) : opening.press(said)));
  };
  return {
    call,
    words,
    missing,
    pictures,
    write: setWords,
    busy: saying.busy || opening.busy,
    settling: settling.busy,
    refusal: saying.refusal ?? settling.refusal ?? opening.refusal,
    say: () => write("say"),
    reopen: () => write("reopen"),
    settle: async () => {
      if (view) await after(await settling.press(view.version));
    },
  };
}
export type RequestInHand = ReturnType<typeof useRequest>;
