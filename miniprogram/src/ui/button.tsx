import type { ReactNode } from "react";
import { Button as HostButton } from "@tarojs/components";
import { names } from "./class-names";
import { useKitWords } from "./words";

export type ButtonProps = {
  children: ReactNode;
  onPress?: () => void;
  /** One `primary` a page; the others are `secondary`, `quiet` or, for what cannot be undone, `danger`. */
  kind?: "primary" | "secondary" | "quiet" | "danger";
  disabled?: boolean;
  /** The write is under way: the button stays, says so and takes no tap. */
  busy?: boolean;
  id?: string;
  /** For screen readers, where the visible words need their surroundings ("Change" -> "Change due date"). */
  label?: string;
  /** Mini programs only: asks for the phone number that the host vouches for; gives its one-time code. */
  onPhoneCode?: (code: string | undefined) => void;
};

/** The button: the host's own in mini programs, a real <button> on the web. */
export function Button({ children, onPress, kind = "secondary", disabled, busy, id, label, onPhoneCode }: ButtonProps) {
  const words = useKitWords();
  const host = onPhoneCode
    ? {
        openType: "getPhoneNumber" as const,
        onGetPhoneNumber: (event: { detail: { code?: string } }) => onPhoneCode(event.detail.code),
      }
    : {};
  return (
    <HostButton
      id={id}
      className={names("u-button", `u-button--${kind}`, (disabled || busy) && "u-button--off")}
      disabled={Boolean(disabled || busy)}
      onClick={() => !disabled && !busy && onPress?.()}
      {...(label ? { "aria-label": label } : {})}
      {...(busy ? { "aria-busy": true } : {})}
      {...host}
    >
      {busy ? `${words.working}…` : children}
    </HostButton>
  );
}
