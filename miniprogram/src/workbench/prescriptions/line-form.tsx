import type { ReactNode } from "react";
import { Button, Checkbox, Input, InputNumber, Select, Tag } from "antd";
import { FREQUENCIES, type Frequency } from "../../../../shared/prescriptions/model";
import { typed } from "../../../../shared/prescriptions/typed";
import { useSay } from "../../i18n";
import { sayAmount, substanceADay, unitsADay } from "./amounts";
import { computedPacks, type DrugFacts, type PadLine, type Standing } from "./draft";
import { useRxWords } from "./words";

type Props = {
  line: PadLine;
  facts: DrugFacts | undefined;
  /** The heaviest finding about this drug. */
  worst: Standing | undefined;
  isShort: boolean;
  /** Above so many days a reason is asked for. */
  usualDays: number;
  onChange(part: Partial<PadLine>): void;
  onRemove(): void;
  /** Enter in the last field: on to the next drug. */
  onDone(): void;
};
const MOST = { dose: 1000, days: 180, packs: 99, note: 120, reason: 200 };

/** The field of a line where writing begins. */
export const firstField = (drugId: string): string => `wr-dose-${drugId}`;

/** One drug: dose, how often, how, how long, how many packs, and the doctor's own words. */
export function LineForm({ line, facts, worst, isShort, usualDays, onChange, onRemove, onDone }: Props) {
  const words = useRxWords();
  const { pad } = words;
  const say = useSay();
  const name = facts ? say.name(facts.name) : line.drugId;
  const unit = facts ? say.name(facts.unit) : "";
  const computed = computedPacks(line, facts?.unitsPerPack);
  const routes = [...new Set([...(facts?.routes ?? Object.keys(words.routes)), ...(line.route ? [line.route] : [])])];
  return (
    <article className="wr-line" data-worst={worst} aria-label={name}>
      <div className="wr-line__name">
        <b>{`${name} ${facts?.strength ?? ""}`}</b>
        {facts && <span className="wb-quiet">{`${say.name(facts.form)} · ${say.name(facts.pack)}`}</span>}
        {facts?.coldChain && <Tag color="blue">{words.cold}</Tag>}
        {facts && !facts.mailable && <Tag color="gold">{words.notMailable}</Tag>}
        {isShort && <Tag color="gold">{pad.short}</Tag>}
        <Button size="small" type="text" aria-label={pad.remove(name)} onClick={onRemove}>
          {pad.removeShort}
        </Button>
      </div>
      <div className="wr-line__fields">
        <Field label={pad.dose(unit)}>
          <InputNumber<number>
            id={firstField(line.drugId)}
            min={0.01}
            max={MOST.dose}
            value={line.dose ?? null}
            status={line.dose ? "" : "warning"}
            onChange={(dose) => onChange({ dose: dose ?? undefined })}
          />
        </Field>
        <Field label={pad.frequency}>
          <Select<Frequency>
            showSearch
            transitionName=""
            aria-label={pad.frequency}
            value={line.frequency ?? null}
            status={line.frequency ? "" : "warning"}
            optionFilterProp="search"
            options={FREQUENCIES.map((one) => ({
              value: one,
              label: words.frequencies[one],
              search: `${one} ${words.frequencies[one]}`,
            }))}
            onChange={(frequency) => onChange({ frequency })}
          />
        </Field>
        <Field label={pad.route}>
          <Select<string>
            transitionName=""
            aria-label={pad.route}
            value={line.route ?? null}
            status={line.route ? "" : "warning"}
            options={routes.map((one) => ({ value: one, label: words.routes[one] ?? one }))}
            onChange={(route) => onChange({ route })}
          />
        </Field>
        <Field label={pad.days}>
          <InputNumber<number>
            min={1}
            max={MOST.days}
            precision={0}
            value={line.days ?? null}
            status={line.days ? "" : "warning"}
            onChange={(days) => onChange({ days: days ?? undefined })}
          />
        </Field>
        <Field label={pad.packsOf}>
          <InputNumber<number>
            min={1}
            max={MOST.packs}
            precision={0}
            value={line.packs ?? null}
            status={line.packs ? "" : "warning"}
            onChange={(packs) => onChange({ packs: packs ?? undefined, ownPacks: true })}
          />
        </Field>
      </div>
      {computed !== undefined && computed !== line.packs && (
        <span className="wb-quiet">
          {pad.packsHint(computed)}{" "}
          <Button size="small" type="link" onClick={() => onChange({ packs: computed, ownPacks: false })}>
            {pad.packsAsComputed(computed)}
          </Button>
        </span>
      )}
      {line.days !== undefined && line.days > usualDays && (
        <Field label={pad.longReason(usualDays)}>
          <Input
            maxLength={MOST.reason}
            placeholder={pad.longReasonHint}
            value={line.longReason ?? ""}
            onChange={({ target }) => onChange({ longReason: typed(target.value) })}
          />
        </Field>
      )}
      <Field label={pad.note}>
        <Input
          maxLength={MOST.note}
          value={line.note}
          onChange={({ target }) => onChange({ note: typed(target.value) })}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) onDone();
          }}
        />
      </Field>
      <Sum line={line} facts={facts} />
      {line.isCopied && (
        <Checkbox checked={line.isRead} onChange={({ target }) => onChange({ isRead: target.checked })}>
          {pad.reread}
        </Checkbox>
      )}
    </article>
  );
}

const Field = ({ label, children }: { label: string; children: ReactNode }) => (
  <label className="wr-field">
    <span>{label}</span>
    {children}
  </label>
);

/** What comes on one day, and what the line costs. */
function Sum({ line: { dose, frequency, packs }, facts }: { line: PadLine; facts: DrugFacts | undefined }) {
  const words = useRxWords();
  const say = useSay();
  if (!facts) return null;
  const units = dose && frequency ? unitsADay({ dose, frequency }) : undefined;
  const substance = units === undefined ? undefined : substanceADay(facts.strength, facts.unit.en, units);
  return (
    <div className="wr-line__sum">
      <span>
        {units !== undefined &&
          `${words.aDay(sayAmount(units), say.name(facts.unit))}${substance ? ` = ${substance}` : ""}`}
      </span>
      {packs !== undefined && <b>{words.pad.lineTotal(say.yuan(packs * facts.fen))}</b>}
    </div>
  );
}
