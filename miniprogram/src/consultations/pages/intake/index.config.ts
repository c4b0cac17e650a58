export default definePageConfig({ navigationBarTitleText: "填写复诊申请" });
