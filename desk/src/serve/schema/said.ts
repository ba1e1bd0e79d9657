/** With what every decision comes: why, and by whom. */
import { z } from 'zod';

export const why = z.string().trim().min(1).max(2000).describe('The reason; it is kept with the decision.');
export const by = z.string().trim().min(1).max(100).exactOptional().describe('Who decides, where no account is set up; the account otherwise.');
