import { useState } from "react";
import { Button, Result, Segmented, Skeleton, Space } from "antd";
import { hospital } from "../../../../shared/hospital/contract";
import type { StaffRole } from "../../../../shared/kernel/contract";
import { sayRefusal } from "../../i18n";
import { client } from "../../kernel/api";
import { usePreferences } from "../../kernel/preferences";
import { useSession } from "../../kernel/session";
import { useCall } from "../../kernel/use-call";
import { desks } from "../desks";
import { useWorkbenchWords } from "./words";

const calls = client(hospital, "staff");

/** The bar of the workbench (who, which post, language, leave) around the desk of the chosen role. */
export function Frame() {
  const words = useWorkbenchWords();
  const { language, choose } = usePreferences();
  const me = useCall(() => calls.staffMe({}));
  const [role, setRole] = useState<StaffRole>();
  const signOut = async () => {
    await calls.staffSignOut({});
    useSession.getState().close("staff");
  };
  if (me.is === "waiting") return <Skeleton active className="workbench-wait" />;
  if (me.value === undefined) {
    const said = me.is === "refused" ? sayRefusal(language, me.refusal, words.refusals) : undefined;
    return (
      <Result
        status="warning"
        title={said?.what}
        subTitle={said && `${said.why}${said.next}`}
        extra={<Button onClick={() => void me.reload()}>{words.retry}</Button>}
      />
    );
  }
  const staff = me.value;
  const posts = staff.roles.filter((post) => desks[post]);
  const at = role ?? posts[0];
  const Desk = at && desks[at];
  return (
    <>
      <header className="workbench-bar">
        <strong>{words.title}</strong>
        {posts.length > 1 && (
          <Segmented<StaffRole>
            value={at}
            options={posts.map((post) => ({ value: post, label: words.roles[post] }))}
            onChange={setRole}
          />
        )}
        {posts.length === 1 && at && <span>{words.roles[at]}</span>}
        <Space className="workbench-bar__who">
          <span>{staff.displayName[language]}</span>
          <Button size="small" onClick={() => choose({ language: language === "zh" ? "en" : "zh" })}>
            {words.language}
          </Button>
          <Button size="small" onClick={() => void signOut()}>
            {words.signOut}
          </Button>
        </Space>
      </header>
      {Desk ? <Desk /> : <Result status="info" title={words.noDesk} subTitle={words.noDeskText} />}
    </>
  );
}
