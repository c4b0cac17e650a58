import { Text, View } from "@tarojs/components";
import type { DrawReport } from "../../../../shared/outpatient/views";
import { useSay } from "../../i18n";
import { Card, Notice, Para, Section, SummaryList } from "../../ui";
import { names } from "../../ui/class-names";
import { windowOf } from "../sessions";
import type { DrawInHand } from "../use-draw";
import type { Words } from "../words";

type Props = { words: Words; report: DrawReport; hand: DrawInHand };
/** So many rows stand on the page; the check reads them all. */
const MOST_ROWS = 60;

/** What was published before and after, who won, her own rank, and how to check it. */
export function DrawBody({ words, report, hand }: Props) {
  const say = useSay();
  const { draw: said } = words;
  const { rush, seed, drawnAt, tickets, places, listed } = report;
  const { checked } = hand;
  const whole = checked && Object.values(checked.check).every(Boolean);
  return (
    <>
      {checked && (
        <View aria-live="polite">
          <Notice meaning={whole ? "done" : "stopped"} title={whole ? said.right : said.wrong}>
            {(["seedIsCommitted", "orderIsRight", "winnersAreFirst"] as const).map((part) => (
              <View key={part}>{checked.check[part] ? said.parts[part].yes : said.parts[part].no}</View>
            ))}
          </Notice>
        </View>
      )}
      {!seed && <Notice meaning="waiting" title={said.notYet(say.moment(rush.drawAt))} />}
      <SummaryList
        rows={[
          { label: said.window, value: say.slot(...windowOf(rush)) },
          ...(drawnAt ? [{ label: said.drawnAt, value: say.moment(drawnAt) }] : []),
          ...(tickets === undefined ? [] : [{ label: said.tickets, value: words.people(tickets) }]),
          { label: said.places, value: said.placesText(places) },
          ...(seed ? [{ label: said.listed, value: words.people(listed) }] : []),
        ]}
      />
      <Section title={said.published}>
        <Card>
          <Para quiet>{said.commitment}</Para>
          <View className="c-number">{rush.commitment}</View>
          <Para quiet>{said.seed}</Para>
          <View className="c-number">{seed ?? said.seedLater}</View>
        </Card>
      </Section>
      {seed && <Ranks words={words} report={report} hand={hand} />}
      <Section title={said.how}>
        <Card>
          {said.steps.map((step) => (
            <Para key={step}>{step}</Para>
          ))}
        </Card>
      </Section>
    </>
  );
}

function Ranks({ words, report, hand }: Props) {
  const { draw: said } = words;
  const { pseudonyms, won, leftOut, places, listed } = report;
  const own = hand.pseudonym ? pseudonyms.indexOf(hand.pseudonym) + 1 : 0;
  const ownRank = own || hand.checked?.ownRank;
  const rows = pseudonyms.slice(0, MOST_ROWS).map((sign, i) => ({ sign, rank: i + 1 }));
  if (ownRank && ownRank > MOST_ROWS && hand.pseudonym) rows.push({ sign: hand.pseudonym, rank: ownRank });
  const lastListed = places + leftOut.length + listed;
  const stateOf = (rank: number) =>
    leftOut.includes(rank)
      ? said.ranks.leftOut
      : won.includes(rank)
        ? said.ranks.won
        : rank <= lastListed
          ? said.ranks.listed
          : said.ranks.none;
  return (
    <Section title={said.order}>
      {hand.pseudonym && <Para>{ownRank ? said.own(ownRank) : said.ownNone}</Para>}
      <View className="u-cells" aria-role="list">
        {rows.map(({ sign, rank }) => (
          <View key={sign} className={names("c-rank", rank === ownRank && "c-rank--own")} aria-role="listitem">
            <Text className="c-rank__place">{rank}</Text>
            <Text className="c-rank__sign">{sign}</Text>
            <Text className="c-rank__won">{stateOf(rank)}</Text>
          </View>
        ))}
      </View>
      {(report.tickets ?? 0) > MOST_ROWS && <Para quiet>{said.first(MOST_ROWS)}</Para>}
    </Section>
  );
}
