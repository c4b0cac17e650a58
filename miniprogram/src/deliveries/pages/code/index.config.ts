export default definePageConfig({ navigationBarTitleText: "取药码" });
