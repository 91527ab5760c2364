import type { Element } from 'hast';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { capital, fill } from '../../text/words.ts';
import { drawInset } from './inset.ts';
import { alsoMarks, type Model, tellTrip } from './model.ts';
import { provinceNameOf } from './provinces.ts';
import { drawWhole } from './whole.ts';

/** The whole country; on a phone, the country small and the places closer. */
export const draw = (model: Model, canvas: Canvas): Element =>
	canvas.name === 'phone' ? drawInset(model, canvas) : drawWhole(model, canvas);

/** What is said of each place, area and region, and of the line and the share. */
export function evidence(model: Model, context: RenderContext): MarkEvidence[] {
	const { words, sites, areas, regions } = model;
	const namesOf = (provinces: readonly string[]) => provinces.map(provinceNameOf).join(', ');
	return [
		...sites.map((site) => ({
			mark: `site=${site.id}`,
			title: site.name,
			parts: [
				{
					name: tellTrip(site, words),
					text: `${capital(site.fact)}. ${site.what}`,
					pages: site.pages,
					link: context.entry('places', site.id, site.name),
				},
			],
		})),
		...areas.map(({ id, label, place, what, pages }) => ({
			mark: `area=${id}`,
			title: label,
			parts: [{ text: what, pages, link: context.entry('places', place, label) }],
		})),
		...regions.map(({ id, label, what, pages, provinces }) => ({
			mark: `region=${id}`,
			title: label,
			parts: [{ text: what, pages }, { text: fill(words.provinces, { provinces: namesOf(provinces) }) }],
		})),
		...alsoMarks(model).map(({ id, label, what, pages, term }) => ({
			mark: `also=${id}`,
			title: label,
			parts: [{ text: what, pages, link: term ? context.entry('terms', term, label) : undefined }],
		})),
	];
}
