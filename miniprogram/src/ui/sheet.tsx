import { useEffect, type ReactNode } from "react";
import { View } from "@tarojs/components";
import { Button } from "./button";
import { useKitWords } from "./words";

export type SheetProps = { open: boolean; title: string; onClose: () => void; children: ReactNode };

/** A panel from below for a short choice. Escape and the ground behind close it. */
export function Sheet({ open, title, onClose, children }: SheetProps) {
  const words = useKitWords();
  useEffect(() => {
    if (!open || process.env.TARO_ENV !== "h5") return undefined;
    const before = document.activeElement as HTMLElement | null;
    document.querySelector<HTMLElement>(".u-sheet__panel button")?.focus();
    const escape = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("keydown", escape);
      before?.focus();
    };
    // the sheet keeps its listener while it is open, whatever its parent draws anew
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);
  if (!open) return null;
  return (
    <View className="u-sheet">
      <View className="u-sheet__ground" onClick={onClose} />
      <View className="u-sheet__panel" aria-role="dialog" aria-label={title} {...{ "aria-modal": true }}>
        <View className="u-section__title" aria-role="heading" aria-level={2}>
          {title}
        </View>
        {children}
        <Button kind="quiet" onPress={onClose}>
          {words.close}
        </Button>
      </View>
    </View>
  );
}
