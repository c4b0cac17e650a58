import type { Signer } from "../../../shared/prescriptions/model";
import type { StaffActor } from "../../kernel/call";
import { createStopStore, type StopStore } from "../stop-store";
import type { Parts } from "../parts";
import { boxesBackOf } from "../boxes";
import type { BoxesBack } from "../ending";

/** What the calls of doctors, pharmacists and patients are given beside the domain's own. */
export type RxParts = Parts & { readonly stops: StopStore; readonly boxesBack: BoxesBack };
export const rxParts = (parts: Parts): RxParts => ({
  ...parts,
  stops: createStopStore(parts.table),
  boxesBack: boxesBackOf(parts),
});

/** Who acts, as a document names a member of staff. */
export const signerOf = ({ staffId, doctorId, displayName }: StaffActor): Signer => ({
  staffId,
  ...(doctorId ? { doctorId } : {}),
  name: displayName,
});

/** Is this the prescriber, as staff or as the same person in the directory of doctors (P2)? */
export const isSame = (a: Signer, b: Signer): boolean =>
  a.staffId === b.staffId || (a.doctorId !== undefined && a.doctorId === b.doctorId);
