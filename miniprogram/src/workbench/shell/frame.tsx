import { useEffect } from "react";
import { Alert, Button, Segmented, Skeleton, Space } from "antd";
import type { StaffRole } from "../../../../shared/kernel/contract";
import { useLanguage } from "../../kernel/preferences";
import { useCall } from "../../kernel/use-call";
import { hospitalCalls } from "../calls";
import { CallList } from "../call-list/call-list";
import { desks } from "../desks";
import { LanguageButton } from "./language-button";
import { NoDesk } from "./no-desk";
import { ProofDialogue } from "./proof";
import { Refused } from "./refused";
import { useStaffSession } from "./staff-session";
import { useIdle } from "./use-idle";
import { useWhereabouts } from "./whereabouts";
import { useShellWords } from "./words";

/** The bar of the workbench (who, which post, language, leave) above the desk of the chosen post. */
export function Frame() {
  const words = useShellWords();
  const language = useLanguage();
  const { post, go } = useWhereabouts();
  const { idleMinutes, leave } = useStaffSession();
  const me = useCall(() => hospitalCalls.staffMe({}));
  const signOut = async (why?: "idle") => {
    // the call reads the token before it is forgotten; an answer is not waited for
    void hospitalCalls.staffSignOut({});
    if (!why) go({ caseId: undefined, post: undefined, queue: "review" });
    leave(why);
  };
  const soon = useIdle(idleMinutes, () => void signOut("idle"));
  const posts = me.value?.roles ?? [];
  const at: StaffRole | undefined = post && posts.includes(post) ? post : posts[0];
  useEffect(() => {
    if (at && at !== post) go({ post: at, ...(post ? { caseId: undefined } : {}) });
  }, [at, post, go]);
  if (me.is === "waiting") return <Skeleton active className="wb-wait" />;
  if (!me.value) return me.is === "refused" && <Refused refusal={me.refusal} onRetry={() => void me.reload()} />;
  const Desk = at && desks[at];
  return (
    <div className="wb-frame">
      <header className="wb-bar">
        <strong>{words.title}</strong>
        {posts.length > 1 ? (
          <Segmented<StaffRole>
            aria-label={words.posts}
            value={at}
            options={posts.map((one) => ({ value: one, label: words.roles[one] }))}
            onChange={(chosen) => go({ post: chosen, caseId: undefined })}
          />
        ) : (
          at && <span>{words.roles[at]}</span>
        )}
        <Space className="wb-bar__who">
          <span>{me.value.displayName[language]}</span>
          <CallList role={at} />
          <LanguageButton />
          <Button size="small" onClick={() => void signOut()}>
            {words.signOut}
          </Button>
        </Space>
      </header>
      {soon && <Alert banner type="warning" role="alert" message={words.idleSoon} />}
      {Desk ? <Desk /> : <NoDesk />}
      <ProofDialogue />
    </div>
  );
}
