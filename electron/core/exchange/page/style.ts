/** The style of the page: the colours of the app in light and dark, and nothing that is loaded from elsewhere. */
import { palette, type Theme } from '../../../../shared/style/palette.ts';
import type { colorClasses } from './drawing.ts';

function variables(theme: Theme): string {
  const { paper, ink, ink2, accent, edge, opacity } = palette(theme);
  return `--paper:${paper};--ink:${ink};--ink2:${ink2};--accent:${accent};--edge:${edge};--dim:${opacity.dimNode}`;
}

const rules = `
*{box-sizing:border-box}
html,body{margin:0;height:100%}
body{display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:14px/1.45 system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;padding:10px 16px;border-bottom:1px solid var(--edge)}
h1{font-size:16px;margin:0;unicode-bidi:plaintext}
header p{margin:0;color:var(--ink2);flex-basis:100%;font-size:12px}
input,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:5px;padding:4px 9px;min-height:28px}
input{width:15em;max-width:100%}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main{position:relative;flex:1;min-height:0;overflow:hidden}
#drawing{display:block;width:100%;height:100%;cursor:grab;touch-action:none}
#drawing.moving{cursor:grabbing}
#ties path{fill:none;stroke:var(--color)}
#ties .cut{stroke-dasharray:5 4}
#nodes circle{fill:var(--color);stroke:var(--paper);stroke-width:1.25}
#nodes .ring{fill:none;stroke:var(--color);stroke-width:1.1;pointer-events:none}
#nodes .lone{fill:var(--paper);stroke:var(--color);stroke-dasharray:3 2.5}
#names text{fill:var(--ink);font-size:calc(12px*var(--zoom,1));dominant-baseline:central;paint-order:stroke;stroke:var(--paper);stroke-width:calc(3px*var(--zoom,1));stroke-linejoin:round;pointer-events:none;unicode-bidi:plaintext}
#names .off{display:none}
.dim #ties path,.dim #nodes circle,.dim #names text{opacity:var(--dim)}
.dim #ties .lit,.dim #nodes .lit,.dim #names .lit{opacity:1}
.dim #ties .lit{stroke:var(--ink);stroke-opacity:.86}
#legend{position:absolute;top:12px;right:16px;margin:0;padding:0;list-style:none;font-size:12px;max-width:40%;pointer-events:none}
#legend li{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
#legend circle{fill:var(--color)}
#card{position:absolute;left:16px;bottom:16px;max-width:min(30em,calc(100% - 32px));padding:8px 12px;background:var(--paper);border:1px solid var(--edge);border-radius:6px}
#card:empty{padding:0;border:0}
#card strong,#card span{display:block;unicode-bidi:plaintext;overflow-wrap:anywhere}
#card span{color:var(--ink2)}
section{flex:none;max-height:45%;overflow:auto;border-top:1px solid var(--edge);padding:8px 16px}
summary{cursor:pointer}
table{border-collapse:collapse;margin-top:8px}
th,td{text-align:start;padding:3px 14px 3px 0;vertical-align:top}
td button{text-align:start;min-width:8em;unicode-bidi:plaintext;overflow-wrap:anywhere}
td.number,th.number{text-align:end;font-variant-numeric:tabular-nums}
@media print{header button,label,section{display:none}}
`;

/** The whole style sheet; `classes` are the colours that the map uses. */
export function styleSheet(classes: ReturnType<typeof colorClasses>): string {
  const of = (theme: Theme): string => [...classes.values()].map(({ name, ...color }) => `.${name}{--color:${color[theme]}}`).join('');
  return `:root{color-scheme:light dark;${variables('light')}}${of('light')}
@media (prefers-color-scheme:dark){:root{${variables('dark')}}${of('dark')}}${rules}`;
}
