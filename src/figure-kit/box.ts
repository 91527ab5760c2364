/** A rectangle in a drawing, in pixels from its left top corner. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
export const rightOf = ({ x, width }: Box): number => x + width;
export const bottomOf = ({ y, height }: Box): number => y + height;
