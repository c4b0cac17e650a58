import type { DoctorView } from "../../../../shared/consultations/views";
import type { RxCase } from "../../../../shared/prescriptions/views";
import { useCall } from "../../kernel/use-call";
import { usePoll } from "../shell/use-poll";
import { rxCalls } from "./calls";

const AGAIN_MS = 30_000;

/** Does it wait for its doctor: sent back to be changed, or with a question of the pharmacist? */
export const waitsForDoctor = ({ state, messages, may }: RxCase): boolean =>
  state === "returned" || (may.includes("answer") && messages[messages.length - 1]?.by === "pharmacist");

/** Prescriptions of an open consultation, kept fresh while it is before the doctor's eyes; none before it is accepted. */
export function useSigned({ id, state }: Pick<DoctorView, "id" | "state">, isShown: boolean) {
  const isAsked = state !== "waiting" && state !== "asked" && state !== "awaiting-payment";
  const list = useCall(isAsked ? () => rxCalls.ofConsultation({ consultationId: id }) : null, [id]);
  usePoll(() => isShown && void list.reload(), AGAIN_MS);
  return { list, waiting: (list.value?.prescriptions ?? []).filter(waitsForDoctor).length };
}
export type SignedOnes = ReturnType<typeof useSigned>["list"];
