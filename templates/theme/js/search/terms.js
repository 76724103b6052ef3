// Whether an index really has the words of a query. Where a word stands nowhere Pagefind answers with those that begin
// alike ("going" for "gouvernement"), and in the index of another language that is most often so.

import { contentOf, hasSpaces } from "./text.js";

const ENOUGH = 3; // letters that a word must share with what was found, and no less than half of its own
const TRIED = 3;

// The same index, which says `has(term)`: does each word of the term, or one of its forms, stand in it?
export function attested(index) {
  const known = new Map();
  return {
    ...index,
    async has(term) {
      if (term === null || term.includes('"')) return true;
      const test = hasSpaces(index.language) ? isForm : isParted;
      const answers = await Promise.all(term.split(/\s+/).filter(folded).map((word) => standsIn(word, test)));
      return answers.every(Boolean);
    },
  };

  function standsIn(word, test) {
    if (!known.has(word)) known.set(word, isFound(word, test));
    return known.get(word);
  }

  async function isFound(word, test) {
    const { results } = await index.pagefind.search(word);
    const pages = await Promise.all(results.slice(0, TRIED).map(index.load));
    return pages.some((page) => test(folded(word), page));
  }
}

// A form of a word shares much of it: mostly its beginning, in Arabic what stands behind the article.
function isForm(word, page) {
  const needed = Math.min(word.length, Math.max(ENOUGH, Math.ceil(word.length / 2)));
  const found = [...foundIn(page), folded(page.meta.title ?? ""), folded(page.meta.source ?? "")];
  for (let from = 0; from + needed <= word.length; from++) {
    const part = word.slice(from, from + needed);
    if (found.some((other) => other.includes(part))) return true;
  }
  return false;
}

// Without spaces a query may be parted into other words than the text was: it stands there as it is, or more than half of it does.
function isParted(query, page) {
  if (folded(page.content).includes(query)) return true;
  const found = new Set(foundIn(page).filter((word) => word && query.includes(word)));
  return [...found].join("").length * 2 > query.length;
}

function foundIn(page) {
  const { list } = contentOf(page);
  return page.locations.map((place) => folded(list[place] ?? ""));
}

function folded(text) {
  return text.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
