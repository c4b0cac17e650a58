export default definePageConfig({ navigationBarTitleText: "改时间" });
