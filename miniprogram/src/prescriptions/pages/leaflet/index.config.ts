export default definePageConfig({ navigationBarTitleText: "用药说明" });
