import type { ReactNode } from "react";
import { View } from "@tarojs/components";
import { useElderly, useLanguage } from "../kernel/preferences";
import { names } from "./class-names";
import { PageTop } from "./page-top";

export type PageProps = {
  /** Says what the person does here; stands in the bar and as the page's heading. */
  title: string;
  /** One sentence under the heading. */
  lead?: string;
  /** The action bar within reach of the thumb: one primary button, at most one quiet one. */
  bar?: ReactNode;
  /** Below the action bar (the tabs on the web). */
  foot?: ReactNode;
  /** A first page (tab) shows no way back. */
  first?: boolean;
  /** Hides the large heading where the page opens with its own (home). */
  plain?: boolean;
  children: ReactNode;
};

/** The frame of every page: bar, heading, content, action bar, safe area, elderly mode. */
export function Page({ title, lead, bar, foot, first, plain, children }: PageProps) {
  const elderly = useElderly();
  const language = useLanguage();
  return (
    <View className={names("u-page", elderly && "u-page--elderly", first && "u-page--first", `u-page--${language}`)}>
      <PageTop title={title} first={first} />
      <View className="u-page__body" aria-role="main">
        {!plain && (
          <View className="u-page__title" aria-role="heading" aria-level={1}>
            {title}
          </View>
        )}
        {lead && <View className="u-page__lead">{lead}</View>}
        {children}
      </View>
      {(bar || foot) && (
        <View className="u-page__foot">
          {bar && <View className="u-page__bar">{bar}</View>}
          {foot}
        </View>
      )}
    </View>
  );
}
