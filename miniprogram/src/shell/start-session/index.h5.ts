export { startAtLaunch, startSession } from "./by-page";
