import type { documents } from "../../shared/documents/contract";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import { ENDINGS } from "./document";
import type { Parts } from "./parts";

/** The link leads to the very bytes that were scanned (C7); who is given it is written down first (D1). */
export const view =
  ({ repository, store, policy }: Parts): Answering<(typeof documents)["calls"]["view"]> =>
  async ({ id }, call) => {
    const document = await repository.document(id, call);
    if (!document || document.state === "removed") return refused("thing.missing");
    const { served, kind } = document;
    if (document.state !== "clean" || !served) return refused("document.not-clean");
    const stored = await store.head(served.key);
    if (!stored.ok) return refused("store.unreachable");
    if (stored.value?.etag !== served.etag || stored.value.bytes !== served.bytes) return refused("document.not-clean");
    await repository.recordView(document, call);
    const name = `${kind}-${document.addedAt.slice(0, 10)}.${ENDINGS[served.contentType]}`;
    const link = await store.link(served.key, policy.viewSeconds, { name, inline: false });
    return done({ ...link, contentType: served.contentType });
  };
