import { Alert, Button, Form, Input, Radio } from "antd";
import type { ParcelView } from "../../../../../shared/deliveries/views";
import { useSay } from "../../../i18n";
import { useCall } from "../../../kernel/use-call";
import { deliveryCalls } from "../calls";
import { Panel } from "../panel";
import { ParcelFacts } from "../parcel-facts";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { Known } from "../../shell/known-by";
import { useDispensaryWords } from "../words";

type Props = { id: string; code: string | undefined; onBack(): void; onDone(): void };

/** One bag at the window: who stands there, the code, and giving it out. */
export function HandOut({ id, code, onBack, onDone }: Props) {
  const words = useDispensaryWords();
  const call = useCall(() => deliveryCalls.parcel({ id }), [id]);
  return (
    <Panel call={call} onBack={onBack}>
      {(parcel) => (
        <>
          <h2>
            {parcel.personName} <Known by={parcel.knownBy} />
          </h2>
          <ParcelFacts parcel={parcel} />
          {parcel.state === "picked-up" && <Alert type="success" showIcon role="status" message={words.window.given} />}
          {(parcel.state === "ready" || parcel.state === "not-collected") && (
            <GiveForm
              parcel={parcel}
              code={code}
              onGiven={(after) => {
                call.put(after);
                onDone();
              }}
              onMovedOn={() => void call.reload()}
            />
          )}
        </>
      )}
    </Panel>
  );
}

type Filled = { takenBy: "self" | "proxy"; code: string; phoneTail?: string };
type FormProps = {
  parcel: ParcelView;
  code: string | undefined;
  onGiven(parcel: ParcelView): void;
  onMovedOn(): void;
};

function GiveForm({ parcel, code = "", onGiven, onMovedOn }: FormProps) {
  const words = useDispensaryWords().window;
  const say = useSay();
  const steps = useSteps();
  const [form] = Form.useForm<Filled>();
  const takenBy = Form.useWatch("takenBy", form);
  const { id, version, proxy, lockedUntil } = parcel;
  const press = async (filled: Filled) => {
    const given = { code: filled.code.trim(), takenBy: filled.takenBy };
    const tail = filled.takenBy === "proxy" ? { phoneTail: (filled.phoneTail ?? "").trim() } : {};
    const answer = await steps.take(`give ${version} ${JSON.stringify([given, tail])}`, (stepId) =>
      deliveryCalls.handOut({ id, stepId, version, ...given, ...tail }),
    );
    if (answer?.ok) return onGiven(answer.value);
    form.resetFields(["code"]);
    form.setFieldValue("code", "");
    if (answer) onMovedOn();
  };
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="wd-block"
      initialValues={{ takenBy: "self", code }}
      onFinish={(filled) => void press(filled)}
    >
      {lockedUntil && <Alert type="warning" showIcon message={words.lockedUntil(say.moment(lockedUntil))} />}
      <Form.Item name="takenBy" label={words.who}>
        <Radio.Group>
          <Radio value="self">{words.self(parcel.personName)}</Radio>
          <Radio value="proxy" disabled={!proxy}>
            {proxy ? words.proxy(proxy.name) : words.noProxy}
          </Radio>
        </Radio.Group>
      </Form.Item>
      {takenBy === "proxy" && (
        <Form.Item
          name="phoneTail"
          label={words.phoneTail}
          extra={words.phoneTailHint}
          rules={[{ required: true, pattern: /^\d{4}$/, message: words.phoneTailShape }]}
        >
          <Input inputMode="numeric" maxLength={4} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item
        name="code"
        label={words.code}
        extra={words.codeHint}
        rules={[{ required: true, pattern: /^\d{6}$/, message: words.codeShape }]}
      >
        <Input className="wd-code" inputMode="numeric" maxLength={6} autoComplete="off" autoFocus />
      </Form.Item>
      <WhyRefused refusal={steps.refusal} />
      <Button type="primary" size="large" htmlType="submit" loading={steps.busy}>
        {words.give(parcel.boxes)}
      </Button>
    </Form>
  );
}
