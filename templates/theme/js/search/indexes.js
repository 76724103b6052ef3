// Pagefind's indexes behind one face: however many there are, they are asked together and answer as one.
// Each language has its own (its words have other stems), and a module of its own too, for Pagefind keeps one WebAssembly
// program in a module, and that is a language's.

import { FACETS, NEWEST } from "./address.js";
import { attested } from "./terms.js";
import { primary } from "./text.js";

const OWN_WEIGHT = 1.5; // what is in the language of the site goes before what is not, and answers the same
const SMALLEST_PROGRAM = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
const AHEAD = 3;

// `reason` is one of "missing", "offline" and "forbidden": what the reader is told.
export class SearchError extends Error {
  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }
}

// Opens all indexes of the bundles; `language` is the site's. `edition` changes when one of them is made anew.
export async function open(bundles, root, language) {
  try {
    new WebAssembly.Module(SMALLEST_PROGRAM);
  } catch (error) {
    throw new SearchError("forbidden", error);
  }
  const entries = await Promise.all(bundles.map(entryOf));
  const places = bundles.flatMap((bundle, place) =>
    Object.keys(JSON.parse(entries[place]).languages).map((language) => ({ bundle, language })),
  );
  const indexes = await Promise.all(places.map((place) => openOne(place, root, language)));
  return { indexes, bundles, edition: entries.join() };
}

export async function isOutdated({ bundles, edition }) {
  return (await Promise.all(bundles.map(entryOf))).join() !== edition;
}

async function entryOf(bundle) {
  let answer;
  try {
    answer = await fetch(`${bundle}pagefind-entry.json`, { cache: "no-cache" });
  } catch (error) {
    throw new SearchError("offline", error);
  }
  if (!answer.ok) throw new SearchError("missing");
  return answer.text();
}

async function openOne({ bundle, language }, root, ownLanguage) {
  // The part behind "#" makes it another module, but the same file to fetch.
  const module = await import(`${bundle}pagefind.js#${encodeURIComponent(language)}`);
  const weight = primary(language) === primary(ownLanguage) ? OWN_WEIGHT : 1;
  const options = { basePath: bundle, baseUrl: root, indexWeight: weight };
  const instance = speaking(language, () => module.createInstance(options));
  return attested({ language: language === "unknown" ? "" : language, pagefind: instance, load: loader() });
}

// Loads what was found. Pagefind has one object for a page, and writes into it where the words of a query stand: of two
// loads of one page the second waits for the first, or both would be given the places of the second.
function loader() {
  const pending = new Map();
  return (result) => {
    const before = pending.get(result.id) ?? Promise.resolve();
    const loading = before.catch(() => {}).then(() => result.data());
    pending.set(result.id, loading);
    return loading;
  };
}

// Pagefind takes the language of the document and no other; it reads it once, at once.
function speaking(language, make) {
  const page = document.documentElement;
  const own = page.lang;
  page.lang = language;
  try {
    return make();
  } finally {
    page.lang = own;
  }
}

// How many briefings answer a question, and `next(number)`: the following ones, as Pagefind has them.
export async function ask({ indexes }, { query, chosen, order }) {
  const term = termOf(query);
  // without words nothing is more relevant, and a phrase stands in a text or does not
  const byDay = order === NEWEST || term === null || isPhrase(term);
  const options = { filters: filtersOf(chosen), sort: byDay ? { date: "desc" } : {} };
  const able = await those(indexes, term);
  const answers = await Promise.all(able.map(({ pagefind }) => pagefind.search(term, options)));
  const lists = answers.map(({ results }, place) => results.map((result) => found(result, able[place])));
  const take = byDay ? merged(lists) : inTurn(lists.flat().sort((a, b) => b.score - a.score));
  return { count: lists.reduce((sum, list) => sum + list.length, 0), next: unique(take) };
}

// How many briefings have each value of each facet, among those that answer the rest of the question: what one would
// get by choosing it. Values of one facet are alternatives, so what is chosen of a facet does not count for itself.
export async function counts({ indexes }, { query, chosen }) {
  const totals = sum(await Promise.all(indexes.map(({ pagefind }) => pagefind.filters())));
  const term = termOf(query);
  const able = await those(indexes, term);
  const asked = new Map();
  const answer = (filters) => {
    const key = JSON.stringify(filters);
    if (!asked.has(key)) {
      const all = term === null && !Object.keys(filters).length;
      const searches = () => Promise.all(able.map(({ pagefind }) => pagefind.search(term, { filters })));
      asked.set(key, all ? totals : searches().then((answers) => sum(answers.map((one) => one.filters))));
    }
    return asked.get(key);
  };
  const others = (facet) => filtersOf({ ...chosen, [facet]: [] });
  return Object.fromEntries(
    await Promise.all(FACETS.map(async (facet) => [facet, (await answer(others(facet)))[facet] ?? {}])),
  );
}

async function those(indexes, term) {
  const have = await Promise.all(indexes.map((index) => index.has(term)));
  return indexes.filter((_, place) => have[place]);
}

// What Pagefind is asked for: it knows the straight quotation marks alone, and not that the Arabic stroke is no letter.
function termOf(query) {
  return query.replace(/[“”„‟«»]/g, '"').replace(/\u0640/g, "").trim() || null;
}

function isPhrase(term) {
  return /^".+"$/.test(term);
}

function filtersOf(chosen) {
  const used = FACETS.filter((facet) => chosen[facet].length);
  return Object.fromEntries(used.map((facet) => [facet, { any: chosen[facet] }]));
}

function found(result, { language, load }) {
  let page;
  return { score: result.score, load: () => (page ??= load(result).then((data) => ({ ...data, language }))) };
}

function inTurn(results) {
  let place = 0;
  return (number) => {
    const part = results.slice(place, place + number);
    place += part.length;
    return Promise.all(part.map((result) => result.load()));
  };
}

// Lists that are in order become one: the latest of their first ones is next. Only a loaded result knows its day.
function merged(lists) {
  const queues = lists.filter((list) => list.length).map((list) => ({ list, place: 0 }));
  return async (number) => {
    const pages = [];
    while (queues.length && pages.length < number) {
      const firsts = await Promise.all(queues.map(first));
      const latest = firsts.reduce((best, page, place) => (dayOf(page) > dayOf(firsts[best]) ? place : best), 0);
      pages.push(firsts[latest]);
      queues[latest].place += 1;
      if (queues[latest].place === queues[latest].list.length) queues.splice(latest, 1);
    }
    return pages;
  };
}

function first({ list, place }) {
  for (const coming of list.slice(place + 1, place + 1 + AHEAD)) coming.load().catch(() => {});
  return list[place].load();
}

function dayOf(page) {
  return page.filters.day?.[0] ?? "";
}

// A page that two bundles hold is shown once.
function unique(take) {
  const seen = new Set();
  return async (number) => {
    const pages = [];
    for (let wanted = number; wanted; wanted = number - pages.length) {
      const taken = await take(wanted);
      for (const page of taken) {
        if (!seen.has(page.url)) pages.push(page);
        seen.add(page.url);
      }
      if (taken.length < wanted) break;
    }
    return pages;
  };
}

function sum(tables) {
  const whole = {};
  for (const [facet, values] of tables.flatMap(Object.entries)) {
    whole[facet] ??= {};
    for (const [value, number] of Object.entries(values)) whole[facet][value] = (whole[facet][value] ?? 0) + number;
  }
  return whole;
}
