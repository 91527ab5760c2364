import type { APIRoute } from 'astro';
import { iconPath, iconSizes } from '../offline/addresses.ts';
import { paper } from '../offline/icon.ts';
import { loadEdition } from '../site/edition.ts';
import { href } from '../site/paths.ts';

/** What a browser needs to know to put the site among the applications. */
export const GET: APIRoute = () => {
	const { title, description, language } = loadEdition().meta.companion;
	return Response.json({
		name: title,
		short_name: title.split(' ').at(-1),
		description,
		lang: language,
		id: href('/'),
		start_url: href('/'),
		scope: href('/'),
		// With the way back, which a window without the browser's bar lacks.
		display: 'minimal-ui',
		background_color: paper(),
		theme_color: paper(),
		icons: iconSizes.flatMap((size) =>
			['any', 'maskable'].map((purpose) => ({
				src: href(iconPath(size)),
				sizes: `${size}x${size}`,
				type: 'image/png',
				purpose,
			})),
		),
	});
};
