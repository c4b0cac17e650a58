import { Alert, Button, Card, Form, Input } from "antd";
import { sayRefusal, useSay } from "../../i18n";
import { useLanguage } from "../../kernel/preferences";
import type { Refusal } from "../../kernel/api";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { hospitalCalls } from "../calls";
import { LanguageButton } from "./language-button";
import { useStaffSession } from "./staff-session";
import { useShellWords } from "./words";

type Credentials = { name: string; password: string; code: string };

/** Staff enter with name, password and authenticator code. */
export function StaffSignIn() {
  const words = useShellWords();
  const [form] = Form.useForm<Credentials>();
  const directory = useCall(() => hospitalCalls.directory({}));
  const { out, idleMinutes, enter } = useStaffSession();
  const write = useWrite((_id, given: Credentials) => hospitalCalls.staffSignIn(given));
  const press = async (given: Credentials) => {
    const answer = await write.press({ ...given, name: given.name.trim() });
    if (answer?.ok) enter(answer.value.token, answer.value.idleMinutes);
    else form.resetFields(["code"]);
  };
  const required = [{ required: true, message: words.required }];
  return (
    <main className="wb-sign-in">
      <div className="wb-sign-in__top">
        <strong>
          {directory.value ? <HospitalName zh={directory.value.name.zh} en={directory.value.name.en} /> : " "}
        </strong>
        <LanguageButton />
      </div>
      <Card title={<h1>{words.signIn}</h1>}>
        {out && !write.refusal && (
          <Alert type="warning" showIcon message={words.out[out].what} description={words.out[out].why(idleMinutes)} />
        )}
        {write.refusal && <WhyNot refusal={write.refusal} switchboard={directory.value?.switchboard} />}
        <Form<Credentials>
          form={form}
          layout="vertical"
          requiredMark={false}
          validateTrigger="onSubmit"
          onFinish={(given) => void press(given)}
        >
          <Form.Item name="name" label={words.name} rules={required}>
            <Input autoComplete="username" autoFocus maxLength={60} />
          </Form.Item>
          <Form.Item name="password" label={words.password} rules={required}>
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="code"
            label={words.code}
            extra={words.codeHint}
            rules={[{ required: true, pattern: /^\d{6}$/, message: words.codeShape }]}
          >
            <Input inputMode="numeric" maxLength={6} autoComplete="one-time-code" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={write.busy}>
            {words.enter}
          </Button>
        </Form>
      </Card>
    </main>
  );
}

const HospitalName = (name: { zh: string; en: string }) => <>{name[useLanguage()]}</>;

/** What, why, until when, what next, and whom to call. */
function WhyNot({ refusal, switchboard }: { refusal: Refusal; switchboard: string | undefined }) {
  const words = useShellWords();
  const say = useSay();
  const said = sayRefusal(useLanguage(), refusal, words.refusals);
  const details = (refusal.details ?? {}) as { until?: string; phone?: string };
  const phone = details.phone ?? switchboard;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      message={said.what}
      description={
        <>
          {said.why} {details.until && words.lockedUntil(say.moment(details.until))} {said.next}{" "}
          {phone && <a href={`tel:${phone}`}>{words.call(phone)}</a>}
        </>
      }
    />
  );
}
