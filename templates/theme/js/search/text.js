// The text of a page in the words that Pagefind counts, and the languages in which those are not parted by spaces.

const UNSPACED = ["zh", "ja", "th"];
const ZERO_WIDTH_SPACE = "\u200b";

export const primary = (tag) => tag.split("-")[0].toLowerCase();

export const hasSpaces = (language) => !UNSPACED.includes(primary(language));

// `list` are the words, `gaps` what stands before each of them.
export function contentOf(page) {
  if (!page.raw_content.includes(ZERO_WIDTH_SPACE)) return split(page.content);
  const list = page.raw_content.split(ZERO_WIDTH_SPACE);
  return { list: list.map((word) => word.replaceAll("&lt;", "<").replaceAll("&gt;", ">")), gaps: list.map(() => "") };
}

export function split(text) {
  const pieces = text.split(/(\s+)/);
  const gaps = pieces.filter((_, place) => place % 2);
  return { list: pieces.filter((_, place) => place % 2 === 0), gaps: ["", ...gaps] };
}
