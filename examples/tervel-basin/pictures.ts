import sharp from 'sharp';

/** Drawn for this example, and under its licence. Without words in them: what they show is said beside them, by language. */
export function riverByNight(): Promise<Buffer> {
  const stars = Array.from({ length: 60 }, (_, index) => {
    const [x, y] = [(index * 677) % 1600, (index * 211) % 330];
    return `<circle cx="${x}" cy="${y}" r="${1 + (index % 3) * 0.7}"/>`;
  });
  const windows = Array.from({ length: 22 }, (_, index) => {
    const [x, y] = [852 + (index % 11) * 27, 474 + Math.floor(index / 11) * 34];
    return `<rect x="${x}" y="${y}" width="9" height="14" opacity="${index % 4 === 0 ? 1 : 0.45}"/>`;
  });
  return png(`
    <rect width="1600" height="900" fill="#16243a"/>
    <g fill="#dfe6ee">${stars.join('')}</g>
    <path d="M0 470 L170 250 L290 380 L450 170 L640 430 L760 350 L930 500 L0 560Z" fill="#24364f"/>
    <path d="M450 170 L520 266 L476 250 L440 286 L398 240Z M170 250 L214 300 L168 312 L132 300Z" fill="#e8eef3"/>
    <path d="M0 560 Q420 430 800 520 T1600 500 V900 H0Z" fill="#1d3a3a"/>
    <path d="M360 520 C620 560 420 640 760 660 S1010 760 1290 770 S1540 820 1600 900 H760 C900 830 640 760 470 700 S210 580 360 520Z" fill="#4c86a8"/>
    <path d="M1190 770 C1330 800 1380 850 1390 900 H1340 C1330 850 1270 815 1170 800Z" fill="#1d3a3a"/>
    <path d="M300 508 L560 540 L548 580 L286 546Z" fill="#b9c2c6"/>
    <path d="M310 520 v22 M360 526 v22 M410 532 v22 M460 538 v22 M510 544 v22" stroke="#7f8b90" stroke-width="6"/>
    <rect x="840" y="460" width="310" height="90" fill="#0f1b2b"/>
    <path d="M836 462 L995 410 L1154 462Z" fill="#0b1522"/>
    <g fill="#f4cf7a">${windows.join('')}</g>
    <path d="M700 700 Q830 610 960 712" fill="none" stroke="#c9cfd2" stroke-width="13"/>
    <path d="M745 676 V735 M830 655 V748 M915 678 V740" stroke="#c9cfd2" stroke-width="8"/>
    <path d="M430 528 Q640 330 850 470" fill="none" stroke="#f4cf7a" stroke-width="5" stroke-dasharray="4 15" stroke-linecap="round"/>
    <circle cx="430" cy="528" r="12" fill="#f4cf7a"/>`);
}

/** A row for each way of giving notice, a mark for each of the eight parties: full where it was reached at once. */
export function reachedAtNight(): Promise<Buffer> {
  const row = (y: number, atOnce: number, shape: (x: number, y: number) => string) =>
    Array.from({ length: 8 }, (_, index) => {
      const look = index < atOnce ? 'fill="#0f5c5f"' : 'fill="#fdfcf8" stroke-dasharray="9 8"';
      return `<g ${look} stroke="#0f5c5f" stroke-width="7">${shape(420 + index * 140, y)}</g>`;
    }).join('');
  const disc = (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="46"/>`;
  const square = (x: number, y: number) => `<rect x="${x - 42}" y="${y - 42}" width="84" height="84"/>`;
  return png(`
    <rect width="1600" height="900" fill="#fdfcf8"/>
    <path d="M80 450 H1520" stroke="#c8c4b8" stroke-width="3"/>
    <path d="M120 250 h120 M200 212 l44 38 l-44 38" fill="none" stroke="#5b5b57" stroke-width="9"/>
    <path d="M138 706 c-30 -60 -22 -110 20 -150 l34 42 l-22 26 c4 26 16 44 36 62 l30 -18 l34 42 c-40 38 -92 36 -132 -4Z" fill="none" stroke="#5b5b57" stroke-width="9"/>
    ${row(250, 8, disc)}${row(650, 6, square)}`);
}

function png(drawing: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900">${drawing}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}
