export default definePageConfig({ navigationBarTitleText: "候诊大屏" });
