import { useEffect } from "react";
import { removeTabBarBadge, setTabBarBadge, setTabBarItem, useDidShow } from "@tarojs/taro";
import { useWords } from "../../i18n";
import { useUnread } from "../unread";
import { en } from "../words.en";
import { zh } from "../words.zh";

export type TabBarProps = { at: 0 | 1 | 2 };
const INBOX = 1;

/** Mini programs draw the tabs themselves: they get the words of the chosen language and the count of unread messages. */
export function TabBar(_props: TabBarProps) {
  const { tabs } = useWords({ zh, en });
  const unread = useUnread((state) => state.count);
  const show = () => {
    // outside a tab page the host refuses, and there is nothing to show
    const quietly = (asked: Promise<unknown>) => void asked.catch(() => undefined);
    tabs.forEach((text, index) => quietly(setTabBarItem({ index, text })));
    if (unread) quietly(setTabBarBadge({ index: INBOX, text: String(unread) }));
    else quietly(removeTabBarBadge({ index: INBOX }));
  };
  useDidShow(show);
  useEffect(show, [tabs, unread]);
  return null;
}
