import type { SendFile } from "./form";

export type { Sending, UploadForm } from "./form";

export const sendFile: SendFile = (file, form, onProgress) => {
  const request = new XMLHttpRequest();
  const sent = new Promise<boolean>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? Math.round((loaded / total) * 100) : 0);
    request.onload = () => resolve(request.status >= 200 && request.status < 300);
    request.onerror = request.onabort = request.ontimeout = () => resolve(false);
    const body = new FormData();
    for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
    if (file.blob) body.append("file", file.blob, file.name);
    request.open("POST", form.url);
    request.send(body);
  });
  return { sent, stop: () => request.abort() };
};
