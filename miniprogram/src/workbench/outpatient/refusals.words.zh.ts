import type { DeskRefusals } from "./calls";

export const refusalsZh: DeskRefusals = {
  "session.not-released": {
    what: "还没有放号",
    why: "各个渠道同一时间放号，窗口也一样。",
    next: "请在放号后再约；急需时可以加号并写明理由。",
  },
  "session.rush": { what: "这个时段抽签放号", why: "名额按抽签结果分。", next: "请让她在登记时间里用手机登记。" },
  "session.stopped": { what: "已经停诊", why: "这个时段不再接诊。", next: "请刷新后另选时段。" },
  "session.over": { what: "已经结束", why: "这个时段已过。", next: "请另选时段。" },
  "limit.reached": { what: "已有同样的预约", why: "每位就诊人的预约数有上限。", next: "请先改或取消已有的预约。" },
  "booking.paused": {
    what: "预约暂停中",
    why: "近期取消或没来的次数较多。",
    next: "确有需要时请加号并写明理由。",
  },
  "slot.taken": { what: "这个时间刚被约走", why: "有人早了一步。", next: "请另选一个时间。" },
  "session.full": { what: "已约满", why: "所有的号都已约出。", next: "可以让她候补，或加号并写明理由。" },
  "add-on.quota-used": {
    what: "加号名额已用完",
    why: "每个时段的加号数有上限。",
    next: "请另选时段，或请科主任安排。",
  },
  "visit.moved-on": { what: "这个预约刚有了变化", why: "有人先改了它。", next: "请看刷新后的情况。" },
  "check-in.too-early": { what: "还不能报到", why: "只能在就诊当天报到。", next: "请在当天报到。" },
  "session.moved-on": { what: "时段刚有了变化", why: "有人先改了它。", next: "请看刷新后的情况再决定。" },
  "pattern.moved-on": { what: "每周排班刚有了变化", why: "有人先改了它。", next: "请看刷新后的排班再决定。" },
  "pattern.days-reversed": {
    what: "每周排班的日期前后颠倒",
    why: "最后一天早于第一天。",
    next: "请改日期后再保存。",
  },
  "session.has-visits": {
    what: "已有人预约，不能这样改",
    why: "约出的时间要保留。",
    next: "请保留已约出的号数和时间。",
  },
  "session.released": { what: "已经放号，不能改为抽签", why: "抽签要在放号前公布。", next: "请选还没有放号的时段。" },
  "rush.window-wrong": { what: "登记时间不合适", why: "长短或先后不在允许的范围。", next: "请改登记时间后再试。" },
};
