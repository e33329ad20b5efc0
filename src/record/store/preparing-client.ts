import { hash } from 'node:crypto';
import pg from 'pg';

/** Statements kept by each connection: what is asked, not with which values. Lists of many lengths must not fill it. */
const most = 400;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < most) names.set(text, (name = `c${hash('sha256', text, 'hex').slice(0, 32)}`));
  return name;
}

/**
 * A connection that has each statement parsed and planned once, which is half of what the database does for a page.
 * Only for a database without a pooler between: a pooler may hand the next statement to another connection.
 */
export class PreparingClient extends pg.Client {
  // The driver's own overloads, none of which is changed: only a statement given as text gets a name.
  override query(...asked: any[]): any {
    const [text, values, ...rest] = asked;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    const call = name === undefined ? asked : [{ name, text, values }, ...rest];
    return (super.query as (...asked: any[]) => any)(...call);
  }
}
