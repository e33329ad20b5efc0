import type { Rule } from '../../../record/authorise.ts';
import type { AreasActs } from '../slice.ts';

export const rules: Readonly<Record<AreasActs[keyof AreasActs]['name'], Rule>> = {
  'areas.define': {
    capacities: ['host', 'compiler', 'secretariat-officer'],
    because:
      'The secretariat keeps the list of areas; a compiler keeps it in a framework of examples, the host at the founding.',
    source: 'docs/acts/areas.define.md',
  },
  'areas.place': {
    capacities: ['compiler', 'secretariat-officer'],
    because: 'What belongs to an area the secretariat says; a compiler says it in a framework of examples.',
    source: 'docs/acts/areas.place.md',
  },
};
