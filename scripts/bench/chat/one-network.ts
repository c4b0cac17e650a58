import type { Id } from "../../../shared/kernel/ids";
import type { End, Line } from "./ends";
import type { ChatHouse } from "./house";
import { SIDES, talkOf, type Side } from "./plan";
import { talk } from "./talk";
import { tallyOf, type Tally } from "./tally";

export type Where = { readonly side: Side; readonly id: Id; readonly line: Line | undefined };
type Opens = (where: Where) => Promise<End>;

/** The chats of one network, each between two ends of its own: opened one after the other, then all at once. */
export async function onNetwork(house: ChatHouse, ids: readonly Id[], line: Line | undefined, open: Opens) {
  const pairs: { id: Id; ends: Record<Side, End> }[] = [];
  for (const id of ids) {
    const [patient, doctor] = [await open({ side: "patient", id, line }), await open({ side: "doctor", id, line })];
    pairs.push({ id, ends: { patient, doctor } });
  }
  return {
    /** So many messages over all chats; answers what became of them. */
    async talks(messages: number, seed: number): Promise<Tally> {
      const tallies = await Promise.all(
        pairs.map(async ({ id, ends }, n) => {
          const plan = talkOf(Math.ceil(messages / pairs.length), seed + n);
          const heard = await talk(ends, plan);
          return tallyOf(plan, await house.texts(id), heard);
        }),
      );
      await Promise.all(pairs.flatMap(({ ends }) => SIDES.map((side) => ends[side].close())));
      return {
        lost: tallies.flatMap(({ lost }) => lost),
        doubled: tallies.flatMap(({ doubled }) => doubled),
        outOfOrder: tallies.flatMap(({ outOfOrder }) => outOfOrder),
        delivered: tallies.flatMap(({ delivered }) => delivered),
      };
    },
  };
}
