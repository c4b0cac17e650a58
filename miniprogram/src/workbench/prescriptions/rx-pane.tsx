import { useEffect } from "react";
import { Skeleton } from "antd";
import type { DoctorView } from "../../../../shared/consultations/views";
import { useCall } from "../../kernel/use-call";
import { Part } from "../case/facts";
import { Refused } from "../shell/refused";
import { usePoll } from "../shell/use-poll";
import { rxCalls } from "./calls";
import { PrescriptionPad } from "./pad";
import { Signed } from "./signed";
import { usePad } from "./use-pad";
import { useRxWords } from "./words";

type Props = { view: DoctorView; isShown: boolean };
const AGAIN_MS = 15_000;

/** Prescriptions of the open consultation: what was signed and where it is, below it the pad. */
export function RxPane({ view, isShown }: Props) {
  const words = useRxWords();
  const mayWrite = view.state === "accepted" || view.state === "in-progress";
  const list = useCall(() => rxCalls.ofConsultation({ consultationId: view.id }), [view.id]);
  const reload = () => void list.reload();
  usePoll(() => isShown && reload(), AGAIN_MS);
  useEffect(() => {
    if (isShown && list.is === "refused") void list.reload();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked again when it comes into view, not at every answer
  }, [isShown]);
  const signed = list.value?.prescriptions ?? [];
  return (
    <div className="wc-pane__body" hidden={!isShown}>
      <Part title={words.written.title}>
        {list.is === "waiting" && <Skeleton active paragraph={{ rows: 2 }} />}
        {list.is === "refused" && !list.value && <Refused refusal={list.refusal} onRetry={reload} />}
        {list.value && signed.length === 0 && <p className="wb-quiet">{words.written.none}</p>}
        {mayWrite ? (
          <Writing view={view} signed={signed} onChanged={reload} />
        ) : (
          signed.map((rx) => <Signed key={rx.id} rx={rx} mayRevise={false} onRevise={reload} onChanged={reload} />)
        )}
      </Part>
    </div>
  );
}

type WritingProps = { view: DoctorView; signed: NonNullable<Listed>; onChanged(): void };
type Listed = Extract<Awaited<ReturnType<typeof rxCalls.ofConsultation>>, { ok: true }>["value"]["prescriptions"];

/** While the consultation is in progress: the signed ones, each to be changed where it was returned, and the pad. */
function Writing({ view, signed, onChanged }: WritingProps) {
  const pad = usePad(view.id);
  const returned = signed.find(({ id, state }) => id === pad.revises && state === "returned");
  return (
    <>
      {signed.map((rx) => (
        <Signed
          key={rx.id}
          rx={rx}
          mayRevise={pad.revises !== rx.id}
          onRevise={() => pad.copy({ lines: rx.lines, revises: rx.id })}
          onChanged={onChanged}
        />
      ))}
      <PrescriptionPad view={view} pad={pad} returned={returned} mayWrite onSigned={onChanged} />
    </>
  );
}
