import type { PageContext } from '../../../ui/page.ts';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import type { Account } from '../derived/accounts.ts';
import { pageWords } from '../words/page-words.ts';
import type { MatrixPage } from './matrix-load.ts';
import { Legend, MatrixTable } from './matrix-table.tsx';

/** What a party told outside any round: as many rows as it told of, and no status where none is public. */
export function AccountView({
  data,
  context,
  account,
}: {
  readonly data: MatrixPage;
  readonly context: PageContext;
  readonly account: Account;
}) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { at, party, on, text, position, published, version } = account;
  const ground = link(`/record/${position}`);
  return (
    <>
      <Sheet spread>
        <Breadcrumb steps={[{ label: words.title, href: link('/reporting') }]} />
        <Kicker>
          {words.accountKicker} · {say.day(on)} · {words.versionOf(version)}
        </Kicker>
        <Title>{say.text(account.name).text}</Title>
        <Lede>{words.accountLede[published](say.party(party), data.tasks.length)}</Lede>
        {account.compiled ? <p className="quiet">{words.compiled}</p> : null}
      </Sheet>
      <div className="wide">
        <MatrixTable data={data} context={context} />
        <Legend data={data} context={context} />
      </div>
      <Sheet>
        <Section id="about" title={words.accountAbout}>
          <Facts
            facts={[
              { term: words.party, value: say.party(party), ground },
              {
                term: words.toldAt,
                value: at ? (
                  <a href={link(`/meetings/${at.series}/${at.edition}`)}>{`${at.series} ${at.edition}`}</a>
                ) : undefined,
                ground,
              },
              { term: words.when, value: on === null ? undefined : say.day(on), ground },
              { term: words.isPublished, value: words.choices.published[published], ground },
              ...(text === null ? [] : [{ term: words.said, value: say.text(text).text, ground }]),
              ...(account.sources.length === 0
                ? []
                : [
                    {
                      term: words.sources,
                      value: account.sources.map(source => (
                        <span key={source}>
                          <a href={link(`/sources#${source}`)}>{source}</a>{' '}
                        </span>
                      )),
                      ground,
                    },
                  ]),
            ]}
          />
        </Section>
      </Sheet>
    </>
  );
}
