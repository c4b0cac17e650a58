import { consultationPolicy } from "../../../../shared/consultations/policy";
import type { ClockRules } from "../../../../shared/consultations/views";
import { Card, Para } from "../../ui";
import type { Words } from "../words";

const { accept, session, dispute } = consultationPolicy;
const USUAL: Pick<ClockRules, "acceptHours" | "sessionHours" | "exchanges" | "disputeHours" | "disputeDays"> = {
  acceptHours: accept.hours,
  sessionHours: session.hours,
  exchanges: session.exchanges,
  disputeHours: dispute.hours,
  disputeDays: dispute.days,
};

/** The clocks and the money, before she pays (D2-15); of a request its own. */
export function RulesCard({ words, rules = USUAL }: { words: Words; rules?: typeof USUAL }) {
  const { rules: said } = words;
  return (
    <Card title={said.title}>
      <Para>{said.accept(rules.acceptHours)}</Para>
      <Para>{said.session(rules.sessionHours, rules.exchanges)}</Para>
      <Para>{said.unanswered}</Para>
      <Para>{said.stop}</Para>
      <Para>{said.dispute(rules.disputeHours, rules.disputeDays)}</Para>
    </Card>
  );
}
