/** Classes of frames: what the acts of several event types have in common in who does them and who bears them. */
import type { Frame } from './trigger.ts';

/** Frames whose verb takes the harmed as its object. */
export const OBJECT: ReadonlySet<Frame> = new Set(['fire', 'kill', 'act', 'siege', 'block', 'shoot', 'intercept']);
/** Frames of what two do together. */
export const MUTUAL: ReadonlySet<Frame> = new Set(['mutual', 'truce', 'talks', 'accord', 'meet', 'call', 'war']);
/** Frames in which an accused, or an order's giver, is the agent. */
export const ACCUSABLE: ReadonlySet<Frame> = new Set(['fire', 'raid', 'blast', 'shoot', 'kill', 'mutual', 'breach', 'war', 'siege', 'block', 'act', 'seize', 'self', 'give', 'office', 'truce', 'retaliate']);
/** Frames whose subject may be a noun that a party owns: "هرب معظم قيادات التنظيم". */
export const SELFISH: ReadonlySet<Frame> = new Set(['self', 'office', 'protest', 'breach', 'seize']);
