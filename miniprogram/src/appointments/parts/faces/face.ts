import type { ApplicationView } from "../../../../../shared/appointments/views";
import type { ApplicationInHand } from "../../use-application";
import type { Words } from "../../words";

/** What every face of an application gets. */
export type FaceProps = {
  readonly words: Words;
  readonly view: ApplicationView;
  readonly hand: ApplicationInHand;
};
