import { useDidShow, setNavigationBarTitle } from "@tarojs/taro";
import { useEffect } from "react";

export type PageTopProps = { title: string; /** A first page has no way back. */ first?: boolean };

/** Mini programs have their own bar: it only gets the title. */
export function PageTop({ title }: PageTopProps) {
  // a page that is no longer in front has no bar, and the host refuses
  const show = () => void setNavigationBarTitle({ title }).catch(() => undefined);
  useDidShow(show);
  useEffect(show, [title]);
  return null;
}
