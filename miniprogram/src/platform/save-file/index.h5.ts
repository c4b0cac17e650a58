const LONG_ENOUGH_MS = 60_000;

/** Hands a text to the browser as a file to keep. */
export async function saveFile(name: string, text: string, mediaType: string): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH_MS);
  return true;
}
