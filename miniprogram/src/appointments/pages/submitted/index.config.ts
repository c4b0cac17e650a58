export default definePageConfig({ navigationBarTitleText: "申请已收到" });
