export default definePageConfig({ navigationBarTitleText: "评价与异议" });
