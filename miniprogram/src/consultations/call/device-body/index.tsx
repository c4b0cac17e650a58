import { TalkBody } from "../talk-body";

/** Inside WeChat there is no call yet, and so nothing to check: the same plain words. */
export const DeviceBody = TalkBody;
