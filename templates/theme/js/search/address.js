// What is asked for, and the address that says so: query, chosen values and order can be shared, and Back undoes them.

export const FACETS = ["year", "topic", "person", "source", "language"];
export const NEWEST = "newest";
const RELEVANT = "relevant";

// `chosen` has a list of values for each facet.
export function read(search) {
  const values = new URLSearchParams(search);
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(values.getAll(facet))]]));
  return { query: values.get("q") ?? "", chosen, order: values.get("sort") === NEWEST ? NEWEST : RELEVANT };
}

export function write({ query, chosen, order }) {
  const values = new URLSearchParams();
  if (query) values.set("q", query);
  for (const facet of FACETS) for (const value of chosen[facet]) values.append(facet, value);
  if (order === NEWEST) values.set("sort", NEWEST);
  const text = values.toString();
  return text ? `?${text}` : "";
}

export function isEmpty({ query, chosen }) {
  return !query.trim() && FACETS.every((facet) => !chosen[facet].length);
}
