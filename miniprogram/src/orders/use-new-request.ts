import { useCallback, useState } from "react";
import type { AskedKind } from "../../../shared/orders/request-model";
import { requestPolicy } from "../../../shared/orders/request-policy";
import { replace } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import type { FileAnswer } from "../shell/uploads/file-answer";
import { useUploads } from "../shell/uploads/use-uploads";
import { calls } from "./calls";
import { requestCalls } from "./request-calls";
import { routes } from "./routes";

export const MOST_PICTURES = requestPolicy.pictures.most;
/** The least that says something. */
export const LEAST_WORDS = 2;
type Wish = { kind: AskedKind; words: string; documentIds: string[] };

/** Pictures of one person that are kept while the page is open. */
export function usePictures(personId: string) {
  const [files, setFiles] = useState<readonly FileAnswer[]>([]);
  const change = useCallback((how: (files: readonly FileAnswer[]) => readonly FileAnswer[]) => setFiles(how), []);
  const uploads = useUploads(personId, files, change, MOST_PICTURES);
  return {
    uploads,
    clear: () => setFiles([]),
    busy: files.some(({ state }) => state === "waiting"),
    ids: files.filter(({ state }) => state === "sent").map(({ id }) => id),
  };
}

/** Requesting service in one order: what it is, what happened, pictures; sent once however often it is pressed. */
export function useNewRequest(orderId: string) {
  const offer = useCall(() => requestCalls.ofOrder({ id: orderId }), [orderId]);
  const order = useCall(() => calls.order({ id: orderId }), [orderId]);
  const [kind, setKind] = useState<AskedKind>();
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const pictures = usePictures(order.value?.personId ?? "");
  const asking = useWrite((id, wish: Wish) => requestCalls.ask({ id, orderId, ...wish }));
  const isShort = words.trim().length < LEAST_WORDS;
  const send = async () => {
    setMissing(!kind || isShort);
    if (!kind || isShort || pictures.busy) return;
    const answer = await asking.press({ kind, words: words.trim(), documentIds: pictures.ids });
    if (answer?.ok) return replace(routes.request, { id: answer.value.id });
    if (answer?.code === "service-request.unfit") await offer.reload();
  };
  return {
    offer,
    order: order.value,
    kind,
    words,
    isShort,
    missing,
    pictures,
    busy: asking.busy,
    refusal: asking.refusal,
    choose: (one: AskedKind) => setKind(one),
    write: setWords,
    send,
  };
}
export type NewRequest = ReturnType<typeof useNewRequest>;
