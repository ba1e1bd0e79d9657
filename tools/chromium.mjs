// Where Chromium is on this machine, or why there is none.
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Path of the browser, or null; `ISNAD_CHROMIUM` names another. */
export function chromiumPath() {
  return [process.env.ISNAD_CHROMIUM, ...PLACES].find((path) => path && existsSync(path)) ?? null;
}

export const NO_CHROMIUM = 'No Chromium is here: `apt-get install chromium`, or its path in ISNAD_CHROMIUM.';
