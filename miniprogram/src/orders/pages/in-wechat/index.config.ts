export default definePageConfig({ navigationBarTitleText: "用微信支付" });
