import { useClinicWords } from "../words";
import { Button, Para, RefusalNotice } from "../../ui";
import { useFollow } from "../use-follow";

/** Follows a doctor, so that a release is told (row 41). */
export function FollowButton({ doctorId }: { doctorId: string }) {
  const words = useClinicWords();
  const { doctor: said } = words;
  const hand = useFollow(doctorId);
  if (!hand.ready) return null;
  return (
    <>
      <Button busy={hand.busy} onPress={() => void hand.turn()}>
        {hand.follows ? said.unfollow : said.follow}
      </Button>
      {hand.turned && <Para quiet>{hand.turned === "on" ? said.followed : said.unfollowed}</Para>}
      {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} />}
    </>
  );
}
