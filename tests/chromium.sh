#!/bin/sh
# Prints the path of a Chromium for the browser tests: $CHROMIUM, one on the path, else one installed here and now.
# Usage: chromium.sh PYTHON (an interpreter that has Playwright)
set -u
python=$1

found() {
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
        [ -n "$name" ] && command -v "$name" && return
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo --non-interactive "$@"; fi
}

found && exit
if command -v apt-get >/dev/null; then
    echo "No Chromium found: installing Debian's." >&2
    { as_root apt-get update && as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium; } >&2
    found && exit
fi
echo "No Chromium found: installing Playwright's." >&2
"$python" -m playwright install chromium >&2
"$python" - <<'EOF' && exit
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as tools:
    path = tools.chromium.executable_path
    print(path) if os.path.exists(path) else sys.exit(1)
EOF
echo "The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium) or set CHROMIUM=/path/to/it." >&2
exit 1
