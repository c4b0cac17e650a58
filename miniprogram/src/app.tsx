import "./kernel/zod-set-up";
import type { PropsWithChildren } from "react";
import { useLaunch } from "@tarojs/taro";
import { fillIds } from "./kernel/ids";
import { whenSessionEnds } from "./kernel/session";
import { startAtLaunch, startSession } from "./shell/start-session";
import "./app.scss";
import "./web-styles";

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    whenSessionEnds("patient", startSession);
    void fillIds();
    void startAtLaunch();
  });
  return children;
}
