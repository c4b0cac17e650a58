import { useEffect } from "react";
import { ConfigProvider } from "antd";
import english from "antd/locale/en_US";
import chinese from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useLanguage } from "../../kernel/preferences";
import { useSession, whenSessionEnds } from "../../kernel/session";
import { useSignedIn } from "../../kernel/session";
import { Frame } from "../shell/frame";
import { StaffSignIn } from "../shell/sign-in";
import { useWorkbenchWords } from "../shell/words";
import "../shell/workbench.scss";

const theme = { token: { colorPrimary: "#0b6e73", borderRadius: 8, fontSize: 15 } };

// the end of a session shows the sign-in form in place; nobody is signed in again unasked
whenSessionEnds("staff", async () => {
  useSession.getState().close("staff");
  return false;
});

/** The staff's side of the house, in the browser only. */
export default function Workbench() {
  const language = useLanguage();
  const words = useWorkbenchWords();
  const signedIn = useSignedIn("staff");
  useEffect(() => {
    dayjs.locale(language === "zh" ? "zh-cn" : "en");
    document.title = words.title;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language, words]);
  return (
    <ConfigProvider locale={language === "zh" ? chinese : english} theme={theme}>
      <div className="u-workbench">{signedIn ? <Frame /> : <StaffSignIn />}</div>
    </ConfigProvider>
  );
}
