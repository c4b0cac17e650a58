import { Tag } from "antd";
import type { RxLine } from "../../../../shared/prescriptions/model";
import { useSay } from "../../i18n";
import { sayAmount, substanceADay, unitsADay } from "../prescriptions/amounts";
import { useRxWords } from "../prescriptions/words";
import { usePharmacistWords } from "./words";

/** The drugs as they were signed, large, each with what comes on one day. */
export function LargeLines({ lines }: { lines: readonly RxLine[] }) {
  return (
    <>
      {lines.map((line) => (
        <LargeLine key={line.drugId} line={line} />
      ))}
    </>
  );
}

function LargeLine({ line }: { line: RxLine }) {
  const words = useRxWords();
  const own = usePharmacistWords();
  const say = useSay();
  const { dose, frequency, strength, flags, note, longReason } = line;
  const unit = say.name(line.unit);
  const units = unitsADay({ dose, frequency });
  const substance = units === undefined ? undefined : substanceADay(strength, line.unit.en, units);
  const perDay = frequency === "qod" || frequency === "qw" ? words.everyOtherDay : words.aDay;
  return (
    <article className="ph-drug">
      <h3>{`${say.name(line.name)} ${strength}`}</h3>
      <div className="ph-drug__use">
        <b>{words.each(sayAmount(dose), unit)}</b> {words.frequencies[frequency]} ·{" "}
        {words.routes[line.route] ?? line.route} · {words.days(line.days)}
      </div>
      <div className="ph-drug__more">
        {units !== undefined && <b>{`${perDay(sayAmount(units), unit)}${substance ? ` = ${substance}` : ""}`}</b>}
        <span>{words.packs(line.packs, say.name(line.pack))}</span>
        <span>{own.rx.price(say.yuan(line.fen), line.packs)}</span>
        <span className="wb-quiet">{`${say.name(line.form)} · ${line.atc}`}</span>
      </div>
      {note && (
        <p>
          <span className="wb-quiet">{words.note}</span> <span className="wb-said">{note}</span>
        </p>
      )}
      {longReason && (
        <p>
          <span className="wb-quiet">{words.longReason}</span> <span className="wb-said">{longReason}</span>
        </p>
      )}
      {flags.coldChain && <Tag color="blue">{words.cold}</Tag>}
      {flags.liquid && <Tag>{words.liquid}</Tag>}
      {!flags.mailable && <Tag color="gold">{words.notMailable}</Tag>}
    </article>
  );
}
