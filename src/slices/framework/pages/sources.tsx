import { page } from '../../../ui/page.ts';
import { listSources } from '../derived/sources.ts';

export const sourcesPage = page({
  path: '/sources',
  load: listSources,
  title: () => 'Sources',
  view: ({ data }) => <ul>{data.map(({ source, title }) => <li key={source}>{title}</li>)}</ul>,
});
