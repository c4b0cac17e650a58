import { createHash } from "node:crypto";
import { idFromBytes, type Id } from "../../shared/kernel/ids";

/** The same id on every seeding for the same name ("person/lin-yuqing"), shaped like one that a phone makes. */
export const seedId = (name: string): Id => idFromBytes(createHash("sha256").update(`seed/${name}`).digest());
