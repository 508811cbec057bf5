import { useEffect, useRef, useState } from 'react';
import { Button, Select } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ExcelHost } from '../../host/excel-host';
import { exposeHost, withHostInfo } from '../../host/install';

/** The widths Excel's pane has: narrowest, usual, and as wide as on a small laptop. */
const WIDTHS = [270, 320, 350];

interface PaneFrameProps {
  readonly host: ExcelHost;
  readonly title: string;
  /** On the workbench's own server. */
  readonly url: string;
  readonly isOpen: boolean;
  readonly close: () => void;
  /** Changes when the add-in must be loaded again. */
  readonly generation: number;
  /** F6 inside the frame leads out of it. */
  readonly leave: (backwards: boolean) => void;
}

/**
 * The task pane: the add-in's own page in a frame, with this host behind it. It stays loaded while it is closed, as a
 * shared runtime does, so that ribbon buttons go on working.
 */
export function PaneFrame({ host, title, url, isOpen, close, generation, leave }: PaneFrameProps) {
  const [width, setWidth] = useState(320);
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const element = frame.current;
    const withdraw = exposeHost(window as Parameters<typeof exposeHost>[0], host);
    // Set here and not in the markup: the frame asks its parent for the host as soon as it begins to load.
    if (element) element.src = withHostInfo(url);
    return withdraw;
  }, [host, url, generation]);

  const listenForF6 = () => {
    frame.current?.contentWindow?.addEventListener('keydown', (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      leave(event.shiftKey);
    });
  };

  return (
    <aside className="pane" aria-label={`${title} pane`} hidden={!isOpen} style={{ width: width + 1 }}>
      <div className="pane-header">
        <h2>{title}</h2>
        <Select
          size="small"
          aria-label="Width of the pane"
          value={width}
          onChange={(_event, { value }) => setWidth(Number(value))}
        >
          {WIDTHS.map((pixels) => (
            <option key={pixels} value={pixels}>
              {pixels} px
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Close the pane"
          onClick={close}
        />
      </div>
      <iframe ref={frame} title={title} data-region="pane" onLoad={listenForF6} />
    </aside>
  );
}
