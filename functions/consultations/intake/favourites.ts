import type { intakeCalls } from "../../../shared/consultations/intake-calls";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { MOST_FAVOURITES } from "./favourite-store";
import type { IntakeParts } from "./parts";

type Calls = typeof intakeCalls;

export const favourites =
  (parts: IntakeParts): Answering<Calls["favourites"]> =>
  async (_input, { tenant, actor }) =>
    done({ doctorIds: await parts.favourites.of(tenant, actor.accountId), most: MOST_FAVOURITES });

export const setFavourite =
  (parts: IntakeParts): Answering<Calls["setFavourite"]> =>
  async ({ doctorId, on }, { tenant, actor }) => {
    const { doctors } = await parts.hospital.directory(tenant);
    if (!doctors.some(({ id }) => id === doctorId)) return refused("thing.missing");
    const now = await parts.favourites.of(tenant, actor.accountId);
    if (on && !now.includes(doctorId) && now.length >= MOST_FAVOURITES)
      return refused("favourites.too-many", { most: MOST_FAVOURITES });
    await parts.favourites.set(tenant, actor.accountId, doctorId, on);
    return done({ doctorIds: await parts.favourites.of(tenant, actor.accountId), most: MOST_FAVOURITES });
  };
