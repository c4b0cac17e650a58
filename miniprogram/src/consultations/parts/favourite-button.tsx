import { Button, RefusalNotice } from "../../ui";
import { useFavourites } from "../use-favourites";
import type { Words } from "../words";

/** Keeps a doctor among her own. */
export function FavouriteButton({ words, doctorId }: { words: Words; doctorId: string }) {
  const { doctor: said } = words;
  const hand = useFavourites();
  if (!hand.ready) return null;
  return (
    <>
      {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} />}
      <Button busy={hand.busy} onPress={() => void hand.turn(doctorId)}>
        {hand.ids.includes(doctorId) ? said.unfollow : said.follow}
      </Button>
    </>
  );
}
