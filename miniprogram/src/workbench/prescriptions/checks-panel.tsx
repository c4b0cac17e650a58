import { Input } from "antd";
import { reasonKey, type KeptCheck, type Override } from "../../../../shared/prescriptions/model";
import { typed } from "../../../../shared/prescriptions/typed";
import { useSay } from "../../i18n";
import { standingOf, type Standing } from "./draft";
import { useRxWords } from "./words";

type Props = {
  checks: readonly KeptCheck[];
  overrides: readonly Override[];
  nameOf(drugId: string): string;
  /** Left out where the reasons are read and not written. */
  onGive?(override: Override): void;
};
const SHOWN: readonly Exclude<Standing, "clear">[] = ["hard", "soft", "not-checked"];
const MOST_REASON = 200;

/** How many of each kind, in words. */
export const tallyOf = (checks: readonly KeptCheck[]): Record<Standing, number> => ({
  hard: checks.filter((check) => standingOf(check) === "hard").length,
  soft: checks.filter((check) => standingOf(check) === "soft").length,
  "not-checked": checks.filter((check) => standingOf(check) === "not-checked").length,
  clear: checks.filter((check) => standingOf(check) === "clear").length,
});

/** Every finding with its explanation and source: what stops first, then what wants a reason, then what nobody looked at. */
export function ChecksPanel({ checks, overrides, nameOf, onGive }: Props) {
  const { checks: words } = useRxWords();
  const tally = tallyOf(checks);
  return (
    <div className="wr-checks">
      {SHOWN.flatMap((standing) =>
        checks
          .filter((check) => standingOf(check) === standing)
          .map((check) => (
            <Finding
              key={reasonKey(check)}
              check={check}
              standing={standing}
              why={overrides.find(({ of }) => of === reasonKey(check))?.why}
              nameOf={nameOf}
              onGive={onGive}
            />
          )),
      )}
      {tally.clear > 0 ? (
        <Clear checks={checks.filter((check) => standingOf(check) === "clear")} />
      ) : (
        <p className="wb-quiet">{words.clearNone}</p>
      )}
    </div>
  );
}

/** What was looked at and found nothing: counted, and opened when asked for. */
function Clear({ checks }: { checks: readonly KeptCheck[] }) {
  const { checks: words } = useRxWords();
  const say = useSay();
  return (
    <details>
      <summary className="wb-quiet">{words.clear(checks.length)}</summary>
      <ul className="wb-plain">
        {checks.map((check) => (
          <li key={reasonKey(check)}>
            {say.name(check.says)}{" "}
            <span className="wr-check__source">
              {words.source(say.name(check.source.document), check.source.section)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type FindingProps = {
  check: KeptCheck;
  standing: Exclude<Standing, "clear">;
  why: string | undefined;
  nameOf(drugId: string): string;
  onGive: ((override: Override) => void) | undefined;
};

function Finding({ check, standing, why, nameOf, onGive }: FindingProps) {
  const { checks: words } = useRxWords();
  const say = useSay();
  const of = reasonKey(check);
  return (
    <section className="wr-check" data-is={standing}>
      <div className="wr-check__head">
        <span className="wr-check__word">{words.outcomes[standing]}</span>
        <span>{check.drugIds.map(nameOf).join(" + ")}</span>
      </div>
      <p>{say.name(check.says)}</p>
      {standing === "not-checked" && <p className="wb-quiet">{words.notCheckedText}</p>}
      {standing === "hard" && <p>{words.what.hard}</p>}
      <p className="wr-check__source">{words.source(say.name(check.source.document), check.source.section)}</p>
      {standing === "soft" &&
        (onGive ? (
          <label className="wr-field">
            <span>{`${words.why} · ${words.whyHint}`}</span>
            <Input
              maxLength={MOST_REASON}
              status={why?.trim() ? "" : "warning"}
              value={why ?? ""}
              onChange={({ target }) => onGive({ of, why: typed(target.value) })}
            />
          </label>
        ) : (
          <p>
            <b>{words.reason}</b> <span className="wb-said">{why ?? words.noReason}</span>
          </p>
        ))}
    </section>
  );
}
