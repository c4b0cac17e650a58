import { createHash } from "node:crypto";
import type { Clock } from "../../functions/ports/clock/port";
import type { ObjectStore, StoredObject } from "../../functions/ports/object-store/port";
import { done, refused } from "../../shared/kernel/result";
import { addMinutes, type Instant } from "../../shared/kernel/time";

type Kept = StoredObject & { readonly content: Uint8Array };
type Form = { readonly url: string; readonly fields: Record<string, string>; readonly expiresAt: Instant };

export type MemoryObjectStore = ObjectStore & {
  /** What a phone does with an upload form: refused unless key, type, size and time are those of the form. */
  post(form: Form, bytes: Uint8Array, changed?: Record<string, string>): "stored" | "refused";
  /** What a reader of a link gets: undefined once it has expired. */
  open(url: string): { bytes: Uint8Array; contentType: string } | undefined;
  /** Puts bytes in place past every rule, as somebody inside the store could. */
  overwrite(key: string, bytes: Uint8Array): void;
  keys(): string[];
  /** While true, the store cannot be reached. */
  stopped: boolean;
};

/** An object store in memory that holds its forms and links to their word. */
export function memoryObjectStore(clock: Pick<Clock, "now">): MemoryObjectStore {
  const objects = new Map<string, Kept>();
  const forms = new Map<string, { contentType: string; mostBytes: number; expiresAt: Instant }>();
  const links = new Map<string, { key: string; expiresAt: Instant }>();

  const keep = (key: string, content: Uint8Array, contentType: string): StoredObject => {
    const etag = createHash("md5").update(content).digest("hex");
    const stored = { bytes: content.byteLength, contentType, etag };
    objects.set(key, { ...stored, content: Uint8Array.from(content) });
    return stored;
  };

  const store: MemoryObjectStore = {
    stopped: false,
    async uploadForm(key, contentType, mostBytes, minutes) {
      const expiresAt = addMinutes(clock.now(), minutes);
      const policy = `form-${forms.size + 1}`;
      forms.set(policy, { contentType, mostBytes, expiresAt });
      return { url: "memory://upload", fields: { key, "Content-Type": contentType, Policy: policy }, expiresAt };
    },
    async head(key) {
      if (store.stopped) return refused("unreachable");
      const found = objects.get(key);
      return done(found && { bytes: found.bytes, contentType: found.contentType, etag: found.etag });
    },
    read: async (key) => (store.stopped ? refused("unreachable") : done(objects.get(key)?.content)),
    write: async (key, bytes, contentType) =>
      store.stopped ? refused("unreachable") : done(keep(key, bytes, contentType)),
    async remove(key) {
      if (store.stopped) return refused("unreachable");
      objects.delete(key);
      return done({});
    },
    async link(key, seconds, as) {
      const expiresAt = addMinutes(clock.now(), seconds / 60);
      const url = `memory://read/${links.size + 1}/${encodeURIComponent(as.name)}`;
      links.set(url, { key, expiresAt });
      return { url, expiresAt };
    },
    post(form, bytes, changed = {}) {
      const sent = { ...form.fields, ...changed };
      const promised = forms.get(form.fields.Policy ?? "");
      const honest =
        promised !== undefined &&
        sent.key === form.fields.key &&
        sent["Content-Type"] === promised.contentType &&
        bytes.byteLength >= 1 &&
        bytes.byteLength <= promised.mostBytes &&
        clock.now() < promised.expiresAt;
      if (!honest || store.stopped) return "refused";
      keep(sent.key!, bytes, promised.contentType);
      return "stored";
    },
    open(url) {
      const link = links.get(url);
      const found = link && clock.now() < link.expiresAt ? objects.get(link.key) : undefined;
      return found && { bytes: found.content, contentType: found.contentType };
    },
    overwrite: (key, bytes) => void keep(key, bytes, objects.get(key)?.contentType ?? "application/octet-stream"),
    keys: () => [...objects.keys()].sort(),
  };
  return store;
}
