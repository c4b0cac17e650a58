import { buildTarget, isBuilt, OUTPUTS, type Target } from "../start/web-app";

const target = process.argv[2] as Target;
if (!(target in OUTPUTS)) throw new Error(`no target "${target}"`);
if (!isBuilt(target)) buildTarget(target);
