import { useCallback, useEffect, useRef, useState } from "react";
import { useDidShow } from "@tarojs/taro";
import type { Answer, Refusal } from "./api";

const SLOW_AFTER_MS = 3000;

/** What a page shows of a question: waiting, refused (with the last good value, if any) or ready. */
export type Asked<T> =
  | { readonly is: "waiting"; readonly slow: boolean; readonly value?: undefined }
  | { readonly is: "refused"; readonly refusal: Refusal; readonly value?: T }
  | { readonly is: "ready"; readonly value: T };

export type Call<T> = Asked<T> & {
  /** Asks again; the last value stays on the screen meanwhile. */
  reload(): Promise<void>;
  readonly reloading: boolean;
  /** Puts a value that came another way, such as the answer to a write. */
  put(value: T): void;
};

/**
 * Asks when the page appears, when `about` changes and whenever the page is shown again.
 * `question` may be null: nothing to ask yet. A late answer to an older question is dropped.
 */
export function useCall<T>(question: (() => Promise<Answer<T>>) | null, about: readonly unknown[] = []): Call<T> {
  const [asked, setAsked] = useState<Asked<T>>({ is: "waiting", slow: false });
  const [reloading, setReloading] = useState(false);
  const latest = useRef(question);
  latest.current = question;
  const turn = useRef(0);
  const subject = JSON.stringify(about);
  const ready = question !== null;

  const reload = useCallback(async () => {
    const ask = latest.current;
    if (!ask) return;
    const mine = ++turn.current;
    setReloading(true);
    setAsked((last) => (last.is === "refused" && last.value === undefined ? { is: "waiting", slow: false } : last));
    const slow = setTimeout(() => {
      if (mine === turn.current) setAsked((last) => (last.is === "waiting" ? { is: "waiting", slow: true } : last));
    }, SLOW_AFTER_MS);
    const answer = await ask();
    clearTimeout(slow);
    if (mine !== turn.current) return;
    setReloading(false);
    setAsked((last) =>
      answer.ok ? { is: "ready", value: answer.value } : { is: "refused", refusal: answer, value: last.value },
    );
  }, []);

  useEffect(() => {
    setAsked({ is: "waiting", slow: false });
    void reload();
    const turns = turn;
    return () => {
      turns.current++;
    };
  }, [reload, subject, ready]);

  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void reload();
    shown.current = true;
  });

  const put = useCallback((value: T) => {
    turn.current++;
    setReloading(false);
    setAsked({ is: "ready", value });
  }, []);
  return { ...asked, reload, reloading, put };
}
