export default definePageConfig({ navigationBarTitleText: "选择配送方式" });
