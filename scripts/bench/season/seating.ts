/**
 * A maximum matching of people with rooms of several places (shortest augmenting paths). A room from which no path leads to
 * a free place never has one again, so that it is not looked at twice. Answers each person's room.
 */
export function fullestSeating(fits: readonly (readonly number[])[], room: readonly number[]): (number | undefined)[] {
  const roomOf = new Array<number | undefined>(fits.length).fill(undefined);
  const inside = room.map(() => new Set<number>());
  const dead = new Set<number>();
  for (let person = 0; person < fits.length; person++) {
    /** By whom each room was reached. */
    const reached = new Map<number, number>();
    const queue = [person];
    let free: number | undefined;
    for (let at = 0; at < queue.length && free === undefined; at++)
      for (const next of fits[queue[at]!]!) {
        if (reached.has(next) || dead.has(next)) continue;
        reached.set(next, queue[at]!);
        if (inside[next]!.size < room[next]!) {
          free = next;
          break;
        }
        queue.push(...inside[next]!);
      }
    if (free === undefined) for (const next of reached.keys()) dead.add(next);
    for (let into = free; into !== undefined;) {
      const moved = reached.get(into)!;
      const left = roomOf[moved];
      if (left !== undefined) inside[left]!.delete(moved);
      roomOf[moved] = into;
      inside[into]!.add(moved);
      into = moved === person ? undefined : left;
    }
  }
  return roomOf;
}
