import type { Dating } from "../../../../shared/appointments/model";
import type { CaseView } from "../../../../shared/appointments/views";
import { writeAge } from "../../../../shared/kernel/gestational-age";
import { daysBetween, type Day } from "../../../../shared/kernel/time";
import { useSay, type Say } from "../../i18n";
import { today } from "../../kernel/clock";
import { Facts, Part } from "./facts";
import { useCaseWords } from "./words";
import type { CaseWords } from "./words.zh";

/** How the pregnancy is dated, and the window of the examination as a strip. */
export function Pregnancy({ view }: { view: CaseView }) {
  const words = useCaseWords();
  const say = useSay();
  const { window: span } = view;
  const best = `${say.day(span.bestFrom)} – ${say.day(span.bestTo)}`;
  const allowed = `${say.day(span.allowedFrom)} – ${say.day(span.allowedTo)}`;
  return (
    <Part title={words.pregnancy}>
      <p className="wb-strong">
        {words.today(writeAge(view.line.ageToday))} · {words.dueOn(say.day(view.dueOn))}
      </p>
      <Facts rows={[[words.datingSources[view.dating.source], sayDating(view.dating, words, say)]]} />
      <Strip view={view} label={words.strip(say.day(today()), best, allowed)} />
      <p className="wb-window">
        <b>{words.best(say.day(span.bestFrom), say.day(span.bestTo))}</b>
        <span>{words.allowed(say.day(span.allowedFrom), say.day(span.allowedTo))}</span>
        <span>{words.hardStop(say.day(span.hardStop))}</span>
      </p>
    </Part>
  );
}

/** How she dated her pregnancy, in one line. */
export function sayDating(dating: Dating, words: CaseWords, say: Pick<Say, "day">): string {
  switch (dating.source) {
    case "early-scan":
      return words.scannedOn(say.day(dating.scannedOn), dating.crlMm);
    case "transfer":
      return words.transferredOn(say.day(dating.transferredOn), dating.embryoDays);
    case "last-period":
      return words.lastPeriod(say.day(dating.firstDay));
    case "told":
      return words.toldDue(say.day(dating.dueOn));
  }
}

const MARGIN_DAYS = 7;

function Strip({ view, label }: { view: CaseView; label: string }) {
  const { allowedFrom, allowedTo, bestFrom, bestTo, hardStop } = view.window;
  const first = today() < allowedFrom ? today() : allowedFrom;
  const last = today() > hardStop ? today() : hardStop;
  const length = daysBetween(first, last) + 2 * MARGIN_DAYS;
  const at = (day: Day) => ((daysBetween(first, day) + MARGIN_DAYS) / length) * 100;
  const band = (from: Day, to: Day) => ({ left: `${at(from)}%`, width: `${at(to) - at(from)}%` });
  return (
    <div className="wb-strip" role="img" aria-label={label}>
      <span className="wb-strip__allowed" style={band(allowedFrom, allowedTo)} />
      <span className="wb-strip__best" style={band(bestFrom, bestTo)} />
      <span className="wb-strip__stop" style={{ left: `${at(hardStop)}%` }} />
      <span className="wb-strip__now" style={{ left: `${at(today())}%` }} />
    </div>
  );
}
