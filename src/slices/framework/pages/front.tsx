import { page } from '../../../ui/page.ts';
import { findSettings } from '../derived/settings.ts';

export const front = page({
  path: '',
  load: findSettings,
  title: ({ name }, { say }) => say.text(name).text,
  view: ({ data, context: { say } }) => <h1>{say.text(data.name).text}</h1>,
});
