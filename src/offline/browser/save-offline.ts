/** Keeps the edition in this browser when the reader asks for it, shows how that goes, and takes it away again. */
import { dataOf, elementIn } from '../../figure-kit/browser/elements.ts';
import { fill } from '../../text/words.ts';
import { type CachedEdition, cacheNames, cachedEditions } from './store.ts';
import type { Progress } from './worker.ts';

/** Browsers that can install a site ask for it with this; TypeScript does not know it. */
interface InstallPrompt extends Event {
	prompt(): Promise<unknown>;
}
/** A worker’s address is let through by a policy of its own: TypeScript knows neither. */
interface Policy {
	createScriptURL(address: string): string;
}
const { trustedTypes } = window as unknown as {
	trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
};

class SaveOffline extends HTMLElement {
	readonly #words: Record<string, string> = JSON.parse(dataOf(this, 'words'));
	readonly #worker = dataOf(this, 'worker');
	readonly #scope = new URL('.', new URL(this.#worker, location.href)).href;
	readonly #status = elementIn<HTMLElement>(this, '[role=status]');
	readonly #bar = elementIn(this, 'progress');
	readonly #save = elementIn<HTMLButtonElement>(this, '.keep');
	readonly #remove = elementIn<HTMLButtonElement>(this, '.remove');
	/** The worker’s address as the policy lets it through, which can be made but once. */
	#address: string | undefined;
	/** The kept edition that is spoken of. */
	#edition: CachedEdition | undefined;

	connectedCallback(): void {
		const { serviceWorker } = navigator;
		if (!serviceWorker || !/^https?:$/.test(location.protocol)) return this.#show('impossible');
		this.#save.addEventListener('click', () => void this.#start());
		this.#remove.addEventListener('click', () => void this.#forget());
		serviceWorker.addEventListener('message', ({ data }: MessageEvent<Progress>) => {
			this.#bar.max = data.count;
			this.#bar.value = data.cached;
		});
		void this.#look();
		const install = elementIn<HTMLButtonElement>(this, '.install');
		addEventListener('beforeinstallprompt', (event) => {
			event.preventDefault();
			install.hidden = false;
			install.onclick = () => void (event as InstallPrompt).prompt();
		});
		addEventListener('appinstalled', () => (install.hidden = true));
	}

	/** Says how it stands, and offers what can be done then. */
	#show(word: string, ...offered: HTMLElement[]): void {
		this.#status.textContent = fill(this.#words[word] ?? '', { ...this.#edition });
		for (const each of [this.#save, this.#remove, this.#bar]) each.hidden = !offered.includes(each);
	}

	async #registration(): Promise<ServiceWorkerRegistration | undefined> {
		const found = await navigator.serviceWorker.getRegistration(this.#scope);
		return found?.scope === this.#scope ? found : undefined;
	}

	/** Looks what is kept, and says so. */
	async #look(): Promise<void> {
		const registration = await this.#registration().catch(() => undefined);
		if (!registration) return this.#show('notKept', this.#save);
		registration.addEventListener('updatefound', () => {
			if (registration.installing) this.#watch(registration.installing);
		});
		if (registration.installing) return this.#watch(registration.installing);
		await this.#showState(registration);
	}

	async #showState({ active, waiting }: ServiceWorkerRegistration): Promise<void> {
		const [one, other] = await cachedEditions(this.#scope);
		if (!active || !one) return this.#show('lost', this.#save, ...(active ? [this.#remove] : []));
		this.#edition = (waiting && other) || one;
		this.#show(this.#edition === one ? 'kept' : 'newer', this.#remove);
	}

	/** Follows the fetching to its end. */
	#watch(worker: ServiceWorker): void {
		this.#show('fetching', this.#bar);
		worker.addEventListener('statechange', () => {
			if (worker.state !== 'installing') this.#fetched(worker).catch(reportError);
		});
	}

	/** Says how the fetching ended. */
	async #fetched(worker: ServiceWorker): Promise<void> {
		const registration = await this.#registration();
		if (registration?.active || worker.state !== 'redundant') {
			if (registration) await this.#showState(registration);
		} else this.#show('failed', this.#save);
	}

	async #start(): Promise<void> {
		const rules = { createScriptURL: () => this.#worker };
		try {
			this.#address ??= trustedTypes?.createPolicy('save-offline', rules).createScriptURL('') ?? this.#worker;
			await this.#forget();
			const registration = await navigator.serviceWorker.register(this.#address, {
				scope: this.#scope,
				updateViaCache: 'none',
			});
			// Kept until the reader takes it away, where the browser grants that.
			void navigator.storage?.persist?.();
			if (registration.installing) this.#watch(registration.installing);
		} catch {
			this.#show('failed', this.#save);
		}
	}

	async #forget(): Promise<void> {
		await (await this.#registration())?.unregister();
		for (const name of await cacheNames(this.#scope)) await caches.delete(name);
		this.#show('notKept', this.#save);
	}
}

customElements.define('save-offline', SaveOffline);
