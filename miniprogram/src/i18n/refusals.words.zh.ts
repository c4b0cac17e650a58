import type { GeneralCode, RefusalWords } from "./owed";

export const refusalsZh: Record<GeneralCode, RefusalWords> = {
  "network.failed": {
    what: "没有连上医院",
    why: "网络不稳，您填写的内容还在这里。",
    next: "请检查网络后再试一次，或打电话给我们。",
  },
  "request.malformed": {
    what: "有内容需要修改",
    why: "有一项或几项填写的内容不符合要求。",
    next: "请按红字提示修改后再提交。",
  },
  "request.too-large": {
    what: "内容太多，没有送出",
    why: "一次送出的内容超过了上限。",
    next: "请减少文字或文件后再试，或打电话给我们。",
  },
  "request.reused": {
    what: "这一步已经提交过",
    why: "之前提交的内容与现在的不一样，以之前的为准。",
    next: "请返回查看已提交的内容；需要修改请打电话给我们。",
  },
  "session.missing": {
    what: "请先登录",
    why: "这里的内容只给您本人看。",
    next: "登录后会回到这一页。",
  },
  "session.ended": {
    what: "请重新登录",
    why: "为保护您的隐私，登录一段时间后会自动退出。",
    next: "登录后会回到这一页。",
  },
  "role.forbidden": {
    what: "您不能使用这一项",
    why: "当前账号没有这一项的权限。",
    next: "请换用其他账号，或打电话给我们。",
  },
  "proof.needed": {
    what: "请再验证一次身份",
    why: "涉及资金、签名或病历的操作，需要不久前的身份验证。",
    next: "请验证后继续。",
  },
  "call.unknown": {
    what: "需要更新到新版本",
    why: "您使用的版本较旧，医院已不再提供这一项。",
    next: "请关闭后重新打开，即会更新。",
  },
  "thing.missing": {
    what: "没有找到",
    why: "它可能已被删除，或不属于当前账号。",
    next: "请返回重新选择，或打电话给我们。",
  },
  "rate.exceeded": {
    what: "请稍等再试",
    why: "短时间内操作次数太多。",
    next: "请一分钟后再试，您填写的内容还在这里。",
  },
  "service.busy": {
    what: "现在使用的人较多",
    why: "系统正忙，这一次没有完成。",
    next: "请稍后再试，您填写的内容还在这里。",
  },
  "service.failed": {
    what: "系统出了问题",
    why: "这不是您的问题，我们已收到记录。",
    next: "请稍后再试；着急时请打电话给我们。",
  },
};
