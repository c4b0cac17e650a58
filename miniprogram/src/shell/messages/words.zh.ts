import type { NoticeKind } from "../../../../shared/notifications/model";

/** What a message may mention, each already in words. */
export type Told = {
  slot?: string;
  place?: string;
  until?: string;
  lastDay?: string;
  amount?: string;
  /** By which way it goes on: online, or at the hospital. */
  way?: string;
};
export type NoticeWords = { title: string; text: (told: Told) => string; next: string };

const at = ({ slot, place }: Told) => [slot, place].filter(Boolean).join("，");

const kinds: Record<NoticeKind, NoticeWords> = {
  "application-received": {
    title: "申请已收到",
    text: ({ until }) => `分诊台会查看您的申请${until ? `，最迟 ${until} 答复` : ""}。`,
    next: "有消息时会在这里告诉您，现在不用做什么。",
  },
  "application-needs-information": {
    title: "请补充资料",
    text: ({ until }) => `分诊台需要您补充资料${until ? `，请在 ${until} 前完成` : ""}。`,
    next: "补充后会回到原来的排队位置。",
  },
  "application-rerouted": {
    title: "请到医院现场办理",
    text: ({ place }) => `您的情况需要现场办理${place ? `，请到${place}` : ""}。`,
    next: "打开申请可以看到地点、顺序和电话。",
  },
  "application-declined": {
    title: "申请没有通过",
    text: () => "分诊台写明了原因。",
    next: "打开申请查看原因和可以怎么做，也可以打电话给我们。",
  },
  "application-not-scheduled": {
    title: "这次没有排上",
    text: () => "在适合检查的时间内没有空位。",
    next: "打开申请查看其他办法，或打电话给我们。",
  },
  "application-overdue": {
    title: "答复晚了，对不起",
    text: ({ until }) => `我们原定${until ? `在 ${until} 前` : ""}答复您，现在还在处理，已请负责人优先查看。`,
    next: "您的位置还在；着急时请打电话给我们。",
  },
  "application-wait-listed": {
    title: "已进入候补",
    text: ({ lastDay }) => `现在没有适合您的空位，您已在候补名单里${lastDay ? `，最晚可以等到 ${lastDay}` : ""}。`,
    next: "有空出的时间会马上留给您并通知您；打开申请可以看到排位和规则。",
  },
  "application-window-closing": {
    title: "候补期限将近",
    text: ({ lastDay }) => `还没有等到空位${lastDay ? `，检查最晚在 ${lastDay} 前做` : ""}。`,
    next: "候补仍然有效，分诊台也在为您想办法；请打开申请查看其他医院和证明，或打电话给我们。",
  },
  "appointment-offered": {
    title: "有一个时间留给您",
    text: (told) => `${at(told)}${told.until ? `，为您保留到 ${told.until}` : ""}。`,
    next: "请打开申请，选择接受或更换。",
  },
  "appointment-offer-expired": {
    title: "保留的时间已过",
    text: () => "没有在保留时间内答复，这个时间已经让出。",
    next: "打开申请可以请分诊台另排时间。",
  },
  "appointment-scheduled": {
    title: "检查时间已定",
    text: (told) => `${at(told)}。`,
    next: "请打开查看注意事项和要带的东西。",
  },
  "appointment-cancelled": {
    title: "预约已取消",
    text: ({ slot }) => (slot ? `${slot} 的预约已取消。` : "这次预约已取消。"),
    next: "需要时可以重新申请。",
  },
  "appointment-reminder": {
    title: "就诊提醒",
    text: (told) => `您预约的检查：${at(told)}。`,
    next: "请打开查看注意事项和要带的东西；来不了请尽早取消或打电话给我们。",
  },
  "appointment-moved": {
    title: "时间已改",
    text: (told) => `新的时间：${at(told)}。`,
    next: "原来的时间已经让出；请打开查看注意事项。",
  },
  "appointment-displaced": {
    title: "原来的检查停了，另留了时间",
    text: (told) =>
      `医院有变动，原来的时间不能检查。为您另留：${at(told)}${told.until ? `，保留到 ${told.until}` : ""}。`,
    next: "请打开接受或换一个时间；有疑问请打电话给我们。",
  },
  "appointment-unseated": {
    title: "原来的检查停了，正在另排",
    text: (told) => `医院有变动，原来的时间不能检查${told.lastDay ? `；您的检查最晚可以在 ${told.lastDay} 做` : ""}。`,
    next: "您已排在候补名单前面，已付的费用会退回；打开可以看到排位，也可以打电话给我们。",
  },
  "appointment-repriced": {
    title: "费用变低了",
    text: (told) => `您的检查日改为工作日${told.amount ? `，费用减少 ${told.amount}` : ""}。`,
    next: "时间不变；已付的差额会按原路退回，不用做什么。",
  },
  "appointment-day-changed": {
    title: "检查日的日历有变化",
    text: (told) => `${at(told)}：这一天改成了休息日，您的时间、项目和费用都不变。`,
    next: "不用做什么；想换时间请打开，或打电话给我们。",
  },
  "examination-called": {
    title: "请到诊室",
    text: (told) => `轮到您了${told.place ? `，请到${told.place}` : ""}。`,
    next: "没赶上也不要急，到分诊台说一声就好。",
  },
  "examination-repeat": {
    title: "还需要再查一次",
    text: (told) => `这次没有看全，很常见${told.until ? `，请在 ${told.until} 回到分诊台` : ""}。`,
    next: "不另收费，您的顺序会保留；打开可以看到怎么做。",
  },
  "report-ready": {
    title: "报告可以看了",
    text: () => "您的检查报告已经出来。",
    next: "请打开查看；看不懂的地方可以问医生。",
  },
  "appointment-missed": {
    title: "您没有来检查",
    text: (told) => `${told.slot ? `${told.slot} 的` : "这次"}检查没有等到您。`,
    next: "有原因可以打开说明，分诊台会处理；还需要检查请重新申请或打电话给我们。",
  },
  "appeal-decided": {
    title: "您的说明有答复了",
    text: () => "分诊台看了您没来检查的说明。",
    next: "请打开查看；有疑问请打电话给我们。",
  },
  "clinic-booked": {
    title: "门诊已约好",
    text: (told) => `${at(told)}。`,
    next: "请按时到诊室报到；来不了请尽早取消。",
  },
  "clinic-reminder": {
    title: "门诊提醒",
    text: (told) => `您约的门诊：${at(told)}。`,
    next: "请按时到诊室报到，诊查费当天在窗口交；来不了请尽早取消或打电话给我们。",
  },
  "clinic-cancelled": {
    title: "门诊预约已取消",
    text: (told) => (told.slot ? `${told.slot} 的门诊已取消。` : "这次门诊预约已取消。"),
    next: "需要时可以重新预约。",
  },
  "clinic-place-kept": {
    title: "有一个号留给您",
    text: (told) => `${at(told)}${told.until ? `，为您保留到 ${told.until}` : ""}。`,
    next: "请打开接受或放弃，放弃后给下一位。",
  },
  "clinic-place-lapsed": {
    title: "保留的号已让出",
    text: () => "没有在保留时间内答复，号给了下一位。",
    next: "还需要时请看其他时间，或打电话给我们。",
  },
  "clinic-stopped": {
    title: "医生停诊",
    text: (told) => (told.slot ? `${told.slot} 的门诊停诊了。` : "您约的门诊停诊了。"),
    next: "请打开换一个时间，或打电话给我们。诊查费就诊当天才在窗口交，预约时没有收您的钱。",
  },
  "clinic-draw": {
    title: "抽签结果出来了",
    text: () => "您参加的抽签已经完成。",
    next: "请打开查看结果和怎样核对。",
  },
  "clinic-release": {
    title: "您关注的号开放了",
    text: (told) => (told.slot ? `您关注的医生 ${told.slot} 的号开始放了。` : "您关注的医生开始放号。"),
    next: "请打开选择时间。",
  },
  "consultation-accepted": {
    title: "医生已接诊",
    text: () => "医生已接诊，可以开始交流了。",
    next: "请打开与医生交流；规则和剩余时间在页面上方。",
  },
  "consultation-declined": {
    title: "医生没有接诊",
    text: () => "医生写明了原因，费用会全额退回。",
    next: "请打开查看原因和可以怎么做，也可以打电话给我们。",
  },
  "consultation-timed-out": {
    title: "没有医生及时接诊，对不起",
    text: () => "在约定的时间内没有医生接诊，费用已全额退回。",
    next: "可以换一位医生再申请；着急请到医院就诊或打电话给我们。",
  },
  "consultation-transferred": {
    title: "已转给另一位医生",
    text: () => "您的复诊转给了同科室的另一位医生，不另收费。",
    next: "打开可以看到是哪一位医生；不愿意可以取消，费用全额退回。",
  },
  "consultation-message": {
    title: "医生回复了您",
    text: () => "医生给您发了新消息。",
    next: "请打开查看。",
  },
  "consultation-calling": {
    title: "医生正在呼叫您",
    text: () => "医生发起了语音或视频通话。",
    next: "请打开接听；没接到也没关系，可以在对话里约时间。",
  },
  "consultation-ending": {
    title: "复诊即将结束",
    text: ({ until }) => `这次复诊${until ? `将在 ${until} ` : "快要"}结束。`,
    next: "还有问题请现在告诉医生。",
  },
  "consultation-ended": {
    title: "复诊已结束",
    text: () => "这次在线复诊结束了。",
    next: "请打开查看医生的小结；有问题可以提出异议或评价。",
  },
  "consultation-unanswered": {
    title: "医生没有答复，对不起",
    text: () => "到结束时医生没有答复，费用已全额退回。",
    next: "可以换一位医生再申请，或打电话给我们。",
  },
  "consultation-stopped": {
    title: "请到医院当面就诊",
    text: () => "医生认为您的情况需要当面看，在线复诊已停止，费用全额退回。",
    next: "请打开一步预约门诊；有急症请立即拨打 120 或到急诊。",
  },
  "consultation-decided": {
    title: "您的异议有答复了",
    text: () => "医院看了您提出的异议或投诉。",
    next: "请打开查看；仍有疑问请打电话给我们。",
  },
  "consultation-decision-late": {
    title: "抱歉，还没有及时给您答复",
    text: () => "您提出的异议或投诉超过了答复时间，我们会打电话给您。",
    next: "请留意电话；着急请打开页面拨打我们的电话。",
  },
  "prescription-approved": {
    title: "处方审核通过，可以取药了",
    text: () => "药师审核通过了医生开的处方。",
    next: "请打开选择到院取药或快递到家，再缴费。",
  },
  "prescription-returned": {
    title: "药师请医生修改处方",
    text: () => "药师看了处方，请医生再核对一处。",
    next: "您不用做什么，改好后会告诉您；着急用药请到医院。",
  },
  "prescription-rejected": {
    title: "处方没有通过审核",
    text: () => "药师没有通过这张处方，没有收费。",
    next: "请打开看原因；可以在聊天里问医生，或到医院就诊。",
  },
  "prescription-void": {
    title: "处方已作废",
    text: () => "医院作废了一张处方；已付的钱会自动退回。",
    next: "请打开看原因和接下来怎么办。",
  },
  "prescription-expiring": {
    title: "处方快过期了",
    text: ({ until }) => `这张处方${until ? `在 ${until} ` : "快要"}过期，过期后不能缴费取药。`,
    next: "还需要请现在打开，选择取药方式并缴费。",
  },
  "prescription-expired": {
    title: "处方已过期",
    text: () => "这张处方已经过期，没有收费。",
    next: "还需要用药请再问医生，或到医院就诊。",
  },
  "medicine-held": {
    title: "取药暂停，药师正在核对",
    text: () => "药房暂停了您的药，药师正在核对。",
    next: "请先不要使用这次的药；结果马上告诉您，可以打电话问药房。",
  },
  "medicine-do-not-take": {
    title: "请先不要用已经拿到的药",
    text: () => "有一张处方的药，医院请您先停用。",
    next: "药和包装请留好。请点开看原因和怎么办，也可以马上打电话问我们。",
  },
  "medicine-part": {
    title: "有药没有配齐，差价已退",
    text: ({ amount }) => `有的药数量不够，没配的部分${amount ? ` ${amount} ` : ""}自动退回。`,
    next: "请打开看配了哪些；没配齐的可以请医生另开。",
  },
  "medicine-cancelled": {
    title: "这次的药取消了，钱已退",
    text: () => "这次的药不能给您，药费全额退回。",
    next: "请打开看原因和接下来怎么办。",
  },
  "medicine-ready": {
    title: "药配好了，可以来取",
    text: ({ until }) => `您的药配好了${until ? `，请在 ${until} 前来取` : ""}。`,
    next: "请带取药码到取药窗口；家人代取也可以。",
  },
  "medicine-not-collected": {
    title: "药还没有取",
    text: () => "取药期限到了，药还在窗口。",
    next: "还需要请尽快来取，或打电话给药房。",
  },
  "medicine-picked-up": {
    title: "药已取走",
    text: () => "窗口已把药交给来取药的人。",
    next: "不是您或家人取的，请马上打电话给药房。",
  },
  "freight-owed": {
    title: "还差快递费",
    text: ({ amount }) => `药费已付，快递费${amount ? ` ${amount} ` : ""}还没有付。`,
    next: "付好后药房才会寄出；也可以改为到院取药。",
  },
  "parcel-handed-over": {
    title: "药已交给快递",
    text: () => "药房已把您的药交给快递公司。",
    next: "打开可以看物流进展。",
  },
  "parcel-arrived": {
    title: "药快到了，请准备签收",
    text: () => "快递正在派送，或已放到自提柜。",
    next: "打开看物流进展和取件方式；收到请核对后确认。",
  },
  "parcel-signed": {
    title: "药已签收",
    text: () => "快递显示已签收。",
    next: "请核对药品和数量；不对或没收到，请打开申请服务。",
  },
  "parcel-problem": {
    title: "快递有点问题，我们在查",
    text: () => "包裹没有按时前进，药房已在联系快递公司。",
    next: "不用做什么；药快用完了请打开告诉我们，或到医院取药。",
  },
  "parcel-to-pick-up": {
    title: "改为到院取药",
    text: () => "这次的药改为到取药窗口领取，不再寄出。",
    next: "配好后会告诉您；打开可以看窗口和时间。",
  },
  "parcel-failed": {
    title: "包裹没能送到，对不起",
    text: () => "包裹退回、丢失或破损，不会再给别人用。",
    next: "请打开选择重新寄送或退款。",
  },
  "request-answered": {
    title: "您的服务申请有回复了",
    text: () => "工作人员回复了您的申请。",
    next: "请打开查看；还有问题可以接着问。",
  },
  "request-late": {
    title: "抱歉，还没有及时回复您",
    text: () => "您的服务申请超过了答复时间，我们会打电话给您。",
    next: "请留意电话；着急请打开页面拨打我们的电话。",
  },
  "request-closed": {
    title: "您的服务申请已办结",
    text: () => "这个申请已经办好。",
    next: "没有解决可以打开重新提出，或打电话给我们。",
  },
  "refill-due": {
    title: "您的药快用完了",
    text: ({ lastDay, way }) =>
      `按上次的处方，药${lastDay ? `大约还能用到 ${lastDay}` : "快用完了"}。${way === "offline" ? "这次不能在线续方，请预约门诊，先看医生或做检查。" : "可以申请在线复诊续方。"}`,
    next: "请打开看怎么办理；不舒服请到医院。",
  },
  "proxy-granted": {
    title: "有人可以替您办理了",
    text: ({ until }) => `一位家人获得了替您办理的权限${until ? `，到 ${until} 为止` : ""}。`,
    next: "不是您同意的，请打开马上取消，或打电话给我们。",
  },
  "proxy-ended": {
    title: "代办权限已结束",
    text: () => "一项代办权限已经结束。",
    next: "还需要时可以重新授权。",
  },
  "card-bound": {
    title: "就诊卡有变动",
    text: () => "您的电子健康卡绑定有变动。",
    next: "不是您本人操作，请打开查看或打电话给我们。",
  },
  "identity-tried": {
    title: "有人试图绑定您的信息",
    text: () => "有人多次用您的证件信息尝试绑定，没有成功，已暂停一天。",
    next: "不是您本人，请打电话给我们。",
  },
  "order-paid": {
    title: "付款成功",
    text: ({ amount }) => (amount ? `已收到您支付的 ${amount}。` : "已收到您的付款。"),
    next: "打开可以看到明细和收据。",
  },
  "order-closed": {
    title: "订单已关闭",
    text: () => "没有在时限内付款，订单已关闭，没有扣款。",
    next: "还需要时可以重新下单；着急请打电话给我们。",
  },
  "refund-approved": {
    title: "退款已同意",
    text: ({ amount }) => `${amount ? `${amount} ` : "款项"}将按原路退回。`,
    next: "一般几个工作日到账，到账后会再告诉您。",
  },
  "refund-refused": {
    title: "退款没有通过",
    text: () => "工作人员写明了原因。",
    next: "打开查看原因和可以怎么做，也可以打电话给我们。",
  },
  "refund-done": {
    title: "退款已退回",
    text: ({ amount }) => (amount ? `${amount} 已按原路退回。` : "款项已按原路退回。"),
    next: "请在原付款账户查看；没看到请打电话给我们。",
  },
  "refund-delayed": {
    title: "退款慢了，对不起",
    text: ({ amount }) => `${amount ? `${amount} 的` : ""}退款还没有完成，工作人员正在处理。`,
    next: "不用再次申请；着急时请打电话给我们。",
  },
  "payment-returned": {
    title: "付款已自动退回",
    text: ({ amount }) => `这笔付款到得晚了，订单已关闭，${amount ?? "款项"}将按原路退回。`,
    next: "不用做什么；还需要检查时请重新预约，或打电话给我们。",
  },
};

export const zh = {
  kinds,
  inbox: "消息",
  message: "消息",
  unread: "未读",
  older: "更早的消息",
  empty: "还没有消息",
  emptyText: "申请有了进展，这里会告诉您；微信或短信没收到时，这里也有。",
  openIt: "打开申请",
  notSignedIn: "登录后查看消息",
  notSignedInText: "医院给您的每一条消息都保存在这里。",
  signIn: "登录",
  sentBy: "送达情况",
  channels: {
    "medical-assistant": "微信就医助手",
    "wechat-lasting": "微信",
    "wechat-subscribe": "微信",
    "service-account": "微信公众号",
    sms: "短信",
  },
  outcomes: {
    sent: "已发送",
    "not-allowed": "您没有允许",
    "not-possible": "无法发送",
    unknown: "已发出，没有收到回执",
    superseded: "情况已有变化，未发送",
    read: "您已在这里看过，未再发送",
    "told-already": "刚刚发送过，未重复发送",
    "kept-back": "为更要紧的消息留着次数，未发送",
    "given-up": "多次尝试后没有发出",
    failed: "暂时没有发出，会再试",
    waiting: "等待发送",
  },
};
