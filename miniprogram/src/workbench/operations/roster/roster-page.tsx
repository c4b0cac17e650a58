import { useState } from "react";
import { Skeleton } from "antd";
import { useCall } from "../../../kernel/use-call";
import { sessionCalls } from "../../calls";
import { Refused } from "../../shell/refused";
import { ChangeDrawer, type Plan } from "../changes/change-drawer";
import { useOperationsWords } from "../words";
import { Exceptions, Stops } from "./exceptions";
import { Machines, Rooms, Sonographers } from "./resources";
import { Templates } from "./templates";
import { useRosterWords } from "./words";

/** Who and what there is for examinations, how half days repeat, and the days that differ. */
export function RosterPage() {
  const { sections } = useOperationsWords();
  const words = useRosterWords();
  const [plan, setPlan] = useState<Plan>();
  const call = useCall(() => sessionCalls.roster({}));
  const roster = call.value;
  return (
    <main className="wb-finance__page wb-roster" aria-label={sections.roster}>
      <p className="wb-quiet">{words.capacityText}</p>
      {call.is === "waiting" && <Skeleton active className="wb-wait" />}
      {call.is === "refused" && !roster && <Refused refusal={call.refusal} onRetry={() => void call.reload()} />}
      {roster && (
        <div className="wb-roster__cards">
          <Templates roster={roster} onPlan={setPlan} />
          <Sonographers roster={roster} onPlan={setPlan} />
          <Machines roster={roster} onPlan={setPlan} />
          <Rooms roster={roster} onPlan={setPlan} />
          <Exceptions roster={roster} onPlan={setPlan} />
          <Stops roster={roster} onPlan={setPlan} />
        </div>
      )}
      <ChangeDrawer plan={plan} onClose={() => setPlan(undefined)} onSaved={() => void call.reload()} />
    </main>
  );
}
