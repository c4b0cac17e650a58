import type { Bilingual } from "../../../../../shared/kernel/words";
import type { OutputOf } from "../../../../../shared/kernel/contract";
import { notifications } from "../../../../../shared/notifications/contract";
import { useSay, useWords } from "../../../i18n";
import { client } from "../../../kernel/api";
import { open } from "../../../kernel/navigation";
import { useSignedIn } from "../../../kernel/session";
import { useCall } from "../../../kernel/use-call";
import { routes } from "../../../routes";
import { QrCode } from "../../../shell/qr-code";
import { startSession } from "../../../shell/start-session";
import { useDirectory } from "../../../shell/use-directory";
import { Card, EmptyState, Page, Para, PhoneList, Section, Shown } from "../../../ui";
import { Allow } from "../../parts/allow";
import { ChannelCell } from "../../parts/channel-cell";
import { en } from "../../words.en";
import { zh } from "../../words.zh";

const calls = client(notifications);
type Reach = OutputOf<(typeof notifications)["calls"]["reach"]>;

/** Which channels reach her, how to allow more, how to follow the service account, and what reaches her meanwhile (D1-10). */
export default function ReachPage() {
  const words = useWords({ zh, en });
  const say = useSay();
  const signedIn = useSignedIn();
  const call = useCall(signedIn ? () => calls.reach({}) : null, [signedIn]);
  const directory = useDirectory().value;
  const phones = directory ? [{ phone: directory.switchboard, name: say.name(directory.name) }] : [];
  if (!signedIn)
    return (
      <Page title={words.title}>
        <EmptyState
          title={words.title}
          text={words.signInText}
          action={{ label: words.signIn, onPress: () => void startSession() }}
        />
      </Page>
    );
  return (
    <Page title={words.title} lead={words.lead}>
      <Shown call={call} phones={phones}>
        {(reach) => (
          <>
            <Channels reach={reach} />
            <Allow reach={reach} again={() => void call.reload()} />
            {reach.follows === false && directory && <Follow name={directory.name} code={reach.followCode} />}
            <Section title={words.call}>
              <PhoneList phones={phones} />
            </Section>
          </>
        )}
      </Shown>
    </Page>
  );
}

function Channels({ reach }: { reach: Reach }) {
  const words = useWords({ zh, en });
  const { wechat, templates, follows, hasPhone } = reach;
  const openLeaves = templates.filter(({ leave }) => leave !== "none").length;
  const leaves = templates.map(({ template, leave }) => words.line(words.templates[template], words.leave[leave]));
  return (
    <Section title={words.channels}>
      <ChannelCell name={words.here} text={words.hereText} reaches="yes" onPress={() => open(routes.inbox)} />
      <ChannelCell
        name={words.wechat}
        text={wechat ? leaves.join("\n") : words.wechatNone}
        reaches={!wechat || openLeaves === 0 ? "no" : openLeaves < templates.length ? "partly" : "yes"}
      />
      {follows !== undefined && (
        <ChannelCell
          name={words.account}
          text={follows ? words.accountText : words.accountNone}
          reaches={follows ? "yes" : "no"}
        />
      )}
      <ChannelCell name={words.sms} text={hasPhone ? words.smsText : words.smsNone} reaches={hasPhone ? "yes" : "no"} />
    </Section>
  );
}

/** The account is found by its Chinese name only. */
function Follow({ name, code }: { name: Bilingual; code: string | undefined }) {
  const words = useWords({ zh, en });
  return (
    <Section title={words.follow}>
      {code && (
        <Card title={words.codeTitle}>
          <QrCode text={code} label={words.codeTitle} />
          <Para quiet>{words.codeText}</Para>
        </Card>
      )}
      <Card>
        {words.steps(name.zh, name.en).map((step, n) => (
          <Para key={step}>{`${n + 1}. ${step}`}</Para>
        ))}
      </Card>
      <Card title={words.meanwhile}>
        <Para>{words.meanwhileText}</Para>
      </Card>
    </Section>
  );
}
