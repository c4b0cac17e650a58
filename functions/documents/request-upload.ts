import type { documents } from "../../shared/documents/contract";
import { documentLife } from "../../shared/documents/states";
import type { SentFile } from "../../shared/documents/model";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { ObjectStore } from "../ports/object-store/port";
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
    return announceUpload({ repository, store, policy }, fresh, call.tenant);
  };

type Asked = { document: SentFile; upload?: Awaited<ReturnType<ObjectStore["uploadForm"]>> };

/** Writes down which file will come, and gives the form for it; a file that has arrived needs none. */
export async function announceUpload(
  { repository, store, policy }: Pick<Parts, "repository" | "store" | "policy">,
  fresh: Document,
  tenant: string,
): Promise<Result<Asked, "request.reused" | "store.unreachable">> {
  const { id, announced } = fresh;
  const key = quarantineKey(tenant, id);
  const form = () => store.uploadForm(key, announced.contentType, announced.bytes, policy.uploadMinutes);
  if (await repository.add(fresh, tenant)) return done({ document: cardOf(fresh), upload: await form() });

  const earlier = await repository.unread(tenant, id);
  if (!earlier || !isSame(earlier, fresh)) return refused("request.reused");
  const document = cardOf(earlier);
  if (earlier.state !== "requested") return done({ document });
  const arrived = await store.head(key);
  if (!arrived.ok) return refused("store.unreachable");
  return done(arrived.value?.bytes === announced.bytes ? { document } : { document, upload: await form() });
}

const isSame = (one: Document, other: Document): boolean =>
  one.accountId === other.accountId &&
  one.personId === other.personId &&
  one.consultationId === other.consultationId &&
  one.by === other.by &&
  one.kind === other.kind &&
  one.announced.contentType === other.announced.contentType &&
  one.announced.bytes === other.announced.bytes;
