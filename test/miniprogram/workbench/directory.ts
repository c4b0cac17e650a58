import type { hospital } from "../../../shared/hospital/contract";
import type { OutputOf } from "../../../shared/kernel/contract";

export type Directory = OutputOf<(typeof hospital)["calls"]["directory"]>;
