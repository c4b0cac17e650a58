import { useState } from "react";
import { Button, Card, Form, Input } from "antd";
import type { DeskClaim } from "../../../../shared/patients/identity-views";
import { useWrite } from "../../kernel/use-write";
import { identityCalls } from "./calls";
import { DecideClaim } from "./decide-claim";
import { WhyRefused } from "./why-refused";
import { useIdentityWords } from "./words";

/** The code on the patient's phone leads to what she claims, masked. */
export function ClaimByCode() {
  const { code: words } = useIdentityWords();
  const [claim, setClaim] = useState<DeskClaim>();
  const find = useWrite((_id, code: string) => identityCalls.deskClaim({ code }));
  const press = async (typed: string) => {
    const answer = await find.press(typed.replace(/\s/g, ""));
    if (answer?.ok) setClaim(answer.value.claim);
  };
  if (claim) return <DecideClaim key={claim.id} claim={claim} onNext={() => setClaim(undefined)} />;
  return (
    <Card title={<h2>{words.title}</h2>}>
      <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={({ code }) => void press(code)}>
        <Form.Item
          name="code"
          label={words.label}
          rules={[{ pattern: /^\s*(\d\s*){8}$/, required: true, message: words.short }]}
        >
          <Input size="large" inputMode="numeric" autoComplete="off" maxLength={12} />
        </Form.Item>
        <WhyRefused refusal={find.refusal} />
        <Button type="primary" htmlType="submit" loading={find.busy}>
          {words.find}
        </Button>
      </Form>
    </Card>
  );
}
