export default definePageConfig({ navigationBarTitleText: "智慧医院" });
