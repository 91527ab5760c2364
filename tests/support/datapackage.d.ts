/** The validator of data packages, as far as tests use it. */
declare module 'datapackage' {
	interface Field {
		name: string;
		descriptor: { description?: string };
	}
	interface Resource {
		name: string;
		headers: string[];
		schema: { fields: Field[]; fieldNames: string[] };
		read(options: { keyed: true }): Promise<Record<string, unknown>[]>;
	}
	export class Package {
		static load(descriptor: string, options: { basePath: string; strict?: boolean }): Promise<Package>;
		readonly valid: boolean;
		readonly errors: Error[];
		readonly resources: Resource[];
	}
}
