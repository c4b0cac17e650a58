export default definePageConfig({ navigationBarTitleText: "人工窗口核验" });
