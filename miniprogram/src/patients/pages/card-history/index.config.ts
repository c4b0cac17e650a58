export default definePageConfig({ navigationBarTitleText: "就诊卡变动记录" });
