import type { ReactNode } from "react";
import { Text, View } from "@tarojs/components";
import type { RefusalWords } from "../i18n/owed";
import { sayRefusal } from "../i18n/refusals";
import type { Refusal } from "../kernel/api";
import { useLanguage } from "../kernel/preferences";
import { Button } from "./button";
import { Icon } from "./icon";
import { PhoneList, type Phone } from "./phone-button";
import type { Meaning } from "./progress";
import { useKitWords } from "./words";

export type NoticeProps = { meaning: Meaning; title: string; children?: ReactNode };

/** A few lines that matter, inside a page. */
export const Notice = ({ meaning, title, children }: NoticeProps) => (
  <View className={`u-notice u-notice--${meaning}`} aria-role={meaning === "stopped" ? "alert" : "note"}>
    <Icon name={meaning} colour={meaning} />
    <View className="u-cell__words">
      <Text className="u-notice__title">{title}</Text>
      {children && <View className="u-notice__text">{children}</View>}
    </View>
  </View>
);

export type RefusalProps = {
  refusal: Refusal;
  /** The domain's own sentences by code. */
  own?: Readonly<Record<string, RefusalWords>>;
  phones?: readonly Phone[];
  onRetry?: () => void;
  /** What to do instead. */
  action?: { label: string; onPress: () => void };
};

/** Codes after which asking again cannot help. */
const FINAL = new Set([
  "thing.missing",
  "role.forbidden",
  "call.unknown",
  "request.reused",
  "session.missing",
  "session.ended",
]);

/** A refusal as a whole page's content: what, why, what instead, whom to call. */
export function RefusalScreen({ refusal, own, phones = [], onRetry, action }: RefusalProps) {
  const words = useKitWords();
  const { what, why, next } = sayRefusal(useLanguage(), refusal, own);
  return (
    <View className="u-refusal" aria-role="alert">
      <Icon name="needs-you" colour="needs-you" large />
      <View className="u-refusal__what" aria-role="heading" aria-level={2}>
        {what}
      </View>
      <View className="u-para">{why}</View>
      <View className="u-para">{next}</View>
      <View className="u-refusal__ways">
        {action && (
          <Button kind="primary" onPress={action.onPress}>
            {action.label}
          </Button>
        )}
        {onRetry && !FINAL.has(refusal.code) && (
          <Button kind={action ? "secondary" : "primary"} onPress={onRetry}>
            {words.retry}
          </Button>
        )}
        <PhoneList phones={phones} />
      </View>
      {refusal.trace && <View className="u-para u-para--quiet">{words.trace(refusal.trace)}</View>}
    </View>
  );
}

/** The same, as a notice above the form that was refused: nothing typed is lost. */
export function RefusalNotice({ refusal, own, phones = [] }: Pick<RefusalProps, "refusal" | "own" | "phones">) {
  const { what, why, next } = sayRefusal(useLanguage(), refusal, own);
  return (
    <Notice meaning="stopped" title={what}>
      <View>{why}</View>
      <View>{next}</View>
      <PhoneList phones={phones} />
    </Notice>
  );
}
