/** A map of the world from the package: borders as Natural Earth draws them, a ring for each place as wide as its words are vague. */
import { useQuery } from '@tanstack/react-query';
import { geoGraticule10, geoMercator } from 'd3-geo';
import { useCallback, useMemo, useRef, useState } from 'react';
import atlasFile from 'world-atlas/countries-50m.json?url';
import { countriesOf, type Degrees, landIn, thinned, type World as Atlas } from './land.ts';
import { fences } from './near.ts';
import { pathsIn } from './plane.ts';
import { useWidth } from './use-width.ts';
import { useZoom } from './use-zoom.ts';
import { type Bounds, type Box, holds, HOME, roomy, seen, type Zoom } from './zoom.ts';
import { useWords } from '../words/index.tsx';

/** Something to be drawn at a place. */
export interface Ring {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  readonly count: number;
}

const WIDTH = 900;
const HEIGHT = 520;
/** Degrees of a kilometre on a meridian. */
const DEGREES = 1 / 111.2;
/** How far a map of one place is opened. */
const SPREAD = 1.2;

/** Degrees of a radian, in which the scale of a projection is told. */
const DEGREE = 180 / Math.PI;

/** Degrees at which this projection ends, and its scale from which on no town has a shape any more. */
const POLE = 85;
const NEAREST = 150_000;

/** Room of a name. */
const LABEL = { width: 70, height: 18 };

/** Units of the drawing below which points of the land are one: half of them, or a little more. */
const FINE = 1.5;

interface Props {
  /** Absent until it is loaded: rings are drawn before the land. */
  readonly atlas: Atlas | undefined;
  readonly rings: readonly Ring[];
  readonly onRing: (id: string) => void;
  /** Where the middle of the map is and how large it is drawn: `46.93,40.34,5200` are longitude, latitude and scale. */
  readonly at: string | undefined;
  readonly onMove: (at: string | undefined) => void;
}

/** The countries, asked for once. */
export function useAtlas(): Atlas | undefined {
  return useQuery({ queryKey: ['atlas'], queryFn: async () => (await (await fetch(atlasFile)).json()) as Atlas, staleTime: Number.POSITIVE_INFINITY }).data;
}

export default function World({ atlas, rings, onRing, at: where, onMove }: Props) {
  const { t } = useWords();
  const picture = useRef<SVGSVGElement | null>(null);
  const { ref, width } = useWidth(WIDTH);
  const hold = useCallback((drawing: SVGSVGElement | null) => { picture.current = drawing; ref(drawing); }, [ref]);
  // The land is drawn in one size and shown in any; letters and rings are as large on a phone.
  const unit = WIDTH / width;
  const projection = useMemo(() => fitted(rings), [rings]);
  const bounds = useMemo(() => boundsOf(projection), [projection]);
  const { zoom, press, on } = useZoom(picture, zoomAt(where, projection), bounds, (to) => onMove(addressOf(to, projection)));
  const place = (lon: number, lat: number): readonly [number, number] | null => {
    const base = projection([lon, lat]);
    return base && [zoom.x + base[0] * zoom.k, zoom.y + base[1] * zoom.k];
  };
  const named = labelled(rings, place, unit);
  // The land around what is seen is drawn once; what moves is the picture of it, until it comes to the end of that.
  const [around, setAround] = useState<Box>(() => roomy(seen(zoom, bounds)));
  const box = holds(around, seen(zoom, bounds)) ? around : roomy(seen(zoom, bounds));
  if (box !== around) setAround(box);
  const fine = 2 ** Math.floor(Math.log2((FINE * DEGREE) / (projection.scale() * zoom.k)));
  const world = useMemo(() => atlas && thinned(atlas, fine), [atlas, fine]);
  const countries = useMemo(() => (world ? countriesOf(world) : []), [world]);
  const drawn = useMemo(() => {
    const path = pathsIn({ scale: projection.scale(), middle: projection.translate(), pole: POLE }, box);
    const near = world && landIn(world, countries, degreesOf(box, projection));
    return { graticule: path(geoGraticule10(), false), land: near ? near.countries.map(({ land, spans }) => path(land, spans[2] - spans[0] > 350)).join('') : '', borders: near ? path(near.borders, true) : '' };
  }, [world, countries, projection, box]);
  return (
    <figure className="world">
      <Pad press={press} onHome={() => onMove(undefined)} home={where === undefined} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved by keys must be reached by them. */}
      <svg className="chart" ref={hold} style={{ fontSize: `${12 * unit}px` }} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} tabIndex={0} aria-label={t('map.keys')} {...on}>
        <rect className="sea" width={WIDTH} height={HEIGHT} />
        <g transform={`translate(${zoom.x} ${zoom.y}) scale(${zoom.k})`}>
          <path className="graticule" d={drawn.graticule} />
          <path className="land" d={drawn.land} />
          <path className="border" d={drawn.borders} />
        </g>
        {[...rings].sort((a, b) => b.radiusKm - a.radiusKm).map((ring) => {
          const at = place(ring.lon, ring.lat);
          const edge = place(ring.lon, ring.lat + ring.radiusKm * DEGREES);
          if (!at || !edge) return null;
          const radius = Math.max(6 * unit, at[1] - edge[1]);
          return (
            <a key={ring.id} className="ring" href={`?show=${ring.id}`} aria-label={t('map.ring', { name: ring.name, n: ring.count, km: Math.round(ring.radiusKm) })} onClick={(event) => { event.preventDefault(); onRing(ring.id); }}>
              <circle cx={at[0]} cy={at[1]} r={radius} />
              {named.has(ring.id) && <text x={at[0]} y={at[1] - radius - 3 * unit} textAnchor="middle">{ring.name}</text>}
              <title>{t('map.ring', { name: ring.name, n: ring.count, km: Math.round(ring.radiusKm) })}</title>
            </a>
          );
        })}
      </svg>
      <figcaption className="aside">{t('map.borders')}</figcaption>
    </figure>
  );
}

