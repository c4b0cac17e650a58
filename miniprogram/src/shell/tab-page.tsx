import type { ReactNode } from "react";
import { Page } from "../ui";
import { TabBar } from "./tab-bar";

export type TabPageProps = { at: 0 | 1 | 2; title: string; plain?: boolean; children: ReactNode };

/** A first page: the frame with the tabs at its foot. */
export const TabPage = ({ at, title, plain, children }: TabPageProps) => (
  <Page title={title} plain={plain} first foot={<TabBar at={at} />}>
    {children}
  </Page>
);
