export default definePageConfig({ navigationBarTitleText: "语音和视频通话" });
