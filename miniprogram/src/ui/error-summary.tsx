import { View } from "@tarojs/components";
import { pageScrollTo } from "@tarojs/taro";
import { fieldId } from "./field";
import { Notice } from "./messages";
import { useKitWords } from "./words";

export type Mistake = { /** The path of the field. */ path: string; text: string };

/** Above a form after a try: every mistake, and a tap leads to it. */
export function ErrorSummary({ mistakes }: { mistakes: readonly Mistake[] }) {
  const words = useKitWords();
  if (mistakes.length === 0) return null;
  return (
    <Notice meaning="stopped" title={words.mistakes}>
      {mistakes.map(({ path, text }) => (
        <View key={path} className="u-mistake" aria-role="button" onClick={() => leadTo(fieldId(path))}>
          {text}
        </View>
      ))}
    </Notice>
  );
}

function leadTo(id: string): void {
  if (process.env.TARO_ENV !== "h5") return void pageScrollTo({ selector: `#${id}`, duration: 150 });
  const field = Array.from(document.querySelectorAll<HTMLElement>(`#${id}`)).find((one) => one.offsetParent !== null);
  field?.scrollIntoView({ block: "center" });
  (field?.matches("input,textarea,select") ? field : field?.querySelector<HTMLElement>("button,input"))?.focus();
}
