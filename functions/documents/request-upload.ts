import type { documents } from "../../shared/documents/contract";
import { documentLife } from "../../shared/documents/states";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import { cardOf, quarantineKey, type Document } from "./document";
import type { Parts } from "./parts";

/** Writes the document down before anything is sent: the same id asked again is the same file, with a fresh form. */
export const requestUpload =
  ({ repository, store, policy }: Parts): Answering<(typeof documents)["calls"]["requestUpload"]> =>
  async ({ id, personId, kind, contentType, bytes }, call) => {
    if (bytes > policy.mostBytes) return refused("file.too-large", { mostBytes: policy.mostBytes });
    const announced = { contentType, bytes };
    const { accountId } = call.actor;
    const state = documentLife.start;
    const fresh: Document = { v: 1, id, accountId, personId, kind, state, addedAt: call.now, announced };
    const key = quarantineKey(call.tenant, id);
    const form = () => store.uploadForm(key, contentType, bytes, policy.uploadMinutes);
    if (await repository.add(fresh, call.tenant)) return done({ document: cardOf(fresh), upload: await form() });

    const earlier = await repository.unread(call.tenant, id);
    if (!earlier || !isSame(earlier, fresh)) return refused("request.reused");
    const document = cardOf(earlier);
    if (earlier.state !== "requested") return done({ document });
    const arrived = await store.head(key);
    if (!arrived.ok) return refused("store.unreachable");
    return done(arrived.value?.bytes === bytes ? { document } : { document, upload: await form() });
  };

const isSame = (one: Document, other: Document): boolean =>
  one.accountId === other.accountId &&
  one.personId === other.personId &&
  one.kind === other.kind &&
  one.announced.contentType === other.announced.contentType &&
  one.announced.bytes === other.announced.bytes;
