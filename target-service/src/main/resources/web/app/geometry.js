/**
 * The seven counties as a schematic cartogram: own drawing from shared corners, the two small urban districts enlarged so
 * that their numbers fit. It says who is next to whom, not where a boundary runs.
 */
const WEST = 111.95;
const NORTH = 22.9;
const EAST_PX = 318;
const SOUTH_PX = 288;

export const VIEW = '0 0 428 350';

const CORNERS = {
  h1: [112.47, 22.68], h2: [112.6, 22.79], h3: [112.78, 22.85], h4: [112.93, 22.87],
  p1: [113.0, 22.83], p2: [113.18, 22.78], p3: [113.23, 22.63], p4: [113.06, 22.58], p5: [112.92, 22.56], p6: [112.9, 22.69],
  j1: [113.29, 22.55], j2: [113.26, 22.39], j3: [113.07, 22.41],
  x1: [113.22, 22.26], x2: [113.13, 22.14], x3: [113.02, 22.06], x4: [112.92, 22.17], x5: [112.86, 22.29], x6: [112.77, 22.41], x7: [112.8, 22.51],
  h8: [112.69, 22.52], h9: [112.54, 22.57],
  k1: [112.22, 22.57], k2: [112.34, 22.66], t1: [112.7, 22.34], t2: [112.6, 22.26], t3: [112.56, 22.13], t4: [112.49, 22.0],
  k8: [112.38, 21.99], e4: [112.42, 22.14], e3: [112.4, 22.29], e2: [112.3, 22.4],
  e5: [112.27, 21.89], e6: [112.12, 21.92], e7: [112.01, 22.05], e8: [112.02, 22.24], e9: [112.09, 22.44],
  s1: [113.02, 21.95], s2: [112.91, 21.87], s3: [112.8, 21.92], s4: [112.66, 21.84], s5: [112.5, 21.78], s6: [112.37, 21.71], s7: [112.27, 21.77],
};

const OUTLINES = {
  440784: 'h1 h2 h3 h4 p1 p6 p5 x7 h8 h9',
  440703: 'p1 p2 p3 p4 p5 p6',
  440704: 'p3 j1 j2 j3 p4',
  440705: 'p5 p4 j3 j2 x1 x2 x3 x4 x5 x6 x7',
  440783: 'k1 k2 h1 h9 h8 x7 x6 t1 t2 t3 t4 k8 e4 e3 e2',
  440785: 'k1 e2 e3 e4 k8 e5 e6 e7 e8 e9',
  440781: 'x6 x5 x4 x3 s1 s2 s3 s4 s5 s6 s7 e5 k8 t4 t3 t2 t1',
};

const ISLANDS = {
  440781: [
    [[112.76, 21.81], [112.81, 21.83], [112.86, 21.77], [112.83, 21.7], [112.77, 21.73]],
    [[112.6, 21.76], [112.66, 21.77], [112.68, 21.71], [112.62, 21.68]],
  ],
};

const LABELS = {
  440784: [112.72, 22.69],
  440703: [113.06, 22.69],
  440704: [113.165, 22.5],
  440705: [113.0, 22.32],
  440783: [112.57, 22.44],
  440785: [112.2, 22.16],
  440781: [112.73, 22.07],
};

const project = ([longitude, latitude]) => [
  Math.round((longitude - WEST) * EAST_PX * 10) / 10,
  Math.round((NORTH - latitude) * SOUTH_PX * 10) / 10,
];

const ring = (points) => `M${points.map((point) => project(point).join(' ')).join('L')}Z`;

/** `{code, path, label: [x, y]}` of each county, north to south. */
export const COUNTIES = Object.keys(LABELS)
  .sort((a, b) => LABELS[b][1] - LABELS[a][1])
  .map((code) => ({
    code,
    path: [OUTLINES[code].split(' ').map((corner) => CORNERS[corner]), ...(ISLANDS[code] ?? [])].map(ring).join(''),
    label: project(LABELS[code]),
  }));
