import { useEffect, useRef, useState } from "react";
import { Text, View } from "@tarojs/components";
import type { Instant } from "../../../shared/kernel/time";
import { useKitWords } from "./words";

const left = (until: Instant) => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000));

/** How long something is kept; says so once it is over. Screen readers are told each minute, not each second. */
export function Countdown({ until, label, onEnd }: { until: Instant; label: string; onEnd?: () => void }) {
  const words = useKitWords();
  const [seconds, setSeconds] = useState(left(until));
  const ended = useRef(onEnd);
  ended.current = onEnd;
  useEffect(() => {
    setSeconds(left(until));
    const timer = setInterval(() => {
      const now = left(until);
      setSeconds(now);
      if (now > 0) return;
      clearInterval(timer);
      ended.current?.();
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, "0");
  const text =
    seconds === 0
      ? words.timeUp
      : minutes >= 60
        ? words.hours(Math.floor(minutes / 60), minutes % 60)
        : words.minutes(minutes, rest);
  return (
    <View className="u-countdown" aria-role="timer" aria-label={`${label} ${minutes}`}>
      <Text className="u-cell__hint">{label}</Text>
      <Text className="u-figure">{text}</Text>
    </View>
  );
}
