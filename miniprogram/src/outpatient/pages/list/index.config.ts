export default definePageConfig({ navigationBarTitleText: "我的门诊预约" });
