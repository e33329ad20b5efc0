import { page } from '../../../ui/page.ts';
import { Said } from '../../../ui/primitives/cited.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';
import { eventsOf } from './plan-events.ts';
import { planPaper, planSheets } from './plan-files.ts';
import { loadPlan, type PlanPage } from './plan-load.ts';
import { Directions, Drops, NotKnown, Promise } from './plan-said.tsx';
import { PlanTimeline } from './plan-timeline.tsx';
import { recordable } from './recordable.tsx';
import { DifferencesSection, Ground, SourcesSection } from './said.tsx';
import { TasksTable } from './tasks-table.tsx';
import { VersionsTable } from './versions-table.tsx';

export const planPage = page<PlanPage>({
  path: '/plan',
  subject: 'plan',
  load: loadPlan,
  title: ({ plan }, { say }) => (plan?.names ? say.text(plan.names.value).text : pageWords[say.language].plan.kicker),
  view: ({ data, context }) => {
    const { say } = context;
    const said = pageWords[say.language].plan;
    const { plan, shown, inForce, versions, meetings, claims, cited } = data;
    const version = shown?.version.version;
    const forms = recordable(
      context,
      plan === null
        ? ['plan.describe', 'plan.state-task']
        : ['plan.describe', 'plan.open-version', 'plan.state-direction', 'plan.state-task', 'plan.adopt-version'],
      version === undefined ? {} : { version: String(version) },
    );
    if (plan === null)
      return (
        <Sheet rail={forms}>
          <Title>{said.kicker}</Title>
          <Empty title={said.noPlan}>{said.noPlanNext}</Empty>
        </Sheet>
      );
    return (
      <Sheet spread={forms === undefined} rail={forms}>
        <Kicker>{said.kicker}</Kicker>
        <Title>{plan.names === null ? said.kicker : <Said texts={plan.names.value} say={say} />}</Title>
        <Lede>{said.lede(version, inForce, versions.length)}</Lede>
        {plan.vision === null ? (
          <p className="quiet">{said.noVision}</p>
        ) : (
          <blockquote className="vision">
            <p>
              <Said texts={plan.vision.value} say={say} />
              <Ground of={plan.vision} name={said.vision} cited={cited} context={context} />
            </p>
          </blockquote>
        )}
        <Promise plan={plan} cited={cited} context={context} />
        {shown === null ? null : (
          <>
            <NotKnown told={shown} cited={cited} context={context} />
            <Section id="directions" title={said.directions}>
              <Directions told={shown} cited={cited} context={context} />
            </Section>
            <Section id="tasks" title={said.tasks}>
              <TasksTable told={shown} cited={cited} context={context} />
              <Drops told={shown} cited={cited} context={context} />
            </Section>
          </>
        )}
        <Section id="timeline" title={pageWords[say.language].timeline.title}>
          <PlanTimeline events={eventsOf(data, context)} context={context} />
        </Section>
        <Section id="versions" title={said.versions}>
          {versions.length === 0 ? (
            <Empty title={said.noVersion} />
          ) : (
            <VersionsTable versions={versions} inForce={inForce} meetings={meetings} cited={cited} context={context} />
          )}
        </Section>
        <DifferencesSection claims={claims} cited={cited} context={context} />
        <SourcesSection cited={cited} context={context} />
      </Sheet>
    );
  },
  sheets: planSheets,
  paper: planPaper,
});
