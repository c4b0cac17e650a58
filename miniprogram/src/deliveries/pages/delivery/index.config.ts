export default definePageConfig({ navigationBarTitleText: "配送进度" });
