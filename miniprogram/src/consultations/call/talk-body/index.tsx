import { useState } from "react";
import Taro from "@tarojs/taro";
import { open } from "../../../kernel/navigation";
import { routes } from "../../../routes";
import { Cell, Cells, Notice } from "../../../ui";
import { useTalkWords } from "../words";

/** Inside WeChat a call needs the hospital's real-time account: said plainly, with the ways that work now. */
export function TalkBody({ id }: { id: string }) {
  const { wechat } = useTalkWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await Taro.setClipboardData({ data: `${API_BASE}/#${routes.consultationCall.path}?id=${id}` });
    setCopied(true);
  };
  return (
    <>
      <Notice meaning="waiting" title={wechat.title}>
        {wechat.text}
      </Notice>
      <Cells>
        <Cell label={wechat.message} hint={wechat.messageHint} onPress={() => open(routes.consultationChat, { id })} />
        <Cell label={wechat.browser} hint={copied ? wechat.copied : wechat.browserHint} onPress={() => void copy()} />
      </Cells>
    </>
  );
}
