import { Skeleton } from "antd";
import type { DoctorView } from "../../../../shared/consultations/views";
import type { RxCase } from "../../../../shared/prescriptions/views";
import { Part } from "../case/facts";
import { Refused } from "../shell/refused";
import { PrescriptionPad } from "./pad";
import { Signed } from "./signed";
import { usePad } from "./use-pad";
import type { SignedOnes } from "./use-signed";
import { useRxWords } from "./words";

type Props = { view: DoctorView; list: SignedOnes; isShown: boolean };

/** Prescriptions of the open consultation: what was signed and where it is, below it the pad. */
export function RxPane({ view, list, isShown }: Props) {
  const words = useRxWords();
  const mayWrite = view.state === "accepted" || view.state === "in-progress";
  const reload = () => void list.reload();
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

type WritingProps = { view: DoctorView; signed: readonly RxCase[]; onChanged(): void };

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
