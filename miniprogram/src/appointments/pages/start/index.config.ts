export default definePageConfig({ navigationBarTitleText: "系统超声预约" });
