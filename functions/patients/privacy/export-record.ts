import { done, refused } from "../../../shared/kernel/result";
import type { Resource } from "../../../shared/kernel/fhir";
import type { privacy } from "../../../shared/patients/privacy-contract";
import type { Answering } from "../../kernel/call";
import { exportOwn } from "./export-own";
import type { PrivacyParts } from "./parts";

/** So much is answered at once: a phone on a weak line still gets it whole. */
const MOST_BYTES = 1_500_000;
const CURSOR = /^(\d{1,6}):(.{0,2000})$/s;

/**
 * Everything of a person. Whatever was ever made for her stands in her audit trail, in whose order it is read; the cursor
 * says which thing comes next and where in it. New things come at the end of the trail, so no page shifts another.
 */
export const exportRecord =
  (parts: PrivacyParts): Answering<(typeof privacy)["calls"]["exportRecord"]> =>
  async ({ personId, cursor }, call) => {
    const { tenant, now } = call;
    const from = cursor === undefined ? undefined : CURSOR.exec(cursor);
    if (from === null) return refused("thing.missing");
    if (!(await parts.repository.person(tenant, personId))) return refused("thing.missing");
    const things = await parts.access.things(tenant, personId, Object.keys(parts.exporters));
    await parts.recordExport(call, personId);
    const resources: string[] = [];
    let bytes = 0;
    const take = (found: readonly Resource[]) => {
      for (const resource of found) {
        const text = JSON.stringify(resource);
        resources.push(text);
        bytes += text.length;
      }
    };
    if (!from) take(await exportOwn(parts, tenant, personId));
    let inner = from?.[2] || undefined;
    for (let at = Number(from?.[1] ?? 0); at < things.length; at++) {
      const { kind, id } = things[at]!;
      do {
        const page = await parts.exporters[kind]!(tenant, id, personId, inner);
        take(page.resources);
        inner = page.cursor;
        const next = inner === undefined ? at + 1 : at;
        if (bytes >= MOST_BYTES && next < things.length)
          return done({ madeAt: now, resources, cursor: `${next}:${inner ?? ""}` });
      } while (inner !== undefined);
    }
    return done({ madeAt: now, resources });
  };
