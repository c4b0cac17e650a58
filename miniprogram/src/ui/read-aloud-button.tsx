import { useEffect, useState } from "react";
import { useLanguage } from "../kernel/preferences";
import { canReadAloud, readAloud, stopReading } from "../platform/read-aloud";
import { Button } from "./button";
import { useKitWords } from "./words";

/** Reads a text to the person; not shown where the host has no voice. */
export function ReadAloudButton({ text }: { text: string }) {
  const words = useKitWords();
  const language = useLanguage();
  const [reading, setReading] = useState(false);
  useEffect(() => () => void (canReadAloud() && stopReading()), []);
  if (!canReadAloud()) return null;
  const press = () => {
    if (reading) stopReading();
    else readAloud(text, language, () => setReading(false));
    setReading(!reading);
  };
  return <Button onPress={press}>{reading ? words.stopReading : words.readAloud}</Button>;
}
