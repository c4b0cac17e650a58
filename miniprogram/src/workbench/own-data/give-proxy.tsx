import { useState } from "react";
import { Button, Card, Checkbox, Form, Radio, Typography } from "antd";
import { addDays } from "../../../../shared/kernel/time";
import { PROXY_SCOPES, type ProxyScope } from "../../../../shared/patients/proxies";
import { useSay } from "../../i18n";
import { today } from "../../kernel/clock";
import { useWrite } from "../../kernel/use-write";
import { ownDataCalls } from "./calls";
import { RefusedLine } from "./refused-line";
import { useOwnDataWords } from "./words";

const DAYS = [30, 90, 365] as const;
type Filled = { scopes: ProxyScope[]; days: (typeof DAYS)[number]; seen: "person-present" | "written-authority" };

/** A desk that has seen the person, or her authority, makes the code that a relative enters (row 11). */
export function GiveProxy({ personId }: { personId: string }) {
  const words = useOwnDataWords();
  const said = words.proxy;
  const say = useSay();
  const [open, setOpen] = useState(false);
  const invite = useWrite((id, { scopes, days, seen }: Filled) =>
    ownDataCalls.inviteProxyAtDesk({ id, personId, scopes, until: addDays(today(), days), seen }),
  );
  const [made, setMade] = useState<{ code: string; until: string }>();
  const press = async (filled: Filled) => {
    const answer = await invite.press(filled);
    if (answer?.ok) setMade({ code: answer.value.code, until: answer.value.proxy.codeUntil });
  };
  const seen = Object.entries(said.seenNames) as [Filled["seen"], string][];
  if (made)
    return (
      <Card size="small" title={<h3>{said.code}</h3>}>
        <Typography.Title level={2} copyable={{ text: made.code }}>
          {made.code.replace(/^(....)/, "$1 ")}
        </Typography.Title>
        <p>{said.codeText(say.moment(made.until))}</p>
      </Card>
    );
  return (
    <Card
      size="small"
      title={<h3>{said.title}</h3>}
      extra={!open && <Button onClick={() => setOpen(true)}>{said.open}</Button>}
    >
      <p>{said.text}</p>
      {open && (
        <Form<Filled>
          layout="vertical"
          requiredMark={false}
          initialValues={{ scopes: [], days: 90 }}
          onFinish={(filled) => void press(filled)}
        >
          <Form.Item
            name="scopes"
            label={said.scopes}
            rules={[{ type: "array", min: 1, required: true, message: said.scopesMissing }]}
          >
            <Checkbox.Group options={PROXY_SCOPES.map((value) => ({ value, label: said.scopeNames[value] }))} />
          </Form.Item>
          <Form.Item name="days" label={said.days}>
            <Radio.Group options={DAYS.map((value) => ({ value, label: said.dayNames[value] }))} />
          </Form.Item>
          <Form.Item name="seen" label={said.seen} rules={[{ required: true, message: said.scopesMissing }]}>
            <Radio.Group options={seen.map(([value, label]) => ({ value, label }))} />
          </Form.Item>
          <RefusedLine refusal={invite.refusal} />
          <Button type="primary" htmlType="submit" loading={invite.busy}>
            {said.make}
          </Button>
        </Form>
      )}
    </Card>
  );
}
