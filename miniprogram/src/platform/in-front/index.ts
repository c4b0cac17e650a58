import { useState } from "react";
import { useDidHide, useDidShow } from "@tarojs/taro";

/** Is this page in front of the person now? Nothing is asked behind her back. */
export function useInFront(): boolean {
  const [inFront, setInFront] = useState(true);
  useDidShow(() => setInFront(true));
  useDidHide(() => setInFront(false));
  return inFront;
}
