// All indexes behind one face: however many languages and tiers there are, they are asked together and answer as one.
// Each language has its own, for its words have other stems.

import { FACETS, NEWEST } from "./address.js";
import { answering } from "./terms.js";
import { primary } from "./text.js";
import { tiersOf } from "./tiers.js";

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

// What there is to ask in the folder `bundle`; `language` is the site's and comes first. Nothing of an index is loaded yet.
export async function open(bundle, root, language) {
  try {
    new WebAssembly.Module(SMALLEST_PROGRAM);
  } catch (error) {
    throw new SearchError("forbidden", error);
  }
  const told = await toldOf(bundle);
  const tiers = JSON.parse(told).tiers.reverse(); // the fresh one is small: it is read first
  const isOwn = (one) => primary(one) === primary(language);
  const languages = [...new Set(tiers.flatMap((tier) => tier.languages))].sort((a, b) => isOwn(b) - isOwn(a));
  const groups = languages.map((one) => {
    const having = tiers.filter((tier) => tier.languages.includes(one));
    return tiersOf(one, having, { bundle, root, weight: isOwn(one) ? OWN_WEIGHT : 1 });
  });
  return { groups, bundle, told, isWhole: false };
}

export async function isOutdated({ bundle, told }) {
  return (await toldOf(bundle)) !== told;
}

async function toldOf(bundle) {
  const answer = await fetched(`${bundle}tiers.json`);
  return answer.text();
}

// As the server has it now.
async function fetched(address) {
  let answer;
  try {
    answer = await fetch(address, { cache: "no-cache" });
  } catch (error) {
    throw new SearchError("offline", error);
  }
  if (!answer.ok) throw new SearchError("missing");
  return answer;
}

// The tiers that answer a term, of each language. `leading`: of the site's language alone, and of that what comes first.
async function those(indexes, term, leading) {
  const [own] = indexes.groups;
  if (leading) return own ? answering([await own.first()], term, true) : [];
  const able = await Promise.all(
    indexes.groups.map(async (group) => answering(await group.all(), term, group === own)),
  );
  indexes.isWhole = true;
  return able.flat();
}

// How many briefings answer a question, and `next(number)`: the following ones, as Pagefind has them. With `leading` only
// those of what is loaded first.
export async function ask(indexes, { query, chosen, order }, { leading = false } = {}) {
  const term = termOf(query);
  // without words nothing is more relevant, and a phrase stands in a text or does not
  const byDay = order === NEWEST || term === null || isPhrase(term);
  const options = { filters: filtersOf(chosen), sort: byDay ? { date: "desc" } : {} };
  const able = await those(indexes, term, leading);
  const answers = await Promise.all(able.map((tier) => tier.search(term, options)));
  const lists = answers.map(({ results }, place) => results.map((result) => found(result, able[place])));
  const take = byDay ? merged(lists) : inTurn(lists.flat().sort((a, b) => b.score - a.score));
  return { count: lists.reduce((sum, list) => sum + list.length, 0), next: unique(take) };
}

// How many briefings have each value of each facet, among those that answer the rest of the question: what one would
// get by choosing it. Values of one facet are alternatives, so what is chosen of a facet does not count for itself.
export async function counts(indexes, { query, chosen }) {
  const tiers = (await Promise.all(indexes.groups.map((group) => group.all()))).flat();
  await Promise.all(tiers.map((tier) => tier.count()));
  const term = termOf(query);
  const able = await those(indexes, term);
  const asked = new Map();
  const answer = (filters) => {
    const key = JSON.stringify(filters);
    if (!asked.has(key)) asked.set(key, counted(indexes, able, term, filters));
    return asked.get(key);
  };
  const others = (facet) => filtersOf({ ...chosen, [facet]: [] });
  return Object.fromEntries(
    await Promise.all(FACETS.map(async (facet) => [facet, (await answer(others(facet)))[facet] ?? {}])),
  );
}

// Pagefind counts what is hidden with the rest: it is taken off again.
async function counted(indexes, tiers, term, filters) {
  const answers = await Promise.all(tiers.map((tier) => tier.search(term, { filters })));
  const whole = sum(answers.map((answer) => answer.filters));
  for (const id of answers.flatMap((answer) => answer.hidden)) {
    for (const [facet, values] of Object.entries((await hiddenValues(indexes))[id] ?? {})) {
      for (const value of values) if (whole[facet]?.[value]) whole[facet][value] -= 1;
    }
  }
  return whole;
}

function hiddenValues(indexes) {
  indexes.hidden ??= fetched(`${indexes.bundle}hidden.json`).then((answer) => answer.json());
  return indexes.hidden;
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
