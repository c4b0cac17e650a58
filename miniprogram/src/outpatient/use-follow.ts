import { useState } from "react";
import { useSignedIn } from "../kernel/session";
import { useCall } from "../kernel/use-call";
import { useWrite } from "../kernel/use-write";
import { calls } from "./calls";

/** The doctors whom she follows (row 41). */
export function useFollowed() {
  const signedIn = useSignedIn();
  return useCall(signedIn ? () => calls.favourites({}) : null, [signedIn]);
}

/** Following one doctor: times that are released are told. */
export function useFollow(doctorId: string) {
  const call = useFollowed();
  const [turned, setTurned] = useState<"on" | "off">();
  const write = useWrite((_id, on: boolean) => calls.setFavourite({ doctorId, on, remindRelease: on }));
  const follows = call.value?.favourites.some((one) => one.doctorId === doctorId) ?? false;
  const turn = async () => {
    const answer = await write.press(!follows);
    if (!answer?.ok) return;
    call.put(answer.value);
    setTurned(follows ? "off" : "on");
  };
  return { ready: call.value !== undefined, follows, turned, turn, busy: write.busy, refusal: write.refusal };
}
