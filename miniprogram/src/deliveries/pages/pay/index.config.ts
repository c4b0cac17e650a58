export default definePageConfig({ navigationBarTitleText: "支付药费和快递费" });
