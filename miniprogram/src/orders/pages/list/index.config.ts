export default definePageConfig({ navigationBarTitleText: "我的订单与缴费" });
