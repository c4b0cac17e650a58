import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";

/** A keyed hash (the vault's): who has no key can make no code. */
export type Keyed = (kind: string, value: string) => string;

const MARK = "SHC1";
const SIGNED = 24;
const FORM = new RegExp(`^${MARK}\\.([0-9a-hjkmnp-tv-z]{26})\\.([0-9a-z]{1,9})\\.([A-Za-z0-9_-]{${SIGNED}})$`);

/**
 * The hospital's own card: a signed code of one minute, so that a picture of it is soon worth nothing. The one before is
 * still good, for whoever is being scanned while it changes.
 */
export function internalCards(keyed: Keyed, seconds: number) {
  const turnOf = (now: Instant): number => Math.floor(Date.parse(now) / 1000 / seconds);
  const signature = (tenant: string, personId: Id, turn: number): string =>
    keyed("health-card", `${tenant}\n${personId}\n${turn}`).slice(0, SIGNED);
  return {
    /** The text of the code now, and the epoch second at which the next one begins. */
    code(tenant: string, personId: Id, now: Instant): { text: string; untilSeconds: number } {
      const turn = turnOf(now);
      const text = [MARK, personId, turn.toString(36), signature(tenant, personId, turn)].join(".");
      return { text, untilSeconds: (turn + 1) * seconds };
    },
    /** Whose code this is: `not-ours` for any other text. */
    read(tenant: string, text: string, now: Instant): Id | "expired" | "unknown" | "not-ours" {
      if (!text.startsWith(`${MARK}.`)) return "not-ours";
      const [, personId = "", turnText = "", signed = ""] = FORM.exec(text) ?? [];
      const turn = Number.parseInt(turnText, 36);
      if (personId === "" || signature(tenant, personId, turn) !== signed) return "unknown";
      const age = turnOf(now) - turn;
      return age === 0 || age === 1 ? personId : "expired";
    },
    /** Twelve letters and digits to read aloud; the same for as long as the card lives. */
    spoken: (tenant: string, personId: Id): string =>
      keyed("health-card-spoken", `${tenant}\n${personId}`)
        .replace(/[^A-Za-z0-9]/g, "")
        .toUpperCase()
        .replace(/[IO01]/g, "")
        .slice(0, 12),
  };
}
export type InternalCards = ReturnType<typeof internalCards>;
