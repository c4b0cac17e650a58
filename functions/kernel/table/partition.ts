import { compareSortKeys, placeOf } from "./range";
import type { Item, Query } from "./table";

export type Stored = { readonly item: Item; readonly size: number };

/** The items of one partition key in the order of their sort keys. */
export class Partition {
  readonly #order: string[];
  readonly #items: Map<string, Stored>;

  /** Empty, or with what another one holds now; from then on each goes its own way. */
  constructor(like?: Partition) {
    this.#order = like ? [...like.#order] : [];
    this.#items = new Map(like ? like.#items : []);
  }

  get(sk: string): Stored | undefined {
    return this.#items.get(sk);
  }

  set(sk: string, stored: Stored): void {
    if (!this.#items.has(sk)) this.#order.splice(this.#firstFrom(sk), 0, sk);
    this.#items.set(sk, stored);
  }

  delete(sk: string): void {
    if (this.#items.delete(sk)) this.#order.splice(this.#firstFrom(sk), 1);
  }

  isEmpty(): boolean {
    return this.#order.length === 0;
  }

  *entries(): Generator<[string, Stored]> {
    for (const sk of this.#order) yield [sk, this.#items.get(sk)!];
  }

  /** What a query walks over, from the cursor on, in its direction. */
  *walk(query: Query, after: string | undefined): Generator<[string, Stored]> {
    const order = this.#order;
    if (query.newestFirst) {
      let at = after === undefined ? order.length - 1 : this.#firstFrom(after) - 1;
      while (at >= 0 && placeOf(order[at]!, query) > 0) at--;
      for (; at >= 0 && placeOf(order[at]!, query) === 0; at--) yield [order[at]!, this.#items.get(order[at]!)!];
      return;
    }
    let at = this.#firstFrom(after ?? query.prefix ?? query.from ?? "");
    if (order[at] === after) at++;
    for (; at < order.length && placeOf(order[at]!, query) === 0; at++)
      yield [order[at]!, this.#items.get(order[at]!)!];
  }

  /** The place of the first sort key that is not before this one. */
  #firstFrom(sk: string): number {
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareSortKeys(this.#order[middle]!, sk) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
