/** Items that a list must have: where it does not, an error says so there and then. */

/**
 * The item at a place of a list.
 *
 * @param place from 0
 * @throws RangeError where there is none
 */
export function itemAt<Item>(list: ArrayLike<Item>, place: number): NonNullable<Item> {
	const item = list[place];
	if (item === undefined || item === null)
		throw new RangeError(`There is no item ${place} among ${list.length}.`);
	return item;
}

/** @throws RangeError where the list is empty */
export const firstOf = <Item>(list: ArrayLike<Item>): NonNullable<Item> => itemAt(list, 0);

/** @throws RangeError where the list is empty */
export const lastOf = <Item>(list: ArrayLike<Item>): NonNullable<Item> => itemAt(list, list.length - 1);

/**
 * The first item that fits.
 *
 * @throws RangeError where none does
 */
export function findIn<Item>(list: readonly Item[], fits: (item: Item, place: number) => boolean): Item {
	for (const [place, item] of list.entries()) if (fits(item, place)) return item;
	throw new RangeError(`None of ${list.length} items fits.`);
}
