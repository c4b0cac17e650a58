import Taro from "@tarojs/taro";
import type { SendFile } from "./form";

export type { Sending, UploadForm } from "./form";

export const sendFile: SendFile = (file, form, onProgress) => {
  const task = Taro.uploadFile({
    url: form.url,
    filePath: file.path,
    name: "file",
    fileName: file.name,
    formData: { ...form.fields },
  });
  task.progress?.(({ progress }) => onProgress(progress));
  return {
    sent: task.then(({ statusCode }) => statusCode >= 200 && statusCode < 300).catch(() => false),
    stop: () => task.abort?.(),
  };
};
