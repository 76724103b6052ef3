// Which indexes really have the words of a query. Where a word stands nowhere Pagefind answers with one that it begins with
// ("go" for "gouvernement"), and in the index of another language that is most often so.

import { contentOf, hasSpaces } from "./text.js";

const ENOUGH = 3; // letters that a word must share with what was found, and no less than half of its own
const ENDING = 2; // letters by which a form may differ from the word and still be as good as the word itself
const TRIED = 3;
const distances = new WeakMap();

// Those of the `tiers` of one language that answer a term: each word of it stands there, or one of its forms does and in
// no other tier a nearer one, as it were if they were one index. Words are tried one by one, the longest first: where
// one is missing, nothing has to be loaded for the others. Where all will be needed they are tried `atOnce`.
export async function answering(tiers, term, atOnce) {
  let left = tiers;
  const words = wordsOf(term);
  if (atOnce) await Promise.all(tiers.flatMap((tier) => words.map((word) => distance(tier, word))));
  for (const word of words) {
    const all = await Promise.all(tiers.map((tier) => distance(tier, word)));
    const nearest = Math.min(...all);
    const isNear = (far) => far < Infinity && (far <= ENDING || far === nearest);
    left = left.filter((tier) => isNear(all[tiers.indexOf(tier)]));
    if (!left.length) break;
  }
  return left;
}

function wordsOf(term) {
  if (term === null || term.includes('"')) return [];
  return term.split(/\s+/).filter(folded).sort((a, b) => b.length - a.length);
}

function distance(tier, word) {
  if (!distances.has(tier)) distances.set(tier, new Map());
  const known = distances.get(tier);
  if (!known.has(word)) known.set(word, hasSpaces(tier.language) ? toForms(tier, word) : toParts(tier, word));
  return known.get(word);
}

// How many letters of a word are not in the form that stands in an index: none where a phrase of it alone is found.
async function toForms(tier, word) {
  const exact = await tier.search(`"${word}"`);
  if (exact.results.length) return 0;
  const own = folded(word);
  const forms = (await found(tier, word)).flatMap((page) => formsIn(page)).filter((form) => isForm(own, form));
  return Math.min(Infinity, ...forms.map((form) => own.length - shared(own, form)));
}

async function toParts(tier, word) {
  return (await found(tier, word)).some((page) => isParted(folded(word), page)) ? 0 : Infinity;
}

async function found(tier, word) {
  const { results } = await tier.search(word);
  return Promise.all(results.slice(0, TRIED).map(tier.load));
}

// A form of a word shares much of it: mostly its beginning, in Arabic what stands behind the article.
function isForm(word, form) {
  const needed = Math.min(word.length, Math.max(ENOUGH, Math.ceil(word.length / 2)));
  for (let from = 0; from + needed <= word.length; from++) {
    if (form.includes(word.slice(from, from + needed))) return true;
  }
  return false;
}

function shared(word, form) {
  let length = 0;
  while (length < word.length && word[length] === form[length]) length += 1;
  return length;
}

function formsIn(page) {
  const besides = `${page.meta.title ?? ""} ${page.meta.source ?? ""}`;
  return [...foundIn(page), ...besides.split(/\s+/).map(folded)];
}

// Without spaces a query may be parted into other words than the text was: it stands there as it is, or more than half of it does.
function isParted(query, page) {
  if (folded(page.content).includes(query)) return true;
  const words = new Set(foundIn(page).filter((word) => word && query.includes(word)));
  return [...words].join("").length * 2 > query.length;
}

function foundIn(page) {
  const { list } = contentOf(page);
  return page.locations.map((place) => folded(list[place] ?? ""));
}

function folded(text) {
  return text.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
