import { Button } from "antd";
import type { ClinicDay, DayRow } from "../../../../shared/outpatient/views";
import type * as z from "zod/mini";
import { useSay } from "../../i18n";
import { useWrite } from "../../kernel/use-write";
import { clinicDeskCalls } from "./calls";
import { WhyRefused } from "./why-refused";
import { useOutpatientWords } from "./words";

type Row = z.infer<typeof DayRow>;
type Step = "checkInVisit" | "seen";
const NEXT: Partial<Record<Row["state"], Step>> = { booked: "checkInVisit", "checked-in": "seen" };

/** Who comes when, with the one next step of each. */
export function VisitRows({ clinic, onChanged }: { clinic: ClinicDay; onChanged(): void }) {
  const words = useOutpatientWords();
  const say = useSay();
  const write = useWrite((stepId, { row, step }: { row: Row; step: Step }) =>
    clinicDeskCalls[step]({ id: row.visitId, stepId, version: row.version }),
  );
  const press = async (row: Row, step: Step) => {
    const answer = await write.press({ row, step });
    if (answer) onChanged();
  };
  if (clinic.rows.length === 0) return <p className="wb-quiet">{words.nobody}</p>;
  return (
    <>
      <WhyRefused refusal={write.refusal} />
      <ul className="wb-plain wb-clinics__rows">
        {clinic.rows.map((row) => {
          const step = NEXT[row.state];
          return (
            <li key={row.visitId} className="wb-clinics__row">
              <b className="wb-clinics__time">{say.clock(row.startsAt)}</b>
              <span className="wb-clinics__number">{words.number(row.number)}</span>
              <span className="wb-clinics__who">
                {row.maskedName} <span className="wb-quiet">{row.maskedNumber}</span>
                {row.addOnReason && <span className="wb-quiet"> · {words.added(row.addOnReason)}</span>}
              </span>
              <span>{words.states[row.state]}</span>
              {step && (
                <Button size="small" loading={write.busy} onClick={() => void press(row, step)}>
                  {words.steps[step]}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
