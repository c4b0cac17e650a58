import { Button, Card, Form, Input, Skeleton } from "antd";
import type { Shift } from "../../../../shared/orders/model";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { Refused } from "../shell/refused";
import { orderCalls } from "./calls";
import { fenOf } from "./money";
import { WhyRefused } from "./why-refused";
import { useFinanceWords } from "./words";
import { YuanField } from "./yuan-field";

type Counted = { cash: string; pos: string; note: string };

/** The cashier's shift: open, what it should hold, settle. */
export function ShiftCard() {
  const words = useFinanceWords();
  const say = useSay();
  const call = useCall(() => orderCalls.shift({}));
  const reload = () => void call.reload();
  const open = call.value?.open;
  return (
    <Card title={<h2>{words.shift}</h2>}>
      {call.is === "waiting" && <Skeleton active />}
      {call.is === "refused" && !call.value && <Refused refusal={call.refusal} onRetry={reload} />}
      {call.value && (open ? <OpenShift key={open.v} shift={open} onDone={reload} /> : <NoShift onDone={reload} />)}
      {call.value && call.value.closed.length > 0 && <h3>{words.closed}</h3>}
      <ul className="wb-plain">
        {call.value?.closed.map((shift) => (
          <li key={shift.id} className="wb-order__line">
            <span>
              {shift.closedAt && say.moment(shift.closedAt)}{" "}
              <span className="wb-quiet">
                {words.shiftSums(say.yuan(shift.cashFen), say.yuan(shift.posFen), shift.payments)}
              </span>
            </span>
            <span className={shift.differenceFen ? "wb-late" : "wb-quiet"}>
              {shift.differenceFen ? words.difference(say.yuan(shift.differenceFen)) : words.noDifference}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function NoShift({ onDone }: { onDone(): void }) {
  const words = useFinanceWords();
  const write = useWrite((id, { float }: { float: string }) => orderCalls.openShift({ id, floatFen: fenOf(float)! }));
  const press = async (filled: { float: string }) => {
    const answer = await write.press(filled);
    if (answer) onDone();
  };
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ float: "0" }}
      onFinish={(filled: { float: string }) => void press(filled)}
    >
      <p className="wb-quiet">{words.noShift}</p>
      <YuanField name="float" label={words.float} zero />
      <WhyRefused refusal={write.refusal} />
      <Button type="primary" htmlType="submit" loading={write.busy}>
        {words.openShift}
      </Button>
    </Form>
  );
}

function OpenShift({ shift, onDone }: { shift: Shift; onDone(): void }) {
  const words = useFinanceWords();
  const say = useSay();
  const write = useWrite((stepId, { cash, pos, note = "" }: Counted) =>
    orderCalls.closeShift({
      id: shift.id,
      stepId,
      version: shift.v,
      countedCashFen: fenOf(cash)!,
      countedPosFen: fenOf(pos)!,
      note: note.trim(),
    }),
  );
  const press = async (counted: Counted) => {
    const answer = await write.press(counted);
    if (answer) onDone();
  };
  return (
    <Form<Counted>
      layout="vertical"
      requiredMark={false}
      initialValues={{ cash: "", pos: "", note: "" }}
      onFinish={(counted) => void press(counted)}
    >
      <p>
        {words.shiftSince(say.moment(shift.openedAt))}
        <br />
        {words.shiftSums(say.yuan(shift.cashFen), say.yuan(shift.posFen), shift.payments)}
        <br />
        <b>{words.expected(say.yuan(shift.floatFen + shift.cashFen))}</b>
      </p>
      <YuanField name="cash" label={words.countedCash} zero />
      <YuanField name="pos" label={words.countedPos} zero />
      <Form.Item name="note" label={words.shiftNote}>
        <Input maxLength={300} />
      </Form.Item>
      <WhyRefused refusal={write.refusal} />
      <Button htmlType="submit" loading={write.busy}>
        {words.closeShift}
      </Button>
    </Form>
  );
}
