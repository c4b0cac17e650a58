/** Shows one picture in a tab of its own, where a browser zooms it. */
export function showPictures(addresses: readonly string[], current = 0): void {
  const address = addresses[current];
  if (address) window.open(address, "_blank", "noopener");
}
