export default definePageConfig({ navigationBarTitleText: "我的在线复诊" });
