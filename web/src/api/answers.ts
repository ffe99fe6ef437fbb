import type { components, paths } from "./schema";

/** A message or answer of the API by its name: `Schema<"orders.OrderAnswer">`. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** The paths that can be read. */
export type Readable = {
  [P in keyof paths]: paths[P] extends { get: { parameters: unknown } } ? P : never;
}[keyof paths];

type GetOf<P extends Readable> = paths[P] extends { get: infer G } ? G : never;
type ParametersOf<P extends Readable> = GetOf<P> extends { parameters: infer A } ? A : never;
export type PathOf<P extends Readable> =
  ParametersOf<P> extends { path: infer A extends object } ? A : never;
export type QueryOf<P extends Readable> =
  ParametersOf<P> extends { query?: infer A } ? NonNullable<A> : never;

/** What a question needs: the parameters of its path, if it has any, and those of its query. */
export type Asked<P extends Readable> = ([PathOf<P>] extends [never]
  ? { path?: undefined }
  : { path: PathOf<P> }) & { query?: QueryOf<P> };

/** What a GET of this path answers. */
export type AnswerOf<P extends Readable> =
  GetOf<P> extends { responses: { 200: { content: { "application/json": infer A } } } } ? A : never;

/** One of the items of a list. */
export type ItemOf<P extends Readable> =
  AnswerOf<P> extends { items: readonly (infer Item)[] } ? Item : never;

/** The paths that answer lists, page by page. */
export type Listed = {
  [P in Readable]: AnswerOf<P> extends { items: readonly unknown[] } ? P : never;
}[Readable];
