import { useEffect } from "react";
import { ConfigProvider } from "antd";
import english from "antd/locale/en_US";
import chinese from "antd/locale/zh_CN";
import { useLanguage } from "../../kernel/preferences";
import { Frame } from "../shell/frame";
import { StaffSignIn } from "../shell/sign-in";
import { startStaffSession, useStaffSession } from "../shell/staff-session";
import { useShellWords } from "../shell/words";
import "../shell/workbench.scss";

const theme = {
  token: {
    colorPrimary: "#0b6e73",
    colorLink: "#0b6e73",
    colorLinkHover: "#08555a",
    colorLinkActive: "#08555a",
    colorError: "#b3261e",
    borderRadius: 8,
    fontSize: 15,
    motionDurationMid: "0.15s",
    fontFamily: '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", sans-serif',
  },
};
const wave = { disabled: true };

startStaffSession();

/** The staff's side of the house, in the browser only. */
export default function Workbench() {
  const language = useLanguage();
  const words = useShellWords();
  const signedIn = useStaffSession((state) => Boolean(state.token));
  useEffect(() => {
    document.title = words.title;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language, words]);
  return (
    <ConfigProvider
      locale={language === "zh" ? chinese : english}
      theme={theme}
      wave={wave}
      button={{ autoInsertSpace: false }}
    >
      <div className="u-workbench">{signedIn ? <Frame /> : <StaffSignIn />}</div>
    </ConfigProvider>
  );
}
