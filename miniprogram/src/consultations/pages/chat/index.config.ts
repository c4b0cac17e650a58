export default definePageConfig({ navigationBarTitleText: "在线复诊交流" });
