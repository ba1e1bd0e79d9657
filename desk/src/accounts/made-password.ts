/** Passwords that are made for somebody. */
import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for each other; 24 of them are 118 bits. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 24;

export function madePassword(): string {
  return Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}
