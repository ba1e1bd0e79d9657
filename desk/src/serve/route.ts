/** A route as data: what it takes, what it gives, who may ask. One place turns routes into handlers and into the OpenAPI document. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Veil } from '../ledger/index.ts';
import type { Role } from '../ports/index.ts';
import type { Desk } from './desk.ts';
import type { Who } from './gate.ts';

/** What was asked, checked. */
export interface Asked<P, Q, B> {
  readonly desk: Desk;
  /** Who asks; of a route for everybody it is nobody in particular. */
  readonly who: Who;
  /** Says under which name the request stands in the audit trail. */
  readonly remember: (name: string) => void;
  /** Puts a reason into the audit trail. */
  readonly because: (why: string) => void;
  /** What masks protected names for whoever asks; null where they are shown. Answers go through it anyway. */
  readonly veil: Veil | null;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What may be given for a shape: nothing of it is changed. */
type Given<T> = T extends readonly (infer Item)[] ? readonly Given<Item>[] : T extends object ? { readonly [Key in keyof T]: Given<T[Key]> } : T;

interface Definition<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Below /api/v1; `{name}` is a parameter. */
  readonly path: string;
  readonly tag: 'ledger' | 'documents' | 'claims' | 'decisions' | 'intake' | 'giving out' | 'about' | 'session';
  /** The least role that may ask: `reader` unless it is said. `everybody` is for logging in. */
  readonly least?: Role | 'everybody';
  /** Also for whoever has a temporary password, and may do nothing else but choose another one. */
  readonly choosing?: boolean;
  /** Requests a minute from one address, where that is less than for others. */
  readonly perMinute?: number;
  /** Name for generated clients. */
  readonly id: string;
  readonly what: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly status?: 200 | 201 | 202 | 302;
  /** In the audit trail, though it is only asked. */
  readonly noted?: boolean;
  /** Not in the audit trail, though it is posted: it changes nothing. */
  readonly quiet?: boolean;
  /** Shape of the answer; absent where bytes or a stream are given. */
  readonly answer?: R;
  /** Media type of the bytes or stream. */
  readonly gives?: string;
  /** The rows of the answer, for whoever asks for CSV. */
  readonly table?: (answer: Given<z.output<R>>) => readonly unknown[];
  readonly handle: (asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Given<z.output<R>> | FastifyReply> | Given<z.output<R>> | FastifyReply;
}

/** A route with its types forgotten, so that routes can stand in one list. */
export interface Route extends Omit<Definition<z.ZodType, z.ZodType, z.ZodType, z.ZodType>, 'handle' | 'table'> {
  readonly table?: (answer: never) => readonly unknown[];
  readonly handle: (asked: Asked<never, never, never>) => unknown;
}

/** Checks a route against its own schemas. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(definition: Definition<P, Q, B, R>): Route {
  return definition as unknown as Route;
}
