import { comparePlaces, type Place } from '../base/place.ts';

/** 读的时候换过写法的一处：原来怎么写，读成什么。换的只是写法，数没有变。 */
export interface Normalised {
  readonly place: Place;
  readonly found: string;
  readonly read: string;
}

/** 按文件、行、列排好；同一格读过几回的只留一回。 */
export function sortNormalised(notes: readonly Normalised[]): Normalised[] {
  const sorted = notes.toSorted((a, b) => comparePlaces(a.place, b.place));
  return sorted.filter((note, index) => {
    const before = sorted[index - 1];
    return (
      !before ||
      comparePlaces(before.place, note.place) !== 0 ||
      before.found !== note.found ||
      before.read !== note.read
    );
  });
}
