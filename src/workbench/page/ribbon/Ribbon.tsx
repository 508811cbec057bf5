import { useState } from 'react';
import { Tooltip } from '@fluentui/react-components';
import { localUrl } from './manifest-resources';
import type { Manifest, RibbonButton, RibbonGroup } from './read-manifest';

interface RibbonProps {
  readonly manifest: Manifest;
  /** Buttons whose function is running. */
  readonly running: ReadonlySet<string>;
  readonly press: (button: RibbonButton) => void;
  /** An icon could not be loaded. */
  readonly iconMissing: (button: RibbonButton) => void;
}

interface ButtonProps extends Pick<RibbonProps, 'press' | 'iconMissing'> {
  /** Where tooltips are put in the document: inside the ribbon, not beside all landmarks. */
  readonly mount: HTMLElement | null;
  readonly button: RibbonButton;
  readonly isRunning: boolean;
}

function Tip({ button }: { button: RibbonButton }) {
  return (
    <>
      <strong>{button.tipTitle}</strong>
      <br />
      {button.tip}
    </>
  );
}

function LargeButton({ button, isRunning, mount, press, iconMissing }: ButtonProps) {
  const [isBroken, setBroken] = useState(false);
  const url = button.icons.get(32);
  const failed = () => {
    setBroken(true);
    iconMissing(button);
  };
  return (
    <Tooltip
      content={<Tip button={button} />}
      relationship="description"
      positioning="below-start"
      withArrow
      mountNode={mount}
    >
      <button
        type="button"
        className="ribbon-button"
        disabled={button.action.kind === 'none'}
        aria-busy={isRunning}
        onClick={() => press(button)}
      >
        {url && !isBroken ? (
          <img src={localUrl(url)} alt="" onError={failed} />
        ) : (
          <span className="ribbon-button-broken">!</span>
        )}
        {button.label}
      </button>
    </Tooltip>
  );
}

type GroupProps = { readonly group: RibbonGroup } & Omit<RibbonProps, 'manifest'> & Pick<ButtonProps, 'mount'>;

function Group({ group, running, mount, press, iconMissing }: GroupProps) {
  return (
    <div role="group" aria-label={group.label} className="ribbon-group">
      <div className="ribbon-buttons">
        {group.buttons.map((button) => (
          <LargeButton
            key={button.id}
            button={button}
            isRunning={running.has(button.id)}
            mount={mount}
            press={press}
            iconMissing={iconMissing}
          />
        ))}
      </div>
      <div className="ribbon-group-label" aria-hidden="true">
        {group.label}
      </div>
    </div>
  );
}

/** The add-in's part of the ribbon, drawn from its manifest and nothing else. */
export function Ribbon({ manifest, running, press, iconMissing }: RibbonProps) {
  const [chosen, setChosen] = useState(0);
  const [mount, setMount] = useState<HTMLElement | null>(null);
  const tab = manifest.tabs[chosen] ?? manifest.tabs[0];
  if (!tab) return null;
  return (
    <section ref={setMount} className="ribbon" aria-label="Ribbon" data-region="ribbon">
      <div role="tablist" aria-label="Ribbon tabs" className="ribbon-tabs">
        {manifest.tabs.map(({ id, label }, index) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`ribbon-tab-${index}`}
            aria-selected={tab.id === id}
            aria-controls="ribbon-panel"
            tabIndex={tab.id === id ? 0 : -1}
            onClick={() => setChosen(index)}
            onKeyDown={({ key, currentTarget }) => {
              const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
              const next = index + step;
              if (step === 0 || !manifest.tabs[next]) return;
              setChosen(next);
              (currentTarget.parentElement?.children[next] as HTMLElement | undefined)?.focus();
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id="ribbon-panel"
        aria-labelledby={`ribbon-tab-${Math.min(chosen, manifest.tabs.length - 1)}`}
      >
        <div className="ribbon-groups">
          {tab.groups.map((group) => (
            <Group
              key={group.id}
              group={group}
              running={running}
              mount={mount}
              press={press}
              iconMissing={iconMissing}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
