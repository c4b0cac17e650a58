export const zh = {
  openOrder: "打开订单",
  openVisit: "打开门诊预约",
  openDraw: "查看抽签结果",
  openClinics: "去选时间",
  openChat: "打开与医生的对话",
  openConsultation: "打开复诊申请",
  openRx: "打开处方",
  openDelivery: "看取药或快递的进度",
  onlyHere: "这条消息只在这里告诉您。",
  kept: "不管送没送到，每条消息都保存在这里。",
  reach: "怎样收到提醒",
};
