import type { CSSProperties, MouseEventHandler, ReactNode } from "react";

export type Props = {
  id?: string;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  onClick?: MouseEventHandler;
  disabled?: boolean;
  [attribute: string]: unknown;
};

/** What both WeChat and HTML understand; the rest of a Taro component's properties means nothing to a browser. */
export function shared(props: Props) {
  const { id, className, style, children, onClick } = props;
  const named = Object.entries(props).filter(
    ([name, value]) => value !== undefined && name !== "aria-role" && /^(aria|data)-/.test(name),
  );
  return { id, className, style, children, onClick, ...Object.fromEntries(named) };
}

/** The shape in which WeChat tells a value. */
export const told = <T>(value: T) => ({ detail: { value } });
