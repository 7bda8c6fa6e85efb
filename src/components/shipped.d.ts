/** `astro.config.mjs` 把这样引入的 .ts 去掉类型、压缩，当作一段文字交出来。 */
declare module '*?shipped' {
  const script: string;
  export default script;
}
