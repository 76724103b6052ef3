// "/" leads to the search field of every page. A key without a modifier can be pressed by mistake, or by the software of
// somebody who speaks to the computer, so it can be switched off (WCAG 2.1.4): by a box on the search page.

const STORED = "briefings: no slash key";
const TYPED_INTO = "textarea, select, [role=textbox], input:not([type=checkbox], [type=radio], [type=button], [type=submit])";

function isOff() {
  try {
    return localStorage.getItem(STORED) !== null;
  } catch {
    return false; // a browser that stores nothing for this site forgets the choice, too
  }
}

function switchTo(on) {
  try {
    if (on) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, "yes");
  } catch {
    // as above
  }
}

function isTyping(target) {
  return target instanceof Element && (target.isContentEditable || target.matches(TYPED_INTO));
}

document.addEventListener("keydown", (event) => {
  // Shift counts as none: on many keyboards "/" is typed with it.
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const field = document.querySelector("[data-slash]");
  if (!field || event.defaultPrevented || isTyping(event.composedPath()[0]) || isOff()) return;
  event.preventDefault();
  field.focus();
  field.select();
});

const box = document.getElementById("slash");
if (box) {
  box.checked = !isOff();
  box.addEventListener("change", () => switchTo(box.checked));
}
