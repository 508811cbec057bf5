import { useId, useState } from 'react';
import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { SetUpSession, SetUpState } from '../../app/set-up/set-up-session';
import { SET_UP_WORDS } from './set-up-words';
import { NarrowSelect } from '../shared/narrow-select';
import { TextField } from '../shared/text-field';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  what: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  button: { justifySelf: 'start' },
});

/** What a layout is called, and what it is for somebody who has not met it. */
const LAYOUTS = [
  { layout: 'records', name: SET_UP_WORDS.records, what: SET_UP_WORDS.recordsWhat },
  { layout: 'summary', name: SET_UP_WORDS.summary, what: SET_UP_WORDS.summaryWhat },
] as const;

type Layout = (typeof LAYOUTS)[number]['layout'];

const MINIMUM_ONLY = -1;

interface TemplateFormProps {
  readonly session: SetUpSession;
  readonly state: SetUpState;
}

/** Asks which service, layout and period a return template is for. */
export function TemplateForm({ session, state: { services = [], activity } }: TemplateFormProps) {
  const styles = useStyles();
  const id = useId();
  const [chosen, setChosen] = useState(MINIMUM_ONLY);
  const [layout, setLayout] = useState<Layout>('records');
  const [period, setPeriod] = useState('');
  const isBusy = activity !== 'idle';
  const add = () => {
    if (!isBusy) void session.newReturnTemplate(services[chosen]?.id, layout, period.trim());
  };
  return (
    <form
      className={styles.form}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h2 id={id} className={styles.heading}>
        {SET_UP_WORDS.template}
      </h2>
      <p className={styles.text}>{SET_UP_WORDS.templateWhat}</p>
      {services.length === 0 ? (
        <p className={styles.text}>{SET_UP_WORDS.noServices}</p>
      ) : (
        <Field label={SET_UP_WORDS.service}>
          <NarrowSelect value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
            <option value={String(MINIMUM_ONLY)}>{SET_UP_WORDS.minimumOnly}</option>
            {services.map((service, position) => (
              <option key={service.id} value={String(position)}>
                {SET_UP_WORDS.serviceName(service)}
              </option>
            ))}
          </NarrowSelect>
        </Field>
      )}
      <Field label={SET_UP_WORDS.layout}>
        <RadioGroup value={layout} onChange={(_, { value }) => setLayout(value as Layout)}>
          {LAYOUTS.map(({ layout: value, name, what }) => (
            <Radio
              key={value}
              value={value}
              label={
                <>
                  {name} <span className={styles.what}>{what}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <TextField label={SET_UP_WORDS.period} hint={SET_UP_WORDS.periodHint} value={period} onChange={setPeriod} />
      <Button type="submit" className={styles.button} appearance="primary" disabledFocusable={isBusy}>
        {SET_UP_WORDS.addTemplate}
      </Button>
    </form>
  );
}
