// The indexes of one language: what is fresh, if anything is, and the base. Both are Pagefind's, in one module, for Pagefind
// keeps one WebAssembly program in a module, and that is a language's. Each answers for itself.

const TIER = "tier"; // the filter by which Pagefind is asked for one of them

// `tiers` are those that have the language, the base last: `first()` is the one that is loaded without the other, `all()`
// are both. `weight` is that of their results beside those of other languages.
export function tiersOf(language, tiers, { bundle, root, weight }) {
  let opened;
  let merged;
  const asked = tiers.map((tier) => asking(tier));
  return { language, first, all };

  async function first() {
    opened ??= open();
    return asked[0](await opened);
  }

  async function all() {
    opened ??= open();
    const pagefind = await opened;
    merged ??= Promise.all(tiers.slice(1).map((tier) => merge(pagefind, tier)));
    await merged;
    return asked.map((part) => part(pagefind));
  }

  async function open() {
    // The part behind "#" makes it another module, but the same file to fetch.
    const module = await import(`${bundle}pagefind.js#${encodeURIComponent(language)}`);
    // A worker is one more file to fetch before all others, and what it finds has to be copied.
    const options = { ...optionsOf(tiers[0]), basePath: bundle + tiers[0].folder, noWorker: true };
    return speaking(language, () => module.createInstance(options));
  }

  function merge(pagefind, tier) {
    // Pagefind takes a folder above its first index for that index itself, if it can see that it is above.
    return pagefind.mergeIndex(`${bundle}./${tier.folder}`, { ...optionsOf(tier), language });
  }

  function optionsOf(tier) {
    const filter = tiers.length > 1 ? { mergeFilter: { [TIER]: nameOf(tier) } } : {};
    return { baseUrl: root, indexWeight: weight, metaCacheTag: tier.edition, ...filter };
  }

  function asking(tier) {
    let part;
    const only = tiers.length > 1 ? { [TIER]: [nameOf(tier)] } : {};
    return (pagefind) => (part ??= partOf(language, pagefind, only, new Set(tier.hidden)));
  }
}

const nameOf = (tier) => tier.folder || "base";

// One index: `search` as Pagefind's, but what is hidden is no result of it and stands in `hidden`; `count` has all filters
// loaded, by which `search` then counts; `load` gives the page of a result.
function partOf(language, pagefind, only, hidden) {
  return {
    language: language === "unknown" ? "" : language,
    load: loader(),
    count: () => pagefind.filters(),
    async search(term, { filters = {}, sort = {} } = {}) {
      const found = await pagefind.search(term, { filters: { ...filters, ...only }, sort });
      const isHidden = ({ id }) => hidden.has(id);
      return {
        results: found.results.filter((result) => !isHidden(result)),
        filters: found.filters,
        hidden: hidden.size ? found.results.filter(isHidden).map(({ id }) => id) : [],
      };
    },
  };
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
