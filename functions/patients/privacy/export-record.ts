import { done, refused } from "../../../shared/kernel/result";
import type { privacy } from "../../../shared/patients/privacy-contract";
import type { Answering } from "../../kernel/call";
import type { Resource } from "./exported";
import type { PrivacyParts } from "./parts";

/** So much is answered at once: a phone on a weak line still gets it whole. */
const MOST_BYTES = 1_500_000;
const CURSOR = /^(\d{1,2}):(.*)$/;

/** Domain after domain, page after page, until the answer is full; the cursor says where to go on. */
export const exportRecord =
  (parts: PrivacyParts): Answering<(typeof privacy)["calls"]["exportRecord"]> =>
  async ({ personId, cursor }, call) => {
    const { tenant, now } = call;
    const from = cursor === undefined ? ["", "0", ""] : CURSOR.exec(cursor);
    if (!from || !(await parts.repository.person(tenant, personId))) return refused("thing.missing");
    await parts.recordExport(call, personId);
    const resources: string[] = [];
    let bytes = 0;
    let inner: string | undefined = from[2] || undefined;
    for (let at = Number(from[1]); at < parts.exporters.length; at++) {
      do {
        const page: { resources: readonly Resource[]; cursor?: string } = await parts.exporters[at]!(
          tenant,
          personId,
          inner,
        );
        for (const resource of page.resources) {
          const text = JSON.stringify(resource);
          resources.push(text);
          bytes += text.length;
        }
        inner = page.cursor;
        if (bytes >= MOST_BYTES && (inner !== undefined || at + 1 < parts.exporters.length))
          return done({ madeAt: now, resources, cursor: inner === undefined ? `${at + 1}:` : `${at}:${inner}` });
      } while (inner !== undefined);
    }
    return done({ madeAt: now, resources });
  };
