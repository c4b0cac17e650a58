/** Is this page of the mini program released? `undefined` pages accept all. A query is no part of the page. */
export const pageIsReleased = (page: string, pages: readonly string[] | undefined): boolean =>
  page === "" || pages === undefined || pages.includes((page.split("?")[0] ?? "").replace(/^\//, ""));
