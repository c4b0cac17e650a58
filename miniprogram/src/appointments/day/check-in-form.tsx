import { useState } from "react";
import type { TurnView } from "../../../../shared/appointments/day-views";
import { clockOf } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { now } from "../../kernel/clock";
import { canScan, scanCode } from "../../platform/scan";
import { Button, Card, Field, Notice, Para, TextInput } from "../../ui";
import { codeIn, isCode } from "./code";
import { useDayWords } from "./words";

const MOST = 20;
type Props = { turn: TurnView; carried: string; busy: boolean; onSend(code: string): Promise<void> };

/** Checking in: by the camera in WeChat, by the six characters in a browser, and the other way below. */
export function CheckInForm({ turn, carried, busy, onSend }: Props) {
  const words = useDayWords().checkIn;
  const say = useSay();
  const [typed, setTyped] = useState(carried);
  const [types, setTypes] = useState(!canScan());
  const [wrong, setWrong] = useState(false);
  const { checkInFrom } = turn;
  const early = checkInFrom !== undefined && now() < checkInFrom;
  const press = async () => {
    const code = codeIn(typed);
    setWrong(!isCode(code));
    if (isCode(code)) await onSend(code);
  };
  const scan = async () => {
    const scanned = await scanCode();
    if (scanned === undefined) return;
    const code = codeIn(scanned);
    if (isCode(code)) return onSend(code);
    setWrong(true);
    setTypes(true);
  };
  if (early) return <Notice meaning="waiting" title={words.from(say.clock(clockOf(checkInFrom)))} />;
  return (
    <Card>
      <Para quiet>{words.there}</Para>
      {canScan() && (
        <Button kind="primary" busy={busy} onPress={() => void scan()}>
          {words.scan}
        </Button>
      )}
      {types ? (
        <>
          <Field name="code" label={words.code} hint={words.codeHint} error={wrong ? words.codeShort : undefined}>
            <TextInput value={typed} onChange={setTyped} most={MOST} onDone={() => void press()} />
          </Field>
          <Button kind={canScan() ? "secondary" : "primary"} busy={busy} onPress={() => void press()}>
            {words.send}
          </Button>
        </>
      ) : (
        <Button kind="quiet" onPress={() => setTypes(true)}>
          {words.typed}
        </Button>
      )}
    </Card>
  );
}
