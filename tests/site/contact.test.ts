import { expect, test } from 'vitest';
import { contactOf } from '../../src/site/contact.ts';
import { builtPage, builtPages } from '../support/dist.ts';
import { content, editionOf } from '../support/content.ts';

const { meta, ui } = editionOf(content);
const named = { companion: { ...meta.companion, contact: 'mailto:editors@press.example' } };

test('mistakes are told where the host says, else where the edition says, else to the project, else nowhere', () => {
	expect(contactOf(named, 'https://host.example/issues')).toBe('https://host.example/issues');
	expect(contactOf(named, '')).toBe('mailto:editors@press.example');
	const { contact: _, ...companion } = named.companion;
	expect(contactOf({ companion }, undefined, {})).toBeUndefined();
	const issues = [
		[{ bugs: { url: 'https://bugs.example/' } }, 'https://bugs.example/'],
		[{ bugs: { email: 'us@press.example' } }, 'mailto:us@press.example'],
		[{ repository: 'git@github.com:press/companion.git' }, 'https://github.com/press/companion/issues'],
		[
			{ repository: { url: 'git+https://gitlab.com/press/companion.git' } },
			'https://gitlab.com/press/companion/-/issues',
		],
		[{ repository: { url: 'https://press.example/companion' } }, undefined],
	] as const;
	for (const [project, address] of issues) expect(contactOf({ companion }, undefined, project)).toBe(address);
	expect(() => contactOf(named, 'javascript:alert(1)')).toThrow(
		'CONTACT is “javascript:alert(1)”, which is no address. Write https://… or mailto:…, or leave it out.',
	);
});

test('every page’s foot leads to how a mistake is reported, where there is an address; where there is none, that is said', () => {
	const feet = builtPages().flatMap(({ path, html }) => {
		const foot = html.indexOf(' class="page-foot');
		return foot < 0 ? [] : [[path, html.slice(foot)] as const];
	});
	expect(feet.length).toBeGreaterThan(1000);
	const contact = contactOf(meta);
	const leads = ([, foot]: (typeof feet)[number]) => /<a [^>]*href="\/about\/#mistakes"/.test(foot);
	expect(feet.filter((foot) => leads(foot) !== Boolean(contact)).map(([path]) => path)).toEqual([]);
	expect(builtPage('/1-first/', 'fixture').html).toContain('href="/ddv/about/#mistakes"');
	const { document } = builtPage('/about/');
	const said = [...document.querySelectorAll('.sl-markdown-content p')].map(({ textContent }) =>
		textContent.trim(),
	);
	if (contact) expect(document.querySelector(`a[href="${contact}"]`)).not.toBeNull();
	else expect(said).toContain(ui.site.noContact);
});
