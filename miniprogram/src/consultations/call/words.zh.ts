import type { talkCalls } from "../../../../shared/consultations/talk-calls";
import type { Contract } from "../../../../shared/kernel/contract";
import type { RefusalsOf } from "../../i18n";

type Refusals = RefusalsOf<Contract<typeof talkCalls>>;
const refusals: Refusals = {
  "consultation.closed": {
    what: "这次复诊现在不能通话",
    why: "医生接诊后、复诊结束前才能通话。",
    next: "请回到对话查看复诊的状态；需要帮助请打电话。",
  },
  "consent.missing": {
    what: "通话前需要您先同意",
    why: "通话会留下时间、时长和网络质量的记录。",
    next: "请读完下面的说明，同意后再通话；不同意也可以继续文字交流。",
  },
  "call.not-in-service": {
    what: "您选择的服务不含这种通话",
    why: "图文复诊和语音复诊由医生决定是否发起视频。",
    next: "请在对话里告诉医生，医生可以主动呼叫您，不另收费。",
  },
  "call.over": {
    what: "这次通话已经结束",
    why: "对方已挂断，或等待时间已过。",
    next: "可以再次呼叫，或在对话里留言。",
  },
  "call.elsewhere": {
    what: "这次通话在另一个页面",
    why: "您在另一个页面或另一台设备上接听了。",
    next: "可以点“在这里继续”，把通话转过来。",
  },
  "signals.too-many": {
    what: "这次通话连接的次数太多",
    why: "网络反复中断。",
    next: "请挂断，过一会儿再呼叫，或在对话里用文字继续。",
  },
};

export const zh = {
  refusals,
  title: "语音和视频通话",
  deskName: "互联网医院服务台",
  before: {
    may: "您可以呼叫医生，也可以等医生呼叫您。通话不另收费，也不占用对话的回合数。",
    mayNot: "您选择的是图文复诊，不能主动呼叫。医生需要时会呼叫您，不另收费；请先在对话里写下问题。",
    waits: "医生接诊后才能通话。",
    why: "点下面的按钮后，浏览器会询问能否使用麦克风（视频还需要摄像头）。请点“允许”，否则医生听不到您。",
    video: "视频通话",
    voice: "语音通话",
    check: "先检查设备",
    chat: "回到对话",
    kept: "本次通话不录音、不录像，只记录时间、时长和网络质量。",
  },
  consent: {
    title: "通话前请您读一读",
    kept: "本次通话不录音、不录像。",
    agree: "我已读完，同意",
    refuse: "不同意，继续用文字交流",
    person: (name: string) => `为 ${name} 同意`,
  },
  again: "再次呼叫",
  here: "在这里继续",
  device: {
    title: "检查设备",
    lead: "通话前花一分钟试一试：画面、声音和网络。",
    why: "点“开始检查”后，浏览器会询问能否使用摄像头和麦克风，请点“允许”。检查的画面和声音只留在您的设备里。",
    start: "开始检查",
    again: "重新检查",
    camera: "摄像头",
    cameraOk: "看到自己的画面就是正常",
    cameraOff: "没有摄像头也可以语音通话",
    microphone: "麦克风",
    microphoneSay: "请说一句话，看绿条是否在动",
    microphoneOk: "听到您的声音了",
    speaker: "扬声器",
    speakerPlay: "播放提示音",
    speakerAsk: "听到“嘀”声就是正常；没有听到，请调高音量或检查耳机。",
    network: "网络",
    networkOk: (ms: number) => `网络良好（往返 ${ms} 毫秒）`,
    networkFair: (ms: number) => `网络一般（往返 ${ms} 毫秒），视频可能会卡，可以先用语音`,
    networkPoor: (ms: number) => `网络较差（往返 ${ms} 毫秒），建议用语音或文字`,
    networkNone: "网络不通，请检查网络后重新检查",
    checking: "正在检查",
    ready: "去通话",
  },
  wechat: {
    title: "在微信里暂时不能直接通话",
    text: "微信小程序里的视频通话需要医院开通微信实时音视频账号，本院尚未开通。您现在可以：",
    message: "在对话里发语音或文字",
    messageHint: "医生看到后会答复，不受影响",
    browser: "用手机浏览器通话",
    browserHint: "复制链接，在浏览器里打开并登录同一个手机号",
    copied: "链接已复制，请打开手机浏览器粘贴",
  },
};
