import { useSignedIn } from "../kernel/session";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { calls } from "./calls";

/** The doctors whom she wants to find again (row 41). */
export function useFavourites() {
  const signedIn = useSignedIn();
  const call = useCall(signedIn ? () => calls.favourites({}) : null, [signedIn]);
  const write = useWrite((_id, { doctorId, on }: { doctorId: string; on: boolean }) =>
    calls.setFavourite({ doctorId, on }),
  );
  const ids = call.value?.doctorIds ?? [];
  const turn = async (doctorId: string) => {
    const answer = await write.press({ doctorId, on: !ids.includes(doctorId) });
    if (answer?.ok) call.put(answer.value);
  };
  return { ready: call.value !== undefined, ids, turn, busy: write.busy, refusal: write.refusal };
}
