import type { PatientStanding } from "../../../../shared/prescriptions/patient-views";
import type { MessageKind } from "../../../../shared/consultations/thread";
import type { ChatCard } from "../../../../shared/consultations/thread";
import type { ChatNotice } from "../../../../shared/consultations/chat-notices";
import type { DeclineReason, ServiceKind, StopReason } from "../../../../shared/consultations/model";
import type { ConsultationState } from "../../../../shared/consultations/states";
import type { RefusalWords } from "../../i18n";

type Named<Key extends string> = Record<Key, string>;
export type Facts = Readonly<Record<string, string>>;
type NoticeWords = Record<ChatNotice, (facts: Facts, reason: string) => string>;
/** Codes that a message of hers can meet. */
export type ChatFault =
  | "thread.closed"
  | "rounds.used-up"
  | "document.not-clean"
  | "message.empty"
  | "file.too-large"
  | "file.type-refused"
  | "file.unreadable"
  | "file.unsafe"
  | "file.not-arrived"
  | "file.choose-again"
  | "thing.missing"
  | "request.reused"
  | "recall.too-late"
  | "message.not-voice"
  | "transcript.exists";

const faults: Record<ChatFault, RefusalWords> = {
  "thread.closed": {
    what: "这次复诊已结束，没有发出",
    why: "结束后双方都不能再写，您的内容还在这里。",
    next: "还有问题请再申请一次复诊，或打电话问。",
  },
  "rounds.used-up": {
    what: "这次复诊的问答次数已用完",
    why: "每次复诊的问答次数开始时就说好了，医生仍可补充答复。",
    next: "请等医生答复；还有问题可再申请一次，或打电话问。",
  },
  "document.not-clean": {
    what: "文件还在检查，没有发出",
    why: "检查安全后对方才能看到。",
    next: "请稍后再发一次。",
  },
  "message.empty": { what: "还没有写内容", why: "空白的消息发不出去。", next: "请写一两句话再发送。" },
  "file.too-large": { what: "文件太大", why: "每个文件最多 10 MB。", next: "请压缩或分几次发。" },
  "file.type-refused": {
    what: "这种文件发不了",
    why: "可发照片（JPG、PNG）、语音、视频（MP4）和 PDF。",
    next: "请换一种格式再发。",
  },
  "file.unreadable": { what: "文件打不开", why: "文件可能不完整，或太长。", next: "请重新拍、重新录或换一个文件。" },
  "file.unsafe": {
    what: "文件没有通过安全检查",
    why: "为了双方的安全，没有发出。",
    next: "请换一个文件，或截图后发图片。",
  },
  "file.not-arrived": { what: "文件没有传完", why: "网络可能断了一下。", next: "请再发一次。" },
  "file.choose-again": {
    what: "请重新选择文件",
    why: "程序重新打开后，手机没有留住这个文件。",
    next: "删除这一条，再选一次文件。",
  },
  "thing.missing": {
    what: "没有发出",
    why: "这个聊天在这个账号下看不到了。",
    next: "请换到收到消息的账号，或打电话问。",
  },
  "request.reused": { what: "没有发出", why: "这一条和之前发的不一样。", next: "请删除这一条，重新写一次。" },
  "recall.too-late": { what: "已过撤回时间", why: "发出两分钟内可以撤回。", next: "可以再发一条更正。" },
  "message.not-voice": { what: "这一条不是语音", why: "只有语音可以补文字。", next: "可以直接再写一条。" },
  "transcript.exists": { what: "文字已写好", why: "医生或您已为这段语音写过文字。", next: "需要更正请再写一条。" },
};

const reasons: Named<DeclineReason | StopReason> = {
  "needs-test": "需要先做检查",
  "not-my-field": "不属于这位医生的专业",
  "not-suitable-online": "不适合线上处理",
  "record-unclear": "就诊记录不够清楚",
  busy: "医生暂时无法接诊",
  acute: "情况紧急，请马上到医院",
  "needs-examination": "需要当面检查",
  "first-visit": "这是新的问题，需要首诊",
  "hard-case": "病情复杂，需要当面看",
  "other-diagnosis": "与线下诊断不同",
};

