import { page } from '../../../ui/page.ts';
import { loadOverview, type Overview } from './front-load.ts';
import { FrontView } from './front-view.tsx';

export const front = page<Overview>({
  path: '',
  subject: 'framework/settings',
  load: loadOverview,
  title: ({ name }, { say }) => say.text(name).text,
  view: ({ data, context }) => <FrontView data={data} context={context} />,
  jsonLd: ({ name, about, parties }, { say }) => ({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: say.text(name).text,
    description: say.text(about).text,
    member: parties
      .filter(({ kind }) => kind !== 'invented')
      .map(({ code, kind }) => ({
        '@type': kind === 'state' ? 'GovernmentOrganization' : 'Organization',
        name: say.party(code),
        identifier: code,
      })),
  }),
});
