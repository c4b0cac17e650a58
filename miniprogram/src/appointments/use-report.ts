import { useState } from "react";
import { documents } from "../../../shared/documents/contract";
import type { DocumentCard } from "../../../shared/documents/model";
import { client, type Refusal } from "../kernel/api";
import { openFile } from "../platform/open-file";
import { showPictures } from "../platform/show-picture";

const calls = client(documents);
type Shown = { readonly card: DocumentCard; readonly address: string };

/** One of her own reports at a time: a link that lives for a minute is asked for at the tap. */
export function useReport() {
  const [shown, setShown] = useState<Shown>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState<string>();

  const show = async (card: DocumentCard) => {
    setBusy(card.id);
    setRefusal(undefined);
    const answer = await calls.view({ id: card.id });
    setBusy(undefined);
    if (answer.ok) setShown({ card, address: answer.value.url });
    else setRefusal(answer);
  };
  /** In the tap itself: a picture is enlarged, a PDF opens in the host's viewer. */
  const enlarge = async () => {
    if (!shown) return;
    if (shown.card.contentType !== "application/pdf") return showPictures([shown.address]);
    if (!(await openFile(shown.address))) setRefusal({ ok: false, code: "network.failed" });
  };
  return { shown, refusal, busy, show, enlarge, close: () => setShown(undefined) };
}
