import { useState } from "react";
import { Alert, Button, Input, Skeleton, Table } from "antd";
import { addDays, type Day } from "../../../../shared/kernel/time";
import type { Finding, Reconciliation } from "../../../../shared/orders/views";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { Refused } from "../shell/refused";
import { orderCalls } from "./calls";
import { ExportButton } from "./export-button";
import { WhyRefused } from "./why-refused";
import { useFinanceWords } from "./words";

/** One day compared on three sides: WeChat's bill, our ledger, the hospital's record. */
export function ReconciliationPage() {
  const words = useFinanceWords();
  const [day, setDay] = useState<Day>(addDays(today(), -1));
  const call = useCall(() => orderCalls.reconciliation({ day, again: false }), [day]);
  const run = useWrite((_id, wanted: { day: Day }) => orderCalls.reconciliation({ ...wanted, again: true }));
  const compare = async () => {
    const answer = await run.press({ day });
    if (answer?.ok) call.put(answer.value);
  };
  const report = call.value?.report;
  return (
    <main className="wb-finance__page" aria-label={words.sections.reconciliation}>
      <div className="wb-finance__bar">
        <label>
          {words.day}{" "}
          <Input
            type="date"
            className="wb-date"
            max={addDays(today(), -1)}
            value={day}
            onChange={(event) => event.target.value && setDay(event.target.value)}
          />
        </label>
        <Button type={report ? "default" : "primary"} loading={run.busy} onClick={() => void compare()}>
          {report ? words.again : words.compare}
        </Button>
        {report && <ExportButton day={day} what="reconciliation" />}
      </div>
      <WhyRefused refusal={run.refusal} />
      {call.is === "waiting" && <Skeleton active className="wb-wait" />}
      {call.is === "refused" && !call.value && (
        <Refused refusal={call.refusal} own={words.refusals} onRetry={() => void call.reload()} />
      )}
      {call.value && !report && <p className="wb-quiet">{words.notCompared}</p>}
      {report && (
        <Report
          key={report.v}
          report={report}
          onChanged={(after) => call.put({ report: after })}
          reload={call.reload}
        />
      )}
    </main>
  );
}

type ReportProps = { report: Reconciliation; onChanged(after: Reconciliation): void; reload(): Promise<void> };

function Report({ report, onChanged, reload }: ReportProps) {
  const words = useFinanceWords();
  const say = useSay();
  const { day, v: version } = report;
  const confirm = useWrite((stepId) => orderCalls.confirmDay({ day, stepId, version }));
  const openOnes = report.findings.filter(({ state }) => state === "open").length;
  const silent: readonly string[] = report.unavailable;
  const press = async () => {
    const answer = await confirm.press(undefined);
    if (answer?.ok) onChanged(answer.value);
    else if (answer?.code === "reconciliation.moved-on") await reload();
  };
  return (
    <>
      <p className="wb-quiet">{words.ranAt(say.moment(report.ranAt))}</p>
      {report.unavailable.length > 0 && (
        <Alert
          type="warning"
          showIcon
          message={words.unavailable(report.unavailable.map((side) => words.sides[side]).join(words.and))}
        />
      )}
      <h3>{words.threeSides}</h3>
      <dl className="wb-finance__sums">
        {(["bill", "ledger", "record"] as const).map((side) => (
          <div key={side}>
            <dt>{words.sides[side]}</dt>
            <dd className="wb-money">{silent.includes(side) ? "–" : say.yuan(report[`${side}Fen`])}</dd>
          </div>
        ))}
      </dl>
      {(silent.length === 0 || report.findings.length > 0) && (
        <p>
          {silent.length === 0 && <>{words.matched(report.matched)} </>}
          {report.findings.length === 0 ? words.allMatched : words.findingsTitle(report.findings.length)}
        </p>
      )}
      <Findings report={report} onChanged={onChanged} reload={reload} />
      {report.confirmedBy && report.confirmedAt ? (
        <Alert
          type="success"
          showIcon
          message={words.confirmedBy(report.confirmedBy, say.moment(report.confirmedAt))}
        />
      ) : (
        <>
          <WhyRefused refusal={confirm.refusal} />
          <Button
            type="primary"
            disabled={openOnes + silent.length > 0}
            loading={confirm.busy}
            onClick={() => void press()}
          >
            {words.confirmDay}
          </Button>
        </>
      )}
    </>
  );
}

function Findings({ report, onChanged, reload }: ReportProps) {
  const words = useFinanceWords();
  const say = useSay();
  const [reason, setReason] = useState("");
  const [at, setAt] = useState<string>();
  const settle = useWrite((stepId, wanted: { findingId: string; how: "correct" | "confirm"; reason: string }) =>
    orderCalls.settleFinding({ day: report.day, stepId, version: report.v, ...wanted }),
  );
  const press = async (how: "correct" | "confirm") => {
    if (!at || reason.trim().length < 2) return;
    const answer = await settle.press({ findingId: at, how, reason: reason.trim() });
    if (answer?.ok) onChanged(answer.value);
    else if (answer?.code === "reconciliation.moved-on") await reload();
  };
  if (report.findings.length === 0) return null;
  const fen = (amount: number | undefined) => (
    <span className="wb-money">{amount === undefined ? "–" : say.yuan(amount)}</span>
  );
  return (
    <>
      <Table<Finding>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: 760 }}
        dataSource={report.findings}
        rowSelection={
          report.confirmedBy
            ? undefined
            : {
                type: "radio",
                selectedRowKeys: at ? [at] : [],
                onChange: ([key]) => setAt(key === undefined ? undefined : String(key)),
                getCheckboxProps: ({ state }) => ({ disabled: state !== "open" }),
              }
        }
        columns={[
          { title: words.kind, render: (_, one) => <b>{words.findings[one.kind]}</b> },
          {
            title: words.numberColumn,
            render: (_, one) => (
              <>
                {words.payments[one.what]} <span className="wb-code">{one.number}</span>
              </>
            ),
          },
          { title: words.sides.bill, align: "right", render: (_, one) => fen(one.billFen) },
          { title: words.sides.ledger, align: "right", render: (_, one) => fen(one.ledgerFen) },
          { title: words.sides.record, align: "right", render: (_, one) => fen(one.recordFen) },
          {
            title: words.stateColumn,
            render: (_, one) => (
              <>
                {words.settled[one.state]} {one.note && <span className="wb-quiet">{one.note}</span>}
              </>
            ),
          },
        ]}
      />
      {!report.confirmedBy && (
        <div className="wb-finance__bar">
          <Input
            aria-label={words.becauseInside}
            placeholder={words.becauseInside}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            disabled={!at || reason.trim().length < 2}
            loading={settle.busy}
            onClick={() => void press("correct")}
          >
            {words.correct}
          </Button>
          <Button disabled={!at || reason.trim().length < 2 || settle.busy} onClick={() => void press("confirm")}>
            {words.confirm}
          </Button>
        </div>
      )}
      <WhyRefused refusal={settle.refusal} />
    </>
  );
}
