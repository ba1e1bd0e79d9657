/**
 * How V8 compiles what a process of the desk and its threads run. Imported first, for its effect, before anything is compiled.
 * Both are flags of V8 and change nothing that is worked out; `npm run bench:ingest` measures with them.
 */
import { setFlagsFromString } from 'node:v8';

/**
 * Bytes of bytecode that an optimised function takes into itself. Reading is many small functions that call each other in many ways:
 * with the 920 of V8 they are compiled into each other again and again. The first 173 articles cost a fifth less with 200, all later ones a twentieth.
 */
const INLINED_MAX = 200;
/** Bytes of bytecode that a function runs before it is optimised. Node 20 optimises after 66 kB, on too little evidence: of 1,100 functions 450 had to be given up again. Later versions weigh this themselves, without the flag. */
const SEEN_FIRST = 200_000;

setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED_MAX}`);
if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${SEEN_FIRST}`);
