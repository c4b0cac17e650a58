export default definePageConfig({ navigationBarTitleText: "复诊记录" });
