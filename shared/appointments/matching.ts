/**
 * A maximum matching of people with places: it serves as many people as can be served at all, and among all such ways one
 * in which nobody could be served instead of a person who stands further back (augmenting paths, taken in the order of the
 * people). Answers for each person her place, or undefined; nobody is moved from hers where a free one would do.
 */
export function mostServed(
  people: number,
  places: number,
  fits: (person: number, place: number) => boolean,
): (number | undefined)[] {
  const holder = new Array<number | undefined>(places).fill(undefined);
  // Of more places than there are people, one is always left for her: the first so many of hers are all that matter.
  const lists = new Map<number, number[]>();
  const suitableFor = (person: number): number[] => {
    const list: number[] = [];
    for (let place = 0; place < places && list.length < people; place++) if (fits(person, place)) list.push(place);
    lists.set(person, list);
    return list;
  };
  const seat = (person: number, tried: Set<number>): boolean => {
    const suitable = lists.get(person) ?? suitableFor(person);
    const free = suitable.find((place) => holder[place] === undefined);
    if (free !== undefined) {
      holder[free] = person;
      return true;
    }
    for (const place of suitable) {
      if (tried.has(place)) continue;
      tried.add(place);
      if (!seat(holder[place]!, tried)) continue;
      holder[place] = person;
      return true;
    }
    return false;
  };
  for (let person = 0; person < people; person++) seat(person, new Set());
  const served = new Array<number | undefined>(people).fill(undefined);
  holder.forEach((person, place) => {
    if (person !== undefined) served[person] = place;
  });
  return served;
}
