export default definePageConfig({ navigationBarTitleText: "到医院办理" });
