import { encodePng, fill, type Canvas } from '../png.ts';
import { stampDemo } from '../receipt.ts';
import type { Scene } from './script.ts';

const palette = [
  [251, 250, 244],
  [27, 26, 24],
  [179, 38, 30],
  [190, 190, 186],
  [214, 228, 240],
  [205, 182, 140],
  [92, 138, 84],
  [58, 92, 140],
  [232, 214, 176],
] as const;

const ink = { black: 1, grey: 3, sky: 4, soil: 5, green: 6, blue: 7, wall: 8 } as const;

/** 一张进展照片：画几样东西，办到第几步就画出几样；一眼看得出是假的，盖着「示范数据」。 */
export function drawScene(scene: Scene, step: number): Uint8Array {
  const canvas: Canvas = { width: 640, height: 420, palette, pixels: new Uint8Array(640 * 420) };
  fill(canvas, [0, 0, 640, 190], ink.sky);
  fill(canvas, [0, 190, 640, 230], ink.soil);
  for (let index = 0; index < 4; index++) {
    draw[scene](canvas, 34 + index * 148, index < step);
  }
  stampDemo(canvas);
  return encodePng(canvas);
}

/** 从左往右第几样；还没做的只画个框。 */
type Draw = (canvas: Canvas, left: number, done: boolean) => void;

const draw: Readonly<Record<Scene, Draw>> = {
  shed: (canvas, left, done) => {
    if (!done) return outline(canvas, [left, 190, 124, 84]);
    fill(canvas, [left, 190, 124, 84], ink.wall);
    for (let row = 0; row < 24; row++)
      fill(canvas, [left - 6 + row * 2, 190 - row, 136 - row * 4, 1], ink.blue);
    fill(canvas, [left + 48, 226, 28, 48], ink.black);
  },
  greenhouse: (canvas, left, done) => {
    if (!done) return outline(canvas, [left, 210, 124, 64]);
    for (let row = 0; row < 64; row++) {
      const half = Math.round(62 * Math.sqrt(1 - (row / 64) ** 2));
      fill(canvas, [left + 62 - half, 273 - row, half * 2, 1], ink.grey);
    }
    for (let rib = 1; rib < 6; rib++) fill(canvas, [left + rib * 20, 220, 2, 54], 0);
    fill(canvas, [left + 6, 264, 112, 10], ink.green);
  },
  trees: (canvas, left, done) => {
    for (let tree = 0; tree < 3; tree++) {
      const at = left + 8 + tree * 42;
      fill(canvas, [at + 11, 230, 6, 44], ink.black);
      if (!done) continue;
      for (let row = 0; row < 46; row++) {
        const half = Math.round(20 * Math.sin((row / 45) * Math.PI));
        fill(canvas, [at + 14 - half, 196 + row, half * 2, 1], ink.green);
      }
    }
  },
  panels: (canvas, left, done) => {
    for (let panel = 0; panel < 2; panel++) {
      const top = 200 + panel * 46;
      if (!done) {
        outline(canvas, [left, top, 124, 34]);
        continue;
      }
      fill(canvas, [left, top, 124, 34], ink.blue);
      for (let line = 1; line < 6; line++) fill(canvas, [left + line * 20, top, 2, 34], ink.grey);
    }
  },
  yard: (canvas, left, done) => {
    fill(canvas, [left - 10, 206, 4, 110], ink.grey);
    if (!done) return outline(canvas, [left, 216, 112, 88]);
    fill(canvas, [left, 226, 112, 66], ink.wall);
    fill(canvas, [left + 80, 206, 32, 20], ink.blue);
    fill(canvas, [left + 12, 292, 22, 14], ink.black);
    fill(canvas, [left + 76, 292, 22, 14], ink.black);
  },
  pond: (canvas, left, done) => {
    fill(canvas, [left - 20, 236, 148, 70], done ? ink.blue : ink.grey);
    fill(canvas, [left - 20, 228, 148, 8], ink.black);
  },
};

function outline(canvas: Canvas, box: readonly [number, number, number, number]): void {
  const [left, top, width, height] = box;
  fill(canvas, [left, top, width, 3], ink.grey);
  fill(canvas, [left, top + height - 3, width, 3], ink.grey);
  fill(canvas, [left, top, 3, height], ink.grey);
  fill(canvas, [left + width - 3, top, 3, height], ink.grey);
}
