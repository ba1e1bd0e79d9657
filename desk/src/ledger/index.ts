/** The ledger at work: taking in, asking, deciding. It knows its ports and no adapter. */
export { roundAgreement, type RoundAgreement, uncoded } from './coding.ts';
export { ask, askAll, everything, type Question, refresh } from './ask.ts';
export { narrowed } from './narrow.ts';
export { cited, type Citation, differences, type Difference, find } from './records.ts';
export type { Row, View, Voice } from './rows.ts';
export { takeIn, type Taken } from './take-in.ts';
