export default definePageConfig({ navigationBarTitleText: "未能安排检查的说明" });
