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
  const all = Array.from({ length: places }, (_, place) => place);
  const seat = (person: number, tried: Set<number>): boolean => {
    const suitable = all.filter((place) => fits(person, place));
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
