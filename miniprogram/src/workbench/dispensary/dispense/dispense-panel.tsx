import { useState } from "react";
import type { DispenseView } from "../../../../../shared/prescriptions/dispense-calls";
import { useCall } from "../../../kernel/use-call";
import { dispensaryCalls } from "../calls";
import { Panel } from "../panel";
import { PutTogether } from "./put-together";
import { BagPaper, type BagPaperKind } from "./bag-paper";

type Props = { id: string; onBack(): void; onChanged(): void };

/** One prescription on the table, or its paper. */
export function DispensePanel({ id, onBack, onChanged }: Props) {
  const call = useCall(() => dispensaryCalls.dispensing({ id }), [id]);
  const [paper, setPaper] = useState<BagPaperKind>();
  const changed = (view: DispenseView) => {
    call.put(view);
    onChanged();
  };
  return (
    <Panel call={call} onBack={onBack}>
      {(view) =>
        paper ? (
          <BagPaper id={view.id} kind={paper} onClose={() => setPaper(undefined)} />
        ) : (
          <PutTogether view={view} onPaper={setPaper} onChanged={changed} onMovedOn={() => void call.reload()} />
        )
      }
    </Panel>
  );
}
