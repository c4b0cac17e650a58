import { done, refused } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import type { Answering } from "../kernel/call";
import { MOST_FAVOURITES } from "./favourite-store";
import type { Parts } from "./parts";

type Calls = (typeof outpatient)["calls"];

export const favourites =
  (parts: Parts): Answering<Calls["favourites"]> =>
  async (_input, { tenant, actor }) =>
    done({ favourites: await parts.favourites.of(tenant, actor.accountId), most: MOST_FAVOURITES });

export const setFavourite =
  (parts: Parts): Answering<Calls["setFavourite"]> =>
  async ({ doctorId, on, remindRelease }, { tenant, actor }) => {
    const { doctors } = await parts.hospital.directory(tenant);
    if (!doctors.some(({ id }) => id === doctorId)) return refused("thing.missing");
    const now = await parts.favourites.of(tenant, actor.accountId);
    const isNew = on && !now.some((one) => one.doctorId === doctorId);
    if (isNew && now.length >= MOST_FAVOURITES) return refused("favourites.too-many", { most: MOST_FAVOURITES });
    await parts.favourites.set(tenant, actor.accountId, doctorId, on, remindRelease);
    return done({ favourites: await parts.favourites.of(tenant, actor.accountId), most: MOST_FAVOURITES });
  };