const SIGNS = [['Equal', '+', 'near'], ['Minus', '−', 'far'], ['ArrowUp', '↑', 'up'], ['ArrowDown', '↓', 'down'], ['ArrowLeft', '←', 'left'], ['ArrowRight', '→', 'right']] as const;

/** The same as the keys, for fingers and for those who press buttons. West is left in every language. */
function Pad({ press, home, onHome }: { readonly press: (key: string) => void; readonly home: boolean; readonly onHome: () => void }) {
  const { t } = useWords();
  return (
    <div className="pad" role="toolbar" aria-label={t('map.move')} dir="ltr">
      {SIGNS.map(([key, sign, name]) => <button key={key} type="button" aria-label={t(`map.${name}`)} title={t(`map.${name}`)} onClick={() => press(key)}>{sign}</button>)}
      <button type="button" disabled={home} onClick={onHome}>{t('map.home')}</button>
    </div>
  );
}

/** A part of the drawing in degrees; beyond the edge of the world all of it. */
function degreesOf([left, top, right, bottom]: Box, projection: ReturnType<typeof geoMercator>): Degrees {
  const [west, north] = projection.invert?.([left, top]) ?? [-180, 90];
  const [east, south] = projection.invert?.([right, bottom]) ?? [180, -90];
  const turns = (right - left) / (projection.scale() * 2 * Math.PI) >= 1 || west > east;
  return [turns ? -180 : west, south, turns ? 180 : east, north];
}

/** The whole world as it is drawn, and how near one may come: a ring of a village still has land around it. */
function boundsOf(projection: ReturnType<typeof geoMercator>): Bounds {
  const [left, top] = projection([-180, POLE]) ?? [0, 0];
  const [right, bottom] = projection([180, -POLE]) ?? [WIDTH, HEIGHT];
  return { width: WIDTH, height: HEIGHT, most: Math.max(1, NEAREST / projection.scale()), box: [left, top, right, bottom] };
}

/** The zoom that an address asks for; as it was drawn, where it asks for none. */
function zoomAt(where: string | undefined, projection: ReturnType<typeof geoMercator>): Zoom {
  const [lon = Number.NaN, lat = Number.NaN, scale = Number.NaN] = (where ?? '').split(',').map(Number);
  const base = Math.abs(lon) <= 180 && Math.abs(lat) <= POLE && scale > 0 ? projection([lon, lat]) : null;
  if (!base) return HOME;
  const k = Math.min(scale, NEAREST) / projection.scale();
  return { k, x: WIDTH / 2 - base[0] * k, y: HEIGHT / 2 - base[1] * k };
}

function addressOf({ k, x, y }: Zoom, projection: ReturnType<typeof geoMercator>): string | undefined {
  const middle = projection.invert?.([(WIDTH / 2 - x) / k, (HEIGHT / 2 - y) / k]);
  return middle ? `${middle[0].toFixed(3)},${middle[1].toFixed(3)},${Math.round(k * projection.scale())}` : undefined;
}

/** A projection that holds all rings with some land around them. */
function fitted(rings: readonly Ring[]) {
  if (rings.length === 0) return geoMercator().fitSize([WIDTH, HEIGHT], { type: 'Sphere' }).translate([WIDTH / 2, HEIGHT / 1.55]);
  const [west, east] = fences(rings.map((r) => r.lon), SPREAD);
  const [south, north] = fences(rings.map((r) => r.lat), SPREAD);
  const near = rings.filter((r) => r.lon >= west && r.lon <= east && r.lat >= south && r.lat <= north);
  const lons = near.map((r) => r.lon);
  const lats = near.map((r) => r.lat);
  const corners: [number, number][] = [[Math.min(...lons) - SPREAD, Math.min(...lats) - SPREAD], [Math.max(...lons) + SPREAD, Math.max(...lats) + SPREAD]];
  return geoMercator().fitSize([WIDTH, HEIGHT], { type: 'MultiPoint', coordinates: corners });
}

/** Rings whose names are written: the most told of first, none over another. */
function labelled(rings: readonly Ring[], place: (lon: number, lat: number) => readonly [number, number] | null, unit: number): ReadonlySet<string> {
  const taken: (readonly [number, number])[] = [];
  const found = new Set<string>();
  for (const ring of [...rings].sort((a, b) => b.count - a.count)) {
    const at = place(ring.lon, ring.lat);
    if (!at || taken.some(([x, y]) => Math.abs(x - at[0]) < LABEL.width * unit && Math.abs(y - at[1]) < LABEL.height * unit)) continue;
    taken.push(at);
    found.add(ring.id);
  }
  return found;
}
