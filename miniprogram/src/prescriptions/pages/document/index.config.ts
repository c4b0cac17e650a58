export default definePageConfig({ navigationBarTitleText: "处方原件" });
