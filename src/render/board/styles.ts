import { pictureStyle } from '../svg/picture.ts';

/** How the page looks: two columns where there is room, in the colours that the reader's system asks for. */
export const styles = `${pictureStyle}
:root{color-scheme:light dark;--back:#f6f7f9;--card:#fff;--text:#1b1f24;--soft:#57606a;--line:#d5dae0;--link:#0550ae;--accent:#0550ae;--on:#fff;}
@media (prefers-color-scheme:dark){:root{--back:#0d1117;--card:#161b22;--text:#e6edf3;--soft:#9da7b3;--line:#3a424c;--link:#79c0ff;--accent:#79c0ff;--on:#0d1117;}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:76rem;padding:1rem;background:var(--back);color:var(--text);font:16px/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans KR","Noto Sans CJK KR","Apple SD Gothic Neo",sans-serif;overflow-wrap:anywhere;word-break:keep-all}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
h1{margin:.2rem 0;font-size:1.7rem;line-height:1.25}
h2{margin:0 0 .6rem;font-size:1.05rem}
h2 small,.note,time,li i,small{color:var(--soft);font-weight:400}
small{font-size:.85em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
.counters{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;margin:.6rem 0}
.counts h2{margin:0;font-size:.85rem;color:var(--soft);font-weight:400}
.counts dl{display:flex;flex-wrap:wrap;gap:0 1.6rem;margin:0}
.counts dt{font-size:.85rem}.counts dd{margin:0;font-size:1.6rem;font-weight:650;line-height:1.2;font-variant-numeric:tabular-nums}
.note{margin:.2rem 0 1rem;font-size:.85rem}
.page{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem;margin:0 0 1rem;min-width:0}
.card>p{margin:0}.card>h2{margin-right:5.5rem}
#calendar{position:relative;min-height:21.4rem}
.leaf{position:absolute;right:.8rem;top:.7rem;display:flex;gap:.3rem}
button{font:inherit;color:var(--link);background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.15rem .8rem;min-height:2rem;cursor:pointer}
button:disabled{color:var(--soft);cursor:default;opacity:.6}
#month{border-collapse:collapse;width:100%;table-layout:fixed;text-align:center;font-variant-numeric:tabular-nums}
#month caption{padding-bottom:.3rem;font-weight:600}
#month th{font-weight:400;font-size:.8rem;color:var(--soft)}
#month abbr{text-decoration:none}
#month td{padding:1px;height:2.3rem;position:relative}
#month td a{display:block;line-height:2.1rem;border-radius:6px;background:var(--accent);color:var(--on);font-weight:650;text-decoration:underline}
#month td a[aria-current]{outline:3px solid var(--text);outline-offset:-3px}
#month td a.apart{background:none;color:var(--link);border:2px dashed var(--accent);line-height:1.85rem}
#month td[aria-current]{border:2px solid var(--accent);border-radius:8px}
.wide{overflow-x:auto}
svg{display:block;margin:0 0 .6rem}
#years .l1,#years .l2,#years .l3,#years .l4{cursor:pointer}
ul,ol{margin:0;padding:0;list-style:none}
.cloud{display:flex;flex-wrap:wrap;gap:.1rem .8rem;align-items:baseline;line-height:1.45}
.cloud .z1{font-size:.85rem}.cloud .z2{font-size:1rem}.cloud .z3{font-size:1.2rem}.cloud .z4{font-size:1.45rem}.cloud .z5{font-size:1.75rem}
.cloud small{font-size:.75rem}
details{margin-top:.7rem}summary{cursor:pointer;color:var(--link);font-size:.9rem}
#all-tags{max-height:18rem;overflow:auto;columns:9rem auto}
.terms .terms{padding-left:1.1rem;border-left:1px solid var(--line);margin-left:.2rem}
.terms a,.cloud a,.read a,.shelf a{text-decoration:none}.terms a:hover,.cloud a:hover,.read a:hover,.shelf a:hover{text-decoration:underline}
.card a[aria-current=true]{font-weight:700;text-decoration:underline}
.read li{display:flex;justify-content:space-between;gap:1rem}.read small{flex:none}
#finder{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;margin:0 0 .8rem}
#finder .note{margin:0}#finder label{font-weight:600}
#search{font:inherit;flex:1 1 12rem;min-width:0;padding:.4rem .6rem;color:var(--text);background:var(--card);border:1px solid var(--soft);border-radius:6px}
#chosen{display:flex;flex-wrap:wrap;gap:.8rem;align-items:center;width:100%}#chosen h2{margin:0;font-size:1.25rem}
.shelf{margin:0 0 1.4rem}
.shelf li{padding:.55rem 0;border-top:1px solid var(--line)}
.shelf li>:first-child{font-weight:600;margin-right:.4rem}
.shelf time,.shelf i{font-size:.85rem;font-style:normal;margin-right:.5rem;white-space:nowrap}
.shelf li p{margin:.15rem 0 0;color:var(--soft);font-size:.92rem}
.shelf .chips a{margin-right:.15rem}
.shelf[data-state=draft] li,.shelf[data-state=scheduled] li,.shelf[data-state=expired] li,.shelf[data-state=hidden] li{border-left:3px solid var(--line);padding-left:.7rem}
html:not(.js) .script{display:none!important}
.js .shelf ol:not(.ready){display:none}
footer{color:var(--soft);font-size:.85rem}
@media (max-width:61.99rem){aside .card:last-child{margin-bottom:0}}
@media (min-width:40rem) and (max-width:61.99rem){aside{columns:2;column-gap:1rem}.card{break-inside:avoid}}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:end;gap:0 2rem}header .note{width:100%}
@media (min-width:62rem){.page{grid-template-columns:22rem minmax(0,1fr);gap:1.4rem;align-items:start}}
@media (forced-colors:active){#month td a{border:1px solid}.l1,.l2,.l3,.l4{fill:CanvasText}.l0{fill:GrayText}}
@media print{.script,.leaf,details{display:none}}
`.replace(/\n/g, '');
