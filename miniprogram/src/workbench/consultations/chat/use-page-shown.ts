import { useEffect, useState } from "react";

const isShown = () => document.visibilityState === "visible";

/** Is this browser tab before somebody's eyes? */
export function usePageShown(): boolean {
  const [shown, setShown] = useState(isShown);
  useEffect(() => {
    const look = () => setShown(isShown());
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return shown;
}
