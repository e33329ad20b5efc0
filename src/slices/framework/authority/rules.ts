import type { Rule } from '../../../record/authorise.ts';
import type { FrameworkActs } from '../slice.ts';

export const rules: Readonly<Record<FrameworkActs[keyof FrameworkActs]['name'], Rule>> = {
  'framework.found': {
    capacities: ['host'],
    because: 'A log is founded from the machine that will hold its key.',
    source: 'docs/operate/keys.md',
  },
  'framework.change-settings': {
    capacities: ['secretariat-officer'],
    because: 'The secretariat keeps the framework’s settings.',
    source: 'docs/acts/framework.change-settings.md',
  },
  'framework.register-source': {
    capacities: ['compiler', 'secretariat-officer', 'rapporteur'],
    because: 'Sources are registered by those who enter what sources say.',
    source: 'docs/acts/framework.register-source.md',
  },
  'framework.record-claim': {
    capacities: ['compiler', 'secretariat-officer'],
    because: 'A claim is entered by a compiler or the secretariat, never in a party’s name.',
    source: 'docs/acts/framework.record-claim.md',
  },
};
