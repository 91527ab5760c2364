import type { Element } from 'hast';
import type { Box } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { byKey } from '../../text/lookup.ts';
import type { CollisionIndex } from './collision-index.ts';
import type { Model, Shown } from './model.ts';
import type { View } from './projection.ts';

/** A state on a canvas. */
export interface Scene {
	canvas: Canvas;
	model: Model;
	shown: Shown;
}

/** A map in it, and the index of what stands on that. */
export interface MapScene extends Scene {
	view: View;
	collisions: CollisionIndex;
}

/** Words and signs beside a map, and the room that they take. */
export interface Block {
	elements: Element[];
	box: Box;
}

/** The state that a canvas is for. */
export const sceneOf = (model: Model, canvas: Canvas): Scene => ({
	canvas,
	model,
	shown: byKey(model.shown, canvas.state),
});