const notices: NoticeWords = {
  rules: ({ hours = "", lasts = "", exchanges = "" }) =>
    `医生 ${hours} 小时内未接诊，费用自动全额退回。接诊后可交流 ${lasts} 小时，最多 ${exchanges} 轮问答。急症请打 120。`,
  "to-pay": ({ until = "" }) => `请在 ${until} 前付费，付费后医生才会看到。`,
  waiting: ({ until = "" }) => `已送到医生那里，最晚 ${until} 前答复是否接诊。您可以先把情况写在这里。`,
  accepted: ({ until = "", exchanges = "" }) => `医生已接诊。可交流到 ${until}，最多 ${exchanges} 轮问答。`,
  declined: ({ note = "" }, reason) => `医生没有接诊：${reason}。${note}费用将全额退回。`,
  "timed-out": () => "医生没有及时接诊，费用将全额退回。",
  transferred: () => "已转给另一位医生，请等待接诊。",
  cancelled: () => "您已取消，费用将全额退回。",
  "not-paid": () => "没有按时付费，这次申请已取消。",
  "ending-soon": ({ until = "" }) => `这次复诊将在 ${until} 结束，还有问题请尽快写下。`,
  "last-round": () => "最后一轮问答已用完，医生还可以补充。",
  ended: () => "复诊已结束，谢谢您。",
  unanswered: () => "医生没有答复，费用将全额退回。",
  stopped: ({ note = "" }, reason) => `医生请您到医院就诊：${reason}。${note}费用将全额退回。`,
  "prescription-returned": () => "药师请医生修改处方，改好后会告诉您。",
  "prescription-rejected": () => "处方没有通过药师审核，没有收费。请点处方看原因。",
  "prescription-approved": () => "药师审核通过了处方，请点处方选择取药方式并缴费。",
  "prescription-void": () => "处方已作废。请点处方看原因和下一步。",
  "prescription-expired": () => "处方已过期，没有收费。还需要用药请再问医生。",
  "prescription-held": () => "药房暂停了这次的药，药师正在核对。请先不要使用。",
  "prescription-cancelled": () => "这次的药取消了，药费全额退回。",
};

