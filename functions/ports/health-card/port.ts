import type { Result } from "../../../shared/kernel/result";
import type { Day } from "../../../shared/kernel/time";
import type { DocumentKind, Sex } from "../../../shared/patients/model";

/** Whom a card is asked for: real name and number, as they stand on the paper. */
export type CardHolder = {
  readonly name: string;
  readonly document: DocumentKind;
  readonly number: string;
  readonly bornOn: Day;
  readonly sex: Sex;
  readonly phone: string;
};
/** A card as its service names it. `qr` is the text of its fixed code (opaque, up to 256 characters). */
export type IssuedCard = { readonly id: string; readonly qr: string };
export type CardRead = { readonly id: string; readonly name: string; readonly number: string };

/** The e-health card service (wechat-contracts 8). A hospital without it shows cards of its own. */
export interface HealthCards {
  /** Makes the card of a person, or finds it; the service checks that name and number belong together. */
  register(holder: CardHolder): Promise<Result<IssuedCard, "not-matching" | "not-possible" | "unreachable">>;
  /** The text of a code that is good for about a minute. */
  freshCode(card: IssuedCard, holder: CardHolder): Promise<Result<{ text: string }, "not-possible" | "unreachable">>;
  /** Who stands behind a scanned text; undefined for a text that is nobody's or too old. */
  read(text: string): Promise<Result<CardRead | undefined, "unreachable">>;
}
