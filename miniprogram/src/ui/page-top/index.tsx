import { useDidShow, setNavigationBarTitle } from "@tarojs/taro";
import { useEffect } from "react";

export type PageTopProps = { title: string; /** A first page has no way back. */ first?: boolean };

/** Mini programs have their own bar: it only gets the title. */
export function PageTop({ title }: PageTopProps) {
  const show = () => void setNavigationBarTitle({ title });
  useDidShow(show);
  useEffect(show, [title]);
  return null;
}
