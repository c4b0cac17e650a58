import { Skeleton } from "antd";
import type { Label, LeafletLine } from "../../../../../shared/prescriptions/dispense-calls";
import { useSay } from "../../../i18n";
import { useCall } from "../../../kernel/use-call";
import { Refused } from "../../shell/refused";
import { dispensaryCalls } from "../calls";
import { Paper } from "../paper";
import { Qr } from "../qr";
import { useDispensaryWords } from "../words";

export type BagPaperKind = "label" | "leaflet";
type Props = { id: string; kind: BagPaperKind; onClose(): void };

/** The label of every box and of the bag, or the leaflet in plain words; both also in large print. */
export function BagPaper({ id, kind, onClose }: Props) {
  const words = useDispensaryWords();
  const call = useCall(() => dispensaryCalls.label({ id }), [id]);
  const paper = call.value;
  if (!paper)
    return call.is === "refused" ? (
      <Refused refusal={call.refusal} own={words.refusals} onRetry={() => void call.reload()} />
    ) : (
      <Skeleton active className="wb-wait" />
    );
  return (
    <Paper kind={kind === "label" ? "label" : "page"} onClose={onClose}>
      {kind === "label" ? (
        <div className="wd-paper__labels">
          {paper.lines.map((line) => (
            <BoxLabel key={line.drugId} paper={paper} line={line} />
          ))}
        </div>
      ) : (
        <Leaflet paper={paper} />
      )}
    </Paper>
  );
}

function BoxLabel({ paper, line }: { paper: Label; line: LeafletLine }) {
  const { bag } = useDispensaryWords();
  const say = useSay();
  return (
    <section className="wd-label">
      <span className="wd-label__whole">{`${say.name(paper.hospital)} · ${paper.name}`}</span>
      <div>
        <h3>{`${say.name(line.name)} ${line.strength}`}</h3>
        <p>{`${say.name(line.form)} · ${say.name(line.pack)} × ${line.packs}`}</p>
      </div>
      <Qr text={paper.label} isNamed={false} />
      <p className="wd-label__whole wd-label__dose">{say.name(line.take)}</p>
      {line.note && <p className="wd-label__whole">{line.note}</p>}
      <p className="wd-label__whole">{say.name(line.keep)}</p>
      <span className="wd-label__whole wb-quiet">
        {line.batches.length > 0 && `${bag.batches(line.batches.join("、"))} · `}
        {paper.dispensedAt && `${say.moment(paper.dispensedAt)} · `}
        {bag.phone(paper.phone)}
      </span>
    </section>
  );
}

function Leaflet({ paper }: { paper: Label }) {
  const { bag } = useDispensaryWords();
  const say = useSay();
  const people = [
    bag.prescriber(say.name(paper.prescriber)),
    paper.reviewer && bag.reviewer(say.name(paper.reviewer)),
    paper.dispensedBy && bag.dispensedBy(say.name(paper.dispensedBy)),
    paper.checkedBy && bag.checkedBy(say.name(paper.checkedBy)),
  ];
  return (
    <>
      <p className="wb-print__hospital">{say.name(paper.hospital)}</p>
      <h2>{bag.title(paper.name)}</h2>
      <Qr text={paper.label} />
      {paper.lines.map((line) => (
        <section key={line.drugId} className="wd-leaflet">
          <h3>{`${say.name(line.name)} ${line.strength}`}</h3>
          <p>{`${say.name(line.form)} · ${say.name(line.pack)} × ${line.packs}`}</p>
          <p className="wd-label__dose">{say.name(line.take)}</p>
          {line.note && <p>{bag.note(line.note)}</p>}
          {line.plain?.purpose && <p>{bag.purpose(say.name(line.plain.purpose))}</p>}
          {line.plain?.when && <p>{bag.when(say.name(line.plain.when))}</p>}
          {line.plain && <p>{bag.missed(say.name(line.plain.missed))}</p>}
          {line.plain && <p>{bag.callUs(say.name(line.plain.call))}</p>}
          <p>{say.name(line.plain?.storage ?? line.keep)}</p>
        </section>
      ))}
      <p>{bag.unwell}</p>
      <p>{people.filter(Boolean).join(" · ")}</p>
      <p>{bag.phone(paper.phone)}</p>
    </>
  );
}
