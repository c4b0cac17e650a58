import { Alert, Button, Card, Form, Input } from "antd";
import { hospital } from "../../../../shared/hospital/contract";
import { sayRefusal } from "../../i18n";
import { client } from "../../kernel/api";
import { useLanguage } from "../../kernel/preferences";
import { useSession } from "../../kernel/session";
import { useWrite } from "../../kernel/use-write";
import { useWorkbenchWords } from "./words";

const calls = client(hospital, "staff");
type Credentials = { name: string; password: string; code: string };

/** Staff enter with name, password and authenticator code. */
export function StaffSignIn() {
  const words = useWorkbenchWords();
  const language = useLanguage();
  const enter = useWrite((_id, given: Credentials) => calls.staffSignIn(given));
  const press = async (given: Credentials) => {
    const answer = await enter.press(given);
    if (answer?.ok) useSession.getState().open("staff", answer.value.token);
  };
  const said = enter.refusal && sayRefusal(language, enter.refusal, words.refusals);
  const required = [{ required: true, message: words.required }];
  return (
    <main className="workbench-sign-in">
      <Card title={<h1>{words.signIn}</h1>}>
        <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(given) => void press(given)}>
          {said && <Alert type="error" role="alert" message={said.what} description={`${said.why}${said.next}`} />}
          <Form.Item name="name" label={words.name} rules={required}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={words.password} rules={required}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="code" label={words.code} extra={words.codeHint} rules={required}>
            <Input inputMode="numeric" maxLength={6} autoComplete="one-time-code" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={enter.busy}>
            {words.enter}
          </Button>
        </Form>
      </Card>
    </main>
  );
}
