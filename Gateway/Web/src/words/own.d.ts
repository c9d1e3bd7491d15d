/** The words of one page: what the other pages say is left out of its bundle. */
declare module "*.json?city" {
  const words: Record<string, string>;
  export default words;
}

declare module "*.json?kiosk" {
  const words: Record<string, string>;
  export default words;
}

declare module "*.json?calling" {
  const words: Record<string, string>;
  export default words;
}

declare module "*.json?clerk" {
  const words: Record<string, string>;
  export default words;
}

declare module "*.json?people" {
  const words: Record<string, string>;
  export default words;
}

declare module "*.json?account" {
  const words: Record<string, string>;
  export default words;
}

declare module "*.json?ticket" {
  const words: Record<string, string>;
  export default words;
}

declare module "*.json?hall" {
  const words: Record<string, string>;
  export default words;
}

declare module "*.json?guide" {
  const words: Record<string, string>;
  export default words;
}

declare module "*.json?settings" {
  const words: Record<string, string>;
  export default words;
}
