import { oneOf } from '../args';
import { defineType } from '../registry';

/** `Office.addin.showAsTaskpane` and `hide`. */
export const appRuntimeServiceType = defineType('AppRuntimeService', {
  methods: {
    GetAppRuntimeState: (_here, _args, state) => (state.isPaneVisible() ? 'Visible' : 'Background'),
    SetAppRuntimeState: (_here, [wanted], state) => {
      state.showPane(oneOf(wanted, ['Visible', 'Background', 'Inactive']) === 'Visible');
    },
  },
});

/** The library says that it is ready for actions; the host has no use for it. */
export const addinInternalServiceType = defineType('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => undefined },
});
