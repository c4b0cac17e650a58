import { useEffect, useState } from "react";
import { useDidHide, useDidShow } from "@tarojs/taro";

/** Is this page in front of the person now? Another page over it and another tab of the browser both count as away. */
export function useInFront(): boolean {
  const [shown, setShown] = useState(true);
  const [visible, setVisible] = useState(!document.hidden);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    const look = () => setVisible(!document.hidden);
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return shown && visible;
}
