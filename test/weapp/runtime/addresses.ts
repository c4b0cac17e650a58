/** A path as seen from a file, without "./" and "../". */
export function resolved(from: string, path: string): string {
  const parts = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of path.replace(/^\//, "").split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}

/** The parameters of an address as the host hands them on: not decoded. */
export const queryOf = (query = ""): Record<string, string> =>
  Object.fromEntries(
    query
      .split("&")
      .filter(Boolean)
      .map((pair) => {
        const [name = "", ...rest] = pair.split("=");
        return [name, rest.join("=")];
      }),
  );

export const split = (address: string): { path: string; query: Record<string, string> } => {
  const [path = "", query] = address.replace(/^\//, "").split("?");
  return { path, query: queryOf(query) };
};
