import { useEffect, useRef, useState } from "react";
import { Button, Card, Form, Input } from "antd";
import { useWrite } from "../../kernel/use-write";
import { sessionCalls } from "../calls";
import { FindPerson } from "../clinic-desk/find-person";
import { RegisterPerson } from "../clinic-desk/register-person";
import { AtDesk } from "./at-desk";
import { idIn } from "./find";
import { WhyRefused } from "./why-refused";
import { useDayWords } from "./words";

type Found = { personId: string; formId?: string };

/** Somebody with a clinic's form (D1-06, D1-12): scan the form or find the person, then a number or another day. */
export function WalkIn({ code, onBack }: { code: string; onBack(): void }) {
  const words = useDayWords();
  const [found, setFound] = useState<Found>();
  const [byPerson, setByPerson] = useState(false);
  const search = useWrite((_id, scanned: string) => sessionCalls.findForm({ code: scanned }));
  const { press } = search;
  const asked = useRef("");
  useEffect(() => {
    // what was scanned at the list is looked up once
    if (!code || asked.current === code) return;
    asked.current = code;
    void press(code).then((answer) => answer?.ok && setFound(answer.value));
  }, [code, press]);
  const find = async ({ scanned }: { scanned: string }) => {
    const answer = await press(idIn(scanned) ?? scanned.trim());
    if (answer?.ok) setFound(answer.value);
  };
  return (
    <main className="wb-clinic wb-walk-in">
      <Button className="wb-unprinted" onClick={onBack}>
        ← {words.walkIn.back}
      </Button>
      {found ? (
        <AtDesk key={found.personId} {...found} onAnother={() => setFound(undefined)} onBack={onBack} />
      ) : (
        <>
          <Card title={<h2>{words.walkIn.title}</h2>}>
            <p>{words.walkIn.text}</p>
            <Form layout="vertical" requiredMark={false} onFinish={(filled: { scanned: string }) => void find(filled)}>
              <Form.Item
                name="scanned"
                label={words.walkIn.code}
                initialValue={code.toUpperCase()}
                rules={[
                  {
                    validator: (_rule, value: string) =>
                      idIn(value ?? "") ? Promise.resolve() : Promise.reject(new Error(words.walkIn.codeShort)),
                  },
                ]}
              >
                <Input autoFocus size="large" autoComplete="off" maxLength={200} />
              </Form.Item>
              <WhyRefused refusal={search.refusal} />
              <Button type="primary" htmlType="submit" loading={search.busy}>
                {words.walkIn.find}
              </Button>
              <Button type="link" aria-expanded={byPerson} onClick={() => setByPerson(!byPerson)}>
                {words.walkIn.byPerson}
              </Button>
            </Form>
          </Card>
          {byPerson && (
            <>
              <FindPerson onFound={({ personId }) => setFound({ personId })} />
              <RegisterPerson onFound={({ personId }) => setFound({ personId })} />
            </>
          )}
        </>
      )}
    </main>
  );
}
