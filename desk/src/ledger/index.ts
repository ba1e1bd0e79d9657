/** The ledger at work: taking in, asking, deciding. It knows its ports and no adapter. */
export { roundAgreement, type RoundAgreement, uncoded } from './coding.ts';
export { ask, askAll, askOne, type Means, pastOf, type Question, refresh, viewsAre } from './ask.ts';
export { claimRecord } from './claim.ts';
export { EFFECTIVE, effectOf } from './effect.ts';
export { history } from './history.ts';
export { instantOf, isDay } from './instant.ts';
export { QUEUE_REASONS, queueOf } from './queue.ts';
export { sampleMark } from './sample.ts';
export { namesOf, seenIn } from './seen.ts';
export { whyOf } from './why.ts';
export { captureAddress, type Hints, isAddress } from './capture.ts';
export { giveOut } from './give-out.ts';
export { ACT_LABELS, HONESTY, MEASURE_LABELS, STATUS_LABELS, TYPE_LABELS } from './labels.ts';
export { cited, type Citation, differences, type Difference, find } from './records.ts';
export { fetched, type Rounds, takeRounds } from './rounds.ts';
export { type Row, type View, VIEWS, type Voice } from './rows.ts';
export { isDisputed, type Summary, summaryOf } from './summary.ts';
export { takeIn, type Taken } from './take-in.ts';
