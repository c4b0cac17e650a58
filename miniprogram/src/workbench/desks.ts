import type { ComponentType } from "react";
import type { StaffRole } from "../../../shared/kernel/contract";

/** The screen of each role; one line a desk. A role without one is told so after signing in. */
export const desks: Partial<Record<StaffRole, ComponentType>> = {};
