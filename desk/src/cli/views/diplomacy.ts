/** `isnad contacts` and `isnad proposals`. */
import type { Contact, Proposal } from 'isnad';
import type { Row } from '../../ledger/index.ts';
import { TYPE_LABELS } from '../../ledger/index.ts';
import { isolate, safe } from '../terminal.ts';
import { chainText, dayText, type Paper, sideText } from './pen.ts';

export function contactLines(contacts: readonly Row<Contact>[], { colours: c }: Paper): string[] {
  return contacts.flatMap(({ item: x }) => [
    `${dayText(x.days)}  ${c.bold(x.medium)}  ${x.participants.map((p) => `${isolate(p.name)} ${c.cyan(`[${safe(p.side)}]`)}`).join(c.dim(' + '))}  ${c.dim(x.id)}`,
    ...(x.chains.length > 0 ? x.chains.map((chain) => `  through ${chainText(chain, c)}`) : [c.dim('  told by outlets in their own voice')]),
    '',
  ]);
}

export function proposalLines(proposals: readonly Row<Proposal>[], { colours: c }: Paper): string[] {
  return proposals.flatMap(({ item: p }) => [
    `${dayText(p.days)}  ${c.bold(TYPE_LABELS[p.type].en)}  proposed by ${c.cyan(sideText(p.by))}, with ${sideText(p.with)}  ${c.dim(`${p.claims.length} ${p.claims.length === 1 ? 'claim' : 'claims'}  ${p.id}`)}`,
    ...(p.answers.length > 0 ? p.answers.map((a) => `  ${c.cyan(safe(a.by))} ${a.answer === 'accept' ? c.green('accepts') : c.yellow('refuses')}  ${c.dim(a.statement)}`) : [c.dim('  no answer that we hold')]),
    '',
  ]);
}
