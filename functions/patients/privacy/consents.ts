import { done } from "../../../shared/kernel/result";
import { CONSENT_DOCUMENTS } from "../../../shared/patients/consents";
import type { privacy } from "../../../shared/patients/privacy-contract";
import type { Answering } from "../../kernel/call";
import { consentView } from "./consent-views";
import type { PrivacyParts } from "./parts";

type Calls = (typeof privacy)["calls"];

export const consents =
  ({ stores }: PrivacyParts): Answering<Calls["consents"]> =>
  async ({ personId }, { tenant, now }) => {
    const standings = await stores.consents.standings(tenant, personId);
    return done({
      consents: CONSENT_DOCUMENTS.map((document) => consentView(document, standings.get(document), now)),
    });
  };

export const consentHistory =
  ({ stores }: PrivacyParts): Answering<Calls["consentHistory"]> =>
  async ({ personId, cursor }, { tenant, actor }) => {
    const found = await stores.consents.lines(tenant, personId, cursor);
    const items = found.lines.map(({ accountId, fingerprint: _fingerprint, ...line }) => ({
      ...line,
      byYou: accountId === actor.accountId,
    }));
    return done({ items, ...(found.cursor ? { cursor: found.cursor } : {}) });
  };
