export default definePageConfig({ navigationBarTitleText: "抽签放号" });
