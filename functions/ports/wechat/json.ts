import { Misunderstood } from "../line/port";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Numbers of messages are longer than a JavaScript number holds (contracts 0.2): as text before anything is parsed. */
const LONG_IDS = /"(msgid|MsgID|MsgId)"\s*:\s*(\d{1,40})(?=\s*[,}])/g;

/** The JSON of WeChat's bytes, with the numbers of messages as text; throws {@link Misunderstood} where it is none. */
export function wechatJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes).replace(LONG_IDS, '"$1":"$2"'));
  } catch {
    throw new Misunderstood("not JSON");
  }
}
