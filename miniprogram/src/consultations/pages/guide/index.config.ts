export default definePageConfig({ navigationBarTitleText: "找科室" });
