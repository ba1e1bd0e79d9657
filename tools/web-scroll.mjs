// A long list scrolled from top to bottom, a screen in each frame: every row is drawn, once and in its place, and nothing is blank; then jumps to
// places anywhere in it.

/** Frames in which something may be blank after a jump: one to scroll, one to draw. */
const BLANK_MAX = 2;
const JUMPS = 40;
/** Steps by which a row that passed by between two frames is looked for. */
const TRIES = 12;
/** Pixels that are seen again in the next frame: rows are measured when they are drawn, and may be higher than was thought. */
const OVERLAP = 120;

/** Lines of the bench, of a page that shows the list; `expected` rows are in it. */
export async function scrolled(page, expected) {
  // A tall window: forty rows in each frame, so that so many rows pass in two minutes.
  await page.setViewportSize({ width: 1280, height: 2400 });
  await page.waitForSelector('.table-box[data-long="true"]');
  const found = await page.evaluate(walk, { jumps: JUMPS, overlap: OVERLAP, tries: TRIES });
  process.stderr.write(`between frames: ${found.places}\n`);
  const whole = found.rows === expected && found.seen === expected && found.ids === expected && found.disorder === 0;
  return [
    [`a list of ${expected} rows from top to bottom: rows drawn`, `${found.seen}, ${found.ids} different, ${found.disorder} out of place, ${found.passed} between frames`, 'all, once', whole],
    ['the same: frames with something blank, of all', `${found.blank} of ${found.frames}, longest ${found.longest} frames`, 'at most 2', found.longest <= BLANK_MAX],
    ['the same: frames, 95th percentile; longest', `${found.p95.toFixed(0)} ms; ${found.slowest.toFixed(0)} ms`],
    ['the same: waited at the end for more rows', `${found.waits} times, ${(found.waited / 1000).toFixed(1)} s in all`],
    [`jumps to ${JUMPS} places in it: frames until rows stand, longest`, `${found.jump}`, 'at most 2', found.jump <= BLANK_MAX],
  ];
}

/** Runs in the page. */
async function walk({ jumps, overlap, tries: most }) {
  const box = document.querySelector('.table-box[data-long="true"]');
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const head = box.querySelector('thead').getBoundingClientRect().height;
  const rows = () => [...box.querySelectorAll('tbody tr[aria-rowindex]')];
  /** Pixels of the window of the list in which no row stands. */
  const blankIn = () => {
    const view = box.getBoundingClientRect();
    const [top, bottom] = [view.top + head, view.top + box.clientHeight];
    const drawn = rows().map((row) => row.getBoundingClientRect()).filter((r) => r.bottom > top && r.top < bottom);
    return bottom - top - drawn.reduce((sum, r) => sum + Math.min(bottom, r.bottom) - Math.max(top, r.top), 0);
  };
  const at = new Map();
  let disorder = 0;
  const look = () => {
    for (const row of rows()) {
      const [place, id] = [Number(row.getAttribute('aria-rowindex')), row.querySelector('a')?.getAttribute('href') ?? row.textContent];
      if (at.has(place) && at.get(place) !== id) disorder++;
      at.set(place, id);
    }
  };
  const times = [];
  let [frames, blank, run, longest, waits, waited, still] = [0, 0, 0, 0, 0, 0, 0];
  let before = await frame();
  for (;;) {
    look();
    const end = box.scrollHeight - box.clientHeight - box.scrollTop < 2;
    if (end) {
      // At the end of what is loaded: more comes, or this was all.
      const height = box.scrollHeight;
      const began = performance.now();
      while (box.scrollHeight === height && performance.now() - began < 3000) await frame();
      if (box.scrollHeight === height) break;
      waits++;
      waited += performance.now() - began;
      before = await frame();
      continue;
    }
    box.scrollTop += box.clientHeight - head - overlap;
    const now = await frame();
    times.push(now - before);
    before = now;
    frames++;
    if (blankIn() > 4) {
      blank++;
      run++;
      still = Math.max(still, run);
      longest = Math.max(longest, run);
    } else run = 0;
  }
  const all = Number(box.querySelector('table').getAttribute('aria-rowcount')) - 1;
  // What passed by between two frames is looked for where it must be.
  const passed = Array.from({ length: all }, (_, n) => n + 2).filter((place) => !at.has(place));
  for (const place of passed) {
    box.scrollTop = ((place - 2) / all) * (box.scrollHeight - box.clientHeight);
    for (let tries = 0; tries < most && !at.has(place); tries++) {
      await frame();
      await frame();
      look();
      const first = Number(rows()[0]?.getAttribute('aria-rowindex'));
      // Rows differ in height: from where one has come it is so many rows further.
      if (!at.has(place)) box.scrollTop += ((place - first) * box.scrollHeight) / all;
    }
  }
  let jump = 0;
  for (let n = 0; n < jumps; n++) {
    box.scrollTop = ((n * 7919) % 1000) / 1000 * (box.scrollHeight - box.clientHeight);
    let needed = 0;
    do {
      await frame();
      needed++;
    } while (blankIn() > 4 && needed < 100);
    jump = Math.max(jump, needed - 1);
  }
  times.sort((a, b) => a - b);
  return { rows: all, seen: at.size, passed: passed.length, places: passed.slice(0, 8).join(' '), ids: new Set(at.values()).size, disorder, frames, blank, longest, waits, waited, jump, p95: times[Math.floor(times.length * 0.95)] ?? 0, slowest: times.at(-1) ?? 0 };
}
