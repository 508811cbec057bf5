const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const LOCAL_LIBRARY = '/office-js/office.js';

/**
 * Runs in the pane's frame before the library: the page around it puts the simulated Excel's interface on this window.
 * Opened by itself, the pane finds no Excel and says so, as it does in any browser.
 */
const FRAME_SCRIPT = `'use strict';
if (window.parent !== window && window.parent.ringfenceHost) window.parent.ringfenceHost.install(window);
`;

/**
 * The pane's page as the workbench serves it: the library comes from node_modules instead of Microsoft's server, and the
 * simulated host is put in place before it. Nothing else differs from what Excel loads.
 */
function forWorkbench(html) {
  const withLibrary = html.replaceAll(LIBRARY, LOCAL_LIBRARY);
  return withLibrary.replace(/<head[^>]*>/i, (head) => `${head}<script src="/workbench-frame.js"></script>`);
}

module.exports = { FRAME_SCRIPT, forWorkbench };
