import { SaxesParser } from 'saxes';
import { capNamespace } from './cap.ts';

/** An element of a message: its text, or what is in it. */
export interface Node {
  readonly name: string;
  text: string;
  readonly children: Node[];
}

/** No message that we would issue comes near this many elements or this depth. */
const elementsAtMost = 5000;
const deepest = 6;

export class NotCap extends Error {}

/** The tree of a message, read strictly; throws `NotCap`. */
export function readXml(xml: string): Node {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const root: Node = { name: '', text: '', children: [] };
  const open = [root];
  let elements = 0;
  parser.on('error', fault => {
    throw new NotCap(fault.message);
  });
  // Entities are made in a DTD, and nowhere else: without one there is nothing to expand and nothing to fetch.
  parser.on('doctype', () => {
    throw new NotCap('a message has no document type');
  });
  parser.on('processinginstruction', () => {
    throw new NotCap('a message has no processing instructions');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (uri !== capNamespace)
      throw new NotCap(`<${local}> is not of CAP 1.2, or is a signature: it would no longer fit`);
    if (Object.values(attributes).some(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns'))
      throw new NotCap(`<${local}> has an attribute`);
    if (++elements > elementsAtMost || open.length > deepest) throw new NotCap('it holds too much');
    const node: Node = { name: local, text: '', children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const said = (text: string) => {
    const at = open.at(-1);
    if (at) at.text += text;
  };
  parser.on('text', said);
  parser.on('cdata', said);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [alert] = root.children;
  if (alert?.name !== 'alert') throw new NotCap('it has no <alert>');
  return alert;
}

export function textOf(node: Node, name: string): string | undefined {
  const found = node.children.filter(one => one.name === name);
  if (found.length > 1) throw new NotCap(`<${name}> stands twice`);
  return found[0]?.text.trim() || undefined;
}
