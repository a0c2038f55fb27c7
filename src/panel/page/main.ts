import { Host } from './host';
import { PanelApp } from './panelApp';
import { RowTree } from './rowTree';

customElements.define('source-review-rows', RowTree);
customElements.define('source-review-panel', PanelApp);
const app = document.querySelector<PanelApp>('source-review-panel');
app?.connect(new Host());
