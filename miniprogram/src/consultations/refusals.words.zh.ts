import type { FollowUpRefusals } from "./calls";

export const refusalsZh: FollowUpRefusals = {
  "department.offline": {
    what: "这个科室暂不在线复诊",
    why: "它的病情需要当面看，目前没有开放线上。",
    next: "请换一个科室，或预约门诊。",
  },
  "favourites.too-many": {
    what: "收藏的医生已到上限",
    why: "为了好找，收藏的人数有限。",
    next: "请先取消一位，再收藏。",
  },
  "consent.missing": {
    what: "请先读知情同意书",
    why: "在线复诊前，每位就诊人都要读过并同意现在这一版。",
    next: "读完同意后回到这里，填好的内容还在。",
  },
  "doctor.elsewhere": {
    what: "这位医生不在这个科室",
    why: "医生的科室有了变化。",
    next: "请重新选医生，填好的内容还在。",
  },
  "doctor.away": {
    what: "这位医生在休假",
    why: "休假期间不接新的复诊。",
    next: "请换一位医生，或等医生回来；填好的内容还在。",
  },
  "service.not-offered": {
    what: "这位医生现在不提供这项服务",
    why: "医生刚刚调整了服务。",
    next: "请选别的服务或别的医生，填好的内容还在。",
  },
  "quota.full": {
    what: "这位医生今天的名额已满",
    why: "为了看得仔细，每天接的人数有限。",
    next: "请换一位医生，或明天再来；填好的内容还在。",
  },
  "signs.acute": {
    what: "情况紧急，请打 120",
    why: "您选的情况不能在线等医生答复。",
    next: "马上打 120，或到最近的急诊。",
  },
  "symptom.unknown": {
    what: "症状列表有更新",
    why: "您选的一项已不在列表里。",
    next: "请再选一次，其他内容还在。",
  },
  "medicines.needed": {
    what: "续药要写明现在吃的药",
    why: "医生要知道药名、用法和还剩几天。",
    next: "请补上后再提交。",
  },
  "guardian.needed": {
    what: "请监护人在孩子身边一起办理",
    why: "不满六岁的孩子，每次都要监护人在场。",
    next: "请填写监护人姓名和关系后再提交。",
  },
  "profile.unconfirmed": {
    what: "请再核对一次健康信息",
    why: "过敏、用药、孕产等信息有变化，或确认已过了一段时间。",
    next: "核对后再提交，其他内容还在。",
  },
  "document.unusable": {
    what: "有一个文件不能用",
    why: "它没有传好，或没有通过安全检查。",
    next: "请删除后换一个文件，其他内容还在。",
  },
  "record.not-linked": {
    what: "还没有关联本院病历",
    why: "在线复诊要以您在本院的就诊记录为依据，这一位还没有关联。",
    next: "请先关联病历，或到医院就诊。",
  },
  "record.unreachable": {
    what: "暂时查不到病历",
    why: "医院病历系统没有及时答复。",
    next: "请稍后再试，填好的内容还在。",
  },
  "visit.unknown": {
    what: "没有找到这次就诊",
    why: "病历里没有您选的那一次。",
    next: "请重新选一次就诊。",
  },
  "visit.unfit": {
    what: "这次就诊不能作为复诊依据",
    why: "它超过了期限，或诊断不在在线复诊的范围。",
    next: "请预约门诊，由医生当面看。",
  },
  "price.changed": {
    what: "价格有调整",
    why: "您看到的是调整前的价格，还没有收费。",
    next: "请核对新的价格后再提交。",
  },
  "consultation.exists": {
    what: "您已经有一个申请",
    why: "同一位就诊人找同一位医生，一次只办理一个。",
    next: "请打开它继续。",
  },
  "consultation.moved-on": {
    what: "这次复诊刚刚有了变化",
    why: "医生或医院已先一步办理。",
    next: "现在的状态已显示在上面，请看看下一步。",
  },
  "dispute.already": {
    what: "已经提过一次",
    why: "每次复诊只能提一次，医院已收到或已答复。",
    next: "结果会写在这里；还有疑问请打电话。",
  },
  "dispute.too-late": {
    what: "已过提出的时间",
    why: "结束后只在一段时间内可以在手机上提出。",
    next: "请打电话给我们，会有人处理。",
  },
};
