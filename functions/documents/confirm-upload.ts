import { createHash } from "node:crypto";
import type { documents } from "../../shared/documents/contract";
import type { SentFile } from "../../shared/documents/model";
import { documentLife } from "../../shared/documents/states";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Answering, Call, PatientActor, StaffActor } from "../kernel/call";
import { cardOf, cleanKey, quarantineKey, type Document, type FileFault } from "./document";
import { inspectAny } from "./inspect";
import type { Parts } from "./parts";

type Outcome = Result<
  SentFile,
  FileFault | "file.not-arrived" | "store.unreachable" | "thing.missing" | "request.reused"
>;
type Change = Pick<Document, "state" | "fault" | "served">;

/** Reads the bytes once, looks at them, and keeps what was looked at under a new key: only then can anyone see them. */
export const confirmUpload =
  (parts: Parts): Answering<(typeof documents)["calls"]["confirmUpload"]> =>
  async ({ id }, call) => {
    const { repository, store, scanner, policy } = parts;
    const before = await repository.document(id, call);
    if (!before) return refused("thing.missing");
    if (before.state !== "requested") return outcomeOf(before);
    const quarantine = quarantineKey(call.tenant, id);
    const arrived = await store.head(quarantine);
    if (!arrived.ok) return refused("store.unreachable");
    if (!arrived.value) return refused("file.not-arrived");
    if (arrived.value.bytes > before.announced.bytes) return settle(parts, before, refusal("file.unsafe"), call);
    const read = await store.read(quarantine);
    if (!read.ok) return refused("store.unreachable");
    if (!read.value) return refused("file.not-arrived");
    const inspected = await inspectAny(read.value, before.announced.contentType, scanner, policy);
    if (!inspected.ok)
      return inspected.code === "scanner.unreachable"
        ? refused("store.unreachable")
        : settle(parts, before, refusal(inspected.code), call);
    const { bytes, contentType } = inspected.value;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const key = cleanKey(call.tenant, id, sha256);
    const written = await store.write(key, bytes, contentType);
    if (!written.ok) return refused("store.unreachable");
    const served = { key, contentType, bytes: bytes.byteLength, sha256, etag: written.value.etag };
    return settle(parts, before, { state: documentLife.steps.pass.to, served }, call);
  };

const refusal = (fault: FileFault): Change => ({ state: documentLife.steps.refuse.to, fault });

/** What the file has become, for whoever asks again. */
function outcomeOf(document: Document): Outcome {
  if (document.state === "clean") return done(cardOf(document));
  return document.state === "refused" && document.fault ? refused(document.fault) : refused("thing.missing");
}

async function settle(
  parts: Parts,
  before: Document,
  change: Change,
  call: Call<PatientActor | StaffActor>,
): Promise<Outcome> {
  const after: Document = { ...before, ...change, v: before.v + 1 };
  const { id: documentId, personId } = after;
  const news = { type: "document.checked", documentId, personId, clean: after.state === "clean" } as const;
  const settled = await parts.repository.replace(before, after, call, `check:${after.fault ?? "clean"}`, news);
  const standing = settled ? after : await parts.repository.document(documentId, call);
  if (settled) await parts.store.remove(quarantineKey(call.tenant, documentId));
  else if (after.served && standing?.served?.key !== after.served.key) await parts.store.remove(after.served.key);
  return standing ? outcomeOf(standing) : refused("thing.missing");
}