export const zh = {
  faults,
  reasons,
  notices,
  calls: {
    missed: "通话没有接通。",
    over: (minutes: number, seconds: number) => `通话结束，${minutes} 分 ${seconds} 秒。`,
    ringing: "医生正在呼叫您。",
  },
  otherNotice: "医院的提示，请到复诊详情查看。",
  title: (doctor: string) => `与${doctor}交流`,
  titleOpening: "在线复诊交流",
  services: { text: "图文复诊", voice: "语音复诊", video: "视频复诊" } as Named<ServiceKind>,
  authors: { me: "我", doctor: "医生", hospital: "医院" },
  days: { today: "今天" },
  kinds: {
    text: "文字",
    picture: "图片",
    voice: "语音",
    video: "视频",
    file: "文件",
    card: "卡片",
    notice: "提示",
  } as Named<MessageKind>,
  states: {
    sending: "发送中",
    waiting: "排队中",
    offline: "没有网络，恢复后自动发送",
    failed: "没有发出",
    read: "医生已读",
  },
  gone: { mine: "您撤回了一条消息", doctor: "医生撤回了一条消息" },
  seconds: (count: number) => `${count} 秒`,
  earlier: "看更早的消息",
  loading: "正在取",
  toEnd: "有新消息",
  empty: "还没有消息。您可以先把情况写在这里，医生会看到。",
  offline: "现在连不上医院。您写的内容留在手机里，连上后自动发送。",
  banner: {
    unpaid: (until: string) => `请在 ${until} 前付费，医生才会看到`,
    waiting: (until: string) => `等待接诊，最晚 ${until}；未接诊全额退款`,
    open: (left: string, rounds: number) => `还可交流 ${left} · 还有 ${rounds} 轮问答`,
    openUntil: (until: string, rounds: number) => `可交流到 ${until} · 还有 ${rounds} 轮问答`,
    last: "问答次数已用完，医生还可以补充",
    over: {
      ended: "复诊已结束",
      rated: "复诊已结束，谢谢您的评价",
      declined: "医生没有接诊，费用全额退回",
      "timed-out": "超时未接诊，费用全额退回",
      unanswered: "医生没有答复，费用全额退回",
      "patient-cancelled": "您已取消这次复诊",
      stopped: "医生请您到医院就诊，费用全额退回",
      "not-paid": "没有按时付费，申请已取消",
    } as Partial<Named<ConsultationState>>,
    details: "复诊详情",
    emergency: "急症请打 120",
  },
  hours: (hours: number, minutes: number) => (hours > 0 ? `${hours} 小时 ${minutes} 分钟` : `${minutes} 分钟`),
  composer: {
    name: "写消息",
    hint: "写给医生",
    send: "发送",
    more: "图片、语音、文件",
    less: "收起",
    closed: "复诊已结束，不能再写",
  },
  add: {
    title: "发送什么",
    photo: "照片",
    camera: "拍照或选照片",
    voice: "语音",
    video: "视频",
    file: "PDF 文件",
    videoTooLong: (most: number) => `视频最长 ${most} 秒`,
  },
  voice: {
    title: "录一段语音",
    start: "开始录音",
    recording: (seconds: number, most: number) => `正在录音 ${seconds} / ${most} 秒`,
    stop: "说完了，发送",
    cancel: "不发了",
    refused: "没有录音权限。请在设置里允许使用麦克风，或改为打字。",
    unable: "这里不能录音，请改为打字。",
    silent: "没有录到声音，请再试一次。",
    play: (seconds: number) => `播放语音，${seconds} 秒`,
    stopPlaying: "停止播放",
    transcript: "语音文字",
    write: "为语音写文字",
    writeHint: "写下说了什么，医生和病历都更清楚",
    save: "保存文字",
  },
  open: { picture: "看图片", video: "播放视频", file: "打开文件", failed: "暂时打不开，请再点一次。" },
  menu: {
    title: "这一条消息",
    button: "更多",
    recall: "撤回",
    recalled: "撤回后双方只看到“已撤回”，病历留存原文。",
    resend: "重新发送",
    remove: "删除这一条",
    transcript: "写语音文字",
    why: "原因",
  },
  cards: {
    summary: { title: "复诊小结", text: "医生写好了小结，请点开查看。", action: "看小结" },
    prescription: { title: "处方", text: "药师审核通过后，可以在里面选配送方式、缴费。", action: "看处方" },
    "test-request": { title: "医生建议先做检查", text: "做好后医生再看。", action: "看详情" },
    "offline-place": { title: "请到医院就诊", text: "打开后一键预约最早的门诊号。", action: "预约门诊" },
    call: { title: "医生来电", text: "请点开接听。", action: "去接听" },
    transfer: { title: "已转给另一位医生", text: "请等待新的医生接诊。", action: "看详情" },
  } as Record<ChatCard["kind"], { title: string; text: string; action: string }>,
  /** Where a prescription is, on its card. */
  rx: {
    "in-review": "药师审核中",
    "review-late": "药师审核中，比预计久",
    returned: "药师请医生修改",
    rejected: "药师审核没有通过",
    "to-choose": "审核通过，请核对处方",
    "to-pay": "药已留住，等您缴费",
    paid: "已缴费，等药房配药",
    dispensing: "药房正在配药",
    dispensed: "药已配好",
    "partly-dispensed": "药已配好一部分",
    ready: "药已配好，请来取",
    "not-collected": "过了取药时间",
    "on-the-way": "药已寄出，在路上",
    arrived: "快递到了，请准备收药",
    signed: "快递已签收，请核对",
    received: "药已经在您手上",
    "going-back": "快递正在退回",
    "parcel-returned": "快递已退回医院",
    "parcel-lost": "快递丢失了",
    "parcel-damaged": "药有破损，请不要用",
    "sent-again": "正在重新配一份寄给您",
    "do-not-take": "请先不要用这些药",
    held: "暂停配药，药师在核实",
    cancelled: "处方已取消",
    void: "处方已作废",
    expired: "处方已过期",
  } as Readonly<Record<PatientStanding, string>>,
  rxDrug: (name: string, packs: number) => `${name} ${packs} 盒`,
  rxSaid: (words: string) => `说明：${words}`,
  ownCall: { title: "您给医生打了电话", text: "医生接听后就能通话。", action: "去通话" },
  end: {
    title: "接下来",
    details: "看小结与评价",
    again: "再申请一次复诊",
    clinic: "预约门诊",
    pay: "去付费",
  },
  read: (who: string, said: string) => `${who}说：${said}。`,
};
export type Words = typeof zh;
