import { useMemo, useRef } from "react";
import Taro, { usePageScroll } from "@tarojs/taro";

/** So far above the end still counts as being there: about two lines. */
const NEAR = 160;
const FAR = 10_000_000;

export type PageEnd = {
  readonly isThere: () => boolean;
  readonly go: (softly?: boolean) => void;
  /** Tells one listener whenever she has gone to the end by herself. */
  readonly whenThere: (tell: () => void) => void;
};

/**
 * Keeps the end of a page in sight: `isThere` as long as the person has not gone up, `go` brings her there. Nothing is
 * measured: the lowest place she has been since the last `go` is the end. The page must have `enablePageScroll`.
 */
export function usePageEnd(): PageEnd {
  const lowest = useRef(0);
  const at = useRef(0);
  const reached = useRef<() => void>();
  usePageScroll(({ scrollTop }) => {
    at.current = scrollTop;
    if (scrollTop >= lowest.current) reached.current?.();
    lowest.current = Math.max(lowest.current, scrollTop);
  });
  return useMemo(
    () => ({
      whenThere: (tell) => void (reached.current = tell),
      isThere: () => at.current >= lowest.current - NEAR,
      go: (softly = false) => {
        at.current = lowest.current = 0;
        void Taro.pageScrollTo({ scrollTop: FAR, duration: softly ? 180 : 0 })?.catch?.(() => undefined);
      },
    }),
    [],
  );
}
