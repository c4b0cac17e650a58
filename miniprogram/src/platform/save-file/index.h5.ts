/** Hands a text over as a file of the browser's downloads. */
export async function saveFile(name: string, text: string, type: string): Promise<"saved" | "copied" | "failed"> {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  return "saved";
}
