/** Opens a PDF in a tab of its own; must be called in the tap itself, or the browser blocks it. */
export async function openFile(address: string): Promise<boolean> {
  return window.open(address, "_blank", "noopener") !== undefined;
}
