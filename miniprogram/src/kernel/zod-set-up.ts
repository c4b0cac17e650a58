import { config } from "zod/mini";

/** Mini-program hosts forbid `new Function`; some neuter it instead of throwing, which breaks zod's compiled parsers. */
config({ jitless: true });
