import type { ReactNode } from "react";
import { View } from "@tarojs/components";
import type { RefusalWords } from "../i18n/owed";
import type { Call } from "../kernel/use-call";
import { Button } from "./button";
import { RefusalNotice, RefusalScreen } from "./messages";
import type { Phone } from "./phone-button";
import { useKitWords } from "./words";

/** The shape of what is coming; after three seconds a sentence. */
export function Skeleton({ lines = 4, slow }: { lines?: number; slow?: boolean }) {
  const words = useKitWords();
  return (
    <View className="u-skeleton" aria-role="status" aria-label={slow ? words.slow : words.loading}>
      {Array.from({ length: lines }, (_, i) => (
        <View key={i} className={`u-skeleton__line u-skeleton__line--${i % 3}`} />
      ))}
      {slow && <View className="u-para u-para--quiet">{words.slow}</View>}
    </View>
  );
}

export type EmptyStateProps = { title: string; text: string; action?: { label: string; onPress: () => void } };

/** Nothing here yet: what will be here and how it gets here. */
export const EmptyState = ({ title, text, action }: EmptyStateProps) => (
  <View className="u-empty">
    <View className="u-empty__title">{title}</View>
    <View className="u-para">{text}</View>
    {action && <Button onPress={action.onPress}>{action.label}</Button>}
  </View>
);

export type ShownProps<T> = {
  call: Call<T>;
  children: (value: T) => ReactNode;
  /** The skeleton of the real layout. */
  waiting?: ReactNode;
  own?: Readonly<Record<string, RefusalWords>>;
  phones?: readonly Phone[];
  action?: { label: string; onPress: () => void };
};

/** A question's three faces: waiting, refused, ready. With an older value it stays, under a notice. */
export function Shown<T>({ call, children, waiting, own, phones, action }: ShownProps<T>) {
  if (call.is === "waiting") return waiting && !call.slow ? <>{waiting}</> : <Skeleton slow={call.slow} />;
  if (call.is === "ready") return <>{children(call.value)}</>;
  const retry = () => void call.reload();
  if (call.value === undefined)
    return <RefusalScreen refusal={call.refusal} own={own} phones={phones} onRetry={retry} action={action} />;
  return (
    <>
      <RefusalNotice refusal={call.refusal} own={own} />
      {children(call.value)}
    </>
  );
}
