import path from 'node:path';

interface Plugin {
  readonly userOptions?: { readonly filename?: string; readonly scriptLoading?: string; readonly inject?: string };
}
interface Configuration {
  readonly name: string;
  readonly entry: Readonly<Record<string, string>>;
  readonly plugins: readonly Plugin[];
}

const configurations = jest.requireActual<(env: object, options: object) => readonly Configuration[]>(
  path.resolve(__dirname, '../../webpack.config.js'),
)({}, { mode: 'production' });
const pane = configurations.find(({ name }) => name === 'pane');

test('the first script of the pane runs before the page goes on: deferred, it could come after Office is ready', () => {
  const page = pane?.plugins.find(({ userOptions }) => userOptions?.filename === 'taskpane.html');
  expect(page?.userOptions).toMatchObject({ scriptLoading: 'blocking', inject: 'body' });
  expect(pane?.entry).toEqual({ taskpane: './src/taskpane/index.ts' });
});
