// The words of the page, in its language: they stand in the page itself, and none in a script.

const form = document.getElementById("search");
export const words = JSON.parse(form.dataset.words);
const plurals = new Intl.PluralRules(form.dataset.wordsLanguage);
const numbers = new Intl.NumberFormat(form.dataset.language);
const days = new Intl.DateTimeFormat(form.dataset.language, { dateStyle: "long", timeZone: "UTC" });

export const number = (value) => numbers.format(value);

export const day = (iso) => days.format(new Date(iso));

// "{found} of {all}" with the values in their places.
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// The form of a phrase for a number: `forms` has one for each class of numbers of the language.
export function counted(forms, count) {
  return filled(forms[plurals.select(count)] ?? forms.other, { count: number(count) });
}
