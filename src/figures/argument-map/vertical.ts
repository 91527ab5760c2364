/** The picture from top to bottom, where there is less room. */
import { middleOf } from '../../figure-kit/box.ts';
import { band, curve, type Way } from '../../figure-kit/connectors.ts';
import { column, columns, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { rectOn, rule } from '../../figure-kit/parts.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import type { Blocks } from './blocks.ts';
import { body, vertically, jaw, stream } from './outlines.ts';
import { bottom, comes, filled, half, type Picture, right, villages } from './ground.ts';
import type { Ground } from './signs.ts';

export function vertical(of: Blocks, sheet: Sheet): Picture {
	const { width, name } = sheet;
	const phone = name === 'phone';
	const arms = of.places.filter((each) => each.claim);
	const aside = of.places.find((each) => !each.claim);
	/** How far the jaws reach around the body. */
	const inset = phone ? 16 : 24;
	/** Room for the stream at the left. */
	const stem = phone ? 64 : 88;
	const arm = (setting: Blocks['places'][number]): Part =>
		column(
			{ gap: 8, alignItems: 'stretch', padding: phone ? [12, 5] : [14, 14], name: `arm-${setting.id}` },
			[
				column({ height: 46 * of.size.pictogram, justifyContent: 'end' }, [
					of.pictures(setting, of.size.pictogram),
				]),
				of.place(setting, 'fill', true),
			],
		);
	const both = (part: Part, to: Way, ground: Ground): Part =>
		row({ gap: phone ? 2 : 12, flex: 1, alignItems: 'start', name: `comes-${to}` }, [
			comes(to, ground),
			column({ flex: 1 }, [part]),
		]);
	const whole = column({}, [
		of.question,
		row({ padding: [14, 0, 18, 0], name: 'start' }, [
			flex({ width: stem }),
			column({ flex: 1 }, [of.start, of.startPieces || undefined]),
		]),
		column({ margin: [0, inset], padding: phone ? [14, 9, 12, 0] : [18, 18, 18, 4], name: 'body' }, [
			row({}, [
				flex({ width: stem - inset, name: 'channel' }),
				column({ flex: 1, gap: 2 }, [of.regime, of.regimeBelow || undefined]),
			]),
			row({ padding: [phone ? 16 : 24, 0, 0, stem - inset] }, [of.frame]),
			columns({ padding: [phone ? 34 : 48, 0, 0, phone ? 9 : 14], gap: 7 }, arms.map(arm)),
		]),
		column({ padding: [4, 24, 10, 26] }, [
			aside &&
				row({ gap: 10, alignItems: 'center' }, [
					row({ name: 'aside' }, [of.pictures(aside, of.size.pictogram)]),
					of.place(aside, 'paper', false),
				]),
		]),
		row({ padding: [14, phone ? 6 : 14], gap: phone ? 4 : 10, name: 'party' }, [
			column({ flex: 1, gap: 14 }, [
				row({ gap: phone ? 0 : 20, name: 'both' }, [
					both(of.above, 'down', of.aboveGround),
					both(of.below, 'up', 'central'),
				]),
				rule({ className: 'map-rule' }),
				of.answer,
				of.out,
			]),
			flex({ width: phone ? 26 : 36, name: 'out' }),
		]),
		of.key && column({ padding: [16, 0, 0, 0] }, [of.key]),
	]);
	return {
		whole,
		outlines(at) {
			const [shell, party, start, out] = [at('body'), at('party'), at('start'), at('out')];
			const side = aside && at('aside');
			const along = { from: shell.y, to: bottom(shell) };
			const across = { from: shell.x, to: right(shell) };
			const channel = at('channel');
			const centre = channel.x + channel.width / 2 + 2;
			const boxes = arms.map(({ id }) => at(`arm-${id}`));
			const armsFrom = Math.min(...boxes.map(({ y }) => y));
			const armsTo = Math.max(...boxes.map(bottom));
			const closes = { from: shell.y + 40, to: shell.y + (phone ? 170 : 190) };
			const both = at('both');
			const [foot, line] = [bottom(party), bottom(both) + 7];
			const middle = at('comes-up').x - (phone ? 0 : 10);
			const empty = of.aboveGround !== 'central';
			const mahogany = empty ? 'map-empty' : 'map-central';
			const outX = out.x + out.width / 2;
			return [
				filled(
					mahogany,
					jaw(vertically, 0, closes, across.from, [
						[party.y, across.from],
						[party.y, middle],
						[line, middle],
						[line, 0],
					]),
					'jaw-above',
				),
				filled(
					'map-central',
					jaw(vertically, width, closes, across.to, [
						[party.y, across.to],
						[party.y, middle - (empty ? 0 : 1)],
						[line, middle - (empty ? 0 : 1)],
						[line, width],
					]),
					'jaw-below',
				),
				rectOn({ x: 0, y: line - 1, width, height: foot - line + 1 }, 'map-central', { dataFlip: 'wall' }),
				filled('map-platforms', body(vertically, along, across), 'body'),
				// It leaves the stream from under it.
				...(side
					? [
							curve(
								{ x: across.from + 9, y: armsTo - 30 },
								{ x: side.x - 7, y: middleOf(side).y },
								{ way: 'down', className: 'map-side', flip: 'side' },
							),
						]
					: []),
				filled(
					'map-stream',
					stream(
						vertically,
						{
							tip: start.y + 8,
							full: along.from + 4,
							split: armsFrom - 40,
							arms: { from: armsFrom, to: armsTo },
						},
						centre,
						half[name],
						boxes.map(({ x, width: breadth }) => ({ from: x, to: x + breadth })),
					),
					'stream',
				),
				...villages([0.62, 0.92].map((part) => [centre, start.y + (along.from - start.y) * part + 8])),
				band(
					{ x: outX, y: along.to - 4 },
					{ x: outX, y: foot + 1 },
					{
						way: 'down',
						breadth: 16,
						head: 22,
						spread: 14,
						className: 'map-platforms',
						flip: 'out',
					},
				),
				rectOn({ x: outX - 2.5, y: along.to - 8, width: 5, height: foot - along.to - 14 }, 'map-core', {
					dataFlip: 'core',
				}),
			];
		},
	};
}
