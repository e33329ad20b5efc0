import jsonld from 'jsonld';

/**
 * What the context of schema.org says of the terms that our pages use, as its own file has it: where a value is an
 * address, and where a date. Expanded against no more than this, a term that schema.org does not have is a fault.
 */
const address = { '@type': '@id' } as const;
const of = (type: string) => ({ '@type': `https://schema.org/${type}` });
const types = [
  'Event',
  'EventSeries',
  'Organization',
  'GovernmentOrganization',
  'Place',
  'VirtualLocation',
  'NewsArticle',
  'ImageObject',
];
const terms = {
  about: {},
  alternateName: {},
  address: {},
  articleBody: {},
  author: {},
  caption: {},
  contentUrl: address,
  copyrightNotice: {},
  creativeWorkStatus: {},
  creditText: {},
  dateModified: of('Date'),
  datePublished: of('Date'),
  endDate: of('Date'),
  eventAttendanceMode: address,
  eventStatus: address,
  headline: {},
  identifier: {},
  image: {},
  inLanguage: {},
  location: {},
  member: {},
  memberOf: {},
  name: {},
  organizer: {},
  previousStartDate: of('Date'),
  publisher: {},
  startDate: of('Date'),
  superEvent: {},
  url: address,
};
const context = {
  '@context': {
    type: '@type',
    ...Object.fromEntries(types.map(type => [type, `https://schema.org/${type}`])),
    ...Object.fromEntries(
      Object.entries(terms).map(([term, how]) => [term, { '@id': `https://schema.org/${term}`, ...how }]),
    ),
  },
};

/** The JSON-LD of a page, expanded as a processor does that knows schema.org. Throws where a term is unknown to it. */
export async function expandLd(html: string, page: string): Promise<Record<string, any>> {
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  if (found === undefined) throw new Error(`${page} embeds no JSON-LD`);
  const options = {
    base: page,
    safe: true,
    documentLoader: async (url: string) => {
      if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`no context is kept for ${url}`);
      return { documentUrl: url, document: context };
    },
  } as unknown as jsonld.Options.Expand;
  const [expanded] = await jsonld.expand(JSON.parse(found), options);
  return expanded as Record<string, any>;
}
